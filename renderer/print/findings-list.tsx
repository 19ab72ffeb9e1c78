import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheets } from '#contract/print.ts'
import { keepFinding } from '#core/book/edits/settings.ts'
import type { Book } from '#core/book/schema.ts'
import type { Finding } from '#core/checks/finding.ts'
import { mend, textAt } from '#core/checks/mend.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import type { Asked } from '#renderer/app/use-call.ts'
import { Mends } from '#renderer/checks/mends.tsx'
import { countsOf, findingPlace, findingTitle, inOrder } from '#renderer/i18n/finding-words.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Meaning, MeaningShape } from '#renderer/ui/meaning.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './print.module.css'
import type { PrintedBook } from './use-book.ts'
import type { JobState } from './use-print-job.ts'

type Printed = PrintedBook & { readonly state: 'ready' }

interface FindingsListProps {
  readonly findings: Asked<readonly Finding[]>
  readonly job: JobState
  readonly printed: Printed
  /** Goes to where a finding is. */
  readonly onLook: (finding: Finding) => void
}

/** What the checks found before it goes, and what the checks of the finished file say. Never that a book is safe. */
export function FindingsList({ findings, job, printed, onLook }: FindingsListProps) {
  const { t } = useTranslation('print')
  const errorWords = useErrorWords()
  if (findings.state === 'waiting') return <p className={styles.lede}>{t('checking')}</p>
  if (findings.state === 'failed') return <Notice kind="must-fix">{errorWords(findings.code)}</Notice>
  const all = inOrder(allFindings(findings.value, job))
  const first = all.filter(finding => finding.severity !== 'idea')
  const ideas = all.filter(finding => finding.severity === 'idea')
  return (
    <>
      <Lede findings={all} book={printed.book} />
      {printed.undo && <Mended undo={printed.undo} />}
      <ul className={styles.findings}>
        {first.map(finding => (
          <FindingRow key={finding.key} finding={finding} printed={printed} onLook={onLook} />
        ))}
        {all.length === 0 && <DoneRow title={t('noneFound')} words={t('noneFoundWhat')} />}
        {job.state === 'ready' && <FileRows job={job} />}
      </ul>
      {ideas.length > 0 && (
        <details className={styles.ideas}>
          <summary>{t('ideas', { count: ideas.length })}</summary>
          <ul className={styles.findings}>
            {ideas.map(finding => (
              <FindingRow key={finding.key} finding={finding} printed={printed} onLook={onLook} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The findings of the book and those of the laid-out pages, once each. */
export function allFindings(ofBook: readonly Finding[], job: JobState): readonly Finding[] {
  const known = new Set(ofBook.map(({ key }) => key))
  return [...ofBook, ...(job.state === 'ready' ? job.findings.filter(({ key }) => !known.has(key)) : [])]
}

/** What there is to do. The row of a mend is gone once it is done: whoever works by keyboard goes on from here. */
function Lede({ findings, book }: { readonly findings: readonly Finding[]; readonly book: Book }) {
  const { t } = useTranslation('print')
  const line = useRef<HTMLParagraphElement>(null)
  const last = useRef(book)
  useEffect(() => {
    if (last.current !== book) line.current?.focus({ preventScroll: true })
    last.current = book
  }, [book])
  const counts = countsOf(findings)
  const parts = [
    counts['must-fix'] > 0 && t('lede.mend', { count: counts['must-fix'] }),
    counts['please-look'] > 0 && t('lede.look', { count: counts['please-look'] }),
    counts.idea > 0 && t('lede.idea', { count: counts.idea }),
  ].filter(part => part !== false)
  return (
    <p className={styles.lede} ref={line} tabIndex={-1}>
      {parts.length > 0 ? parts.join(' ') : t('lede.none')}
    </p>
  )
}

/** What was mended here can be taken back here. */
function Mended({ undo }: { readonly undo: () => Promise<void> }) {
  const { t } = useTranslation('findings')
  return (
    <Notice
      kind="in-place"
      action={
        <Button size="small" onClick={undo}>
          {t('mend.takeBack')}
        </Button>
      }
    >
      {t('mend.done')}
    </Notice>
  )
}

interface FindingRowProps {
  readonly finding: Finding
  readonly printed: Printed
  readonly onLook: (finding: Finding) => void
}

function FindingRow({ finding, printed: { book, change }, onLook }: FindingRowProps) {
  const { t } = useTranslation('print')
  const { t: tFindings } = useTranslation('findings')
  const announce = useAnnounce()
  const title = findingTitle(finding, tFindings)
  const scene = { frames: book.pages.flatMap(({ frames }) => frames), people: book.people }
  return (
    <li>
      <MeaningShape kind={finding.severity} />
      <div className={styles.found}>
        <Meaning kind={finding.severity} shape={false} />
        <b>{title}</b>
        <p>{findingPlace(finding, book, tFindings)}</p>
        <Mends
          finding={finding}
          text={textAt(scene, finding.place)}
          onUse={async way => {
            if (await change(doc => mend(doc, scene, finding, way))) announce(tFindings('mend.done'))
          }}
          onKeep={reason =>
            change(doc => {
              keepFinding(doc, finding.key, reason)
              return true
            })
          }
        />
      </div>
      <Button size="small" aria-label={t('lookAt', { title })} onClick={() => onLook(finding)}>
        {t('look')}
      </Button>
    </li>
  )
}

function FileRows({ job }: { readonly job: JobState & { state: 'ready' } }) {
  const { t } = useTranslation('print')
  const { t: tFindings } = useTranslation('findings')
  return (
    <>
      {job.failed.map(code => (
        <li key={code}>
          <MeaningShape kind="must-fix" />
          <div>
            <Meaning kind="must-fix" shape={false} />
            <b>{tFindings([`file-${code}`, 'file-other'])}</b>
          </div>
        </li>
      ))}
      {job.sheets.leaves === undefined && (
        <DoneRow title={t('pageCount', { count: job.pages })} words={job.pages % 4 === 0 ? t('byFour') : ''} />
      )}
      <SheetRows sheets={job.sheets} />
      {job.failed.length === 0 && (
        <DoneRow title={t('filePassed', { count: job.passed })} words={t('filePassedWhat')} />
      )}
    </>
  )
}

/** What whoever prints, folds or binds the sheets must know. */
function SheetRows({ sheets: { flip, leaves, spineMm } }: { readonly sheets: Sheets }) {
  const { t } = useTranslation('print')
  return (
    <>
      {leaves !== undefined && <DoneRow title={t('sheets.leaves', { count: leaves })} words={t('sheets.fold')} />}
      {flip && <DoneRow title={t(`sheets.flip.${flip}`)} words={t('sheets.size')} />}
      {spineMm !== undefined && (
        <DoneRow title={t('sheets.spine', { mm: spineMm.toFixed(1) })} words={t('sheets.spineWhy')} />
      )}
    </>
  )
}

function DoneRow({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <li>
      <MeaningShape kind="in-place" />
      <div>
        <b>{title}</b>
        {words && <p>{words}</p>}
      </div>
    </li>
  )
}

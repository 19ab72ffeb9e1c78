import { useTranslation } from 'react-i18next'
import type { Sheets } from '#contract/print.ts'
import type { Book } from '#core/book/schema.ts'
import type { Finding } from '#core/checks/finding.ts'
import { whyOf } from '#core/checks/why.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import type { Asked } from '#renderer/app/use-call.ts'
import { countsOf, findingPlace, findingTitle, inOrder } from '#renderer/i18n/finding-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Meaning, MeaningShape } from '#renderer/ui/meaning.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './print.module.css'
import type { JobState } from './use-print-job.ts'

interface FindingsListProps {
  readonly findings: Asked<readonly Finding[]>
  readonly job: JobState
  readonly book: Book | undefined
  /** Goes to where a finding is. */
  readonly onLook: (finding: Finding) => void
}

/** What the checks found before it goes, and what the checks of the finished file say. Never that a book is safe. */
export function FindingsList({ findings, job, book, onLook }: FindingsListProps) {
  const { t } = useTranslation('print')
  const errorWords = useErrorWords()
  if (findings.state === 'waiting') return <p className={styles.lede}>{t('checking')}</p>
  if (findings.state === 'failed') return <Notice kind="must-fix">{errorWords(findings.code)}</Notice>
  const all = inOrder(allFindings(findings.value, job))
  const first = all.filter(finding => finding.severity !== 'idea')
  const ideas = all.filter(finding => finding.severity === 'idea')
  return (
    <>
      <Lede findings={all} />
      <ul className={styles.findings}>
        {first.map(finding => (
          <FindingRow key={finding.key} finding={finding} book={book} onLook={onLook} />
        ))}
        {all.length === 0 && <DoneRow title={t('noneFound')} words={t('noneFoundWhat')} />}
        {job.state === 'ready' && <FileRows job={job} />}
      </ul>
      {ideas.length > 0 && (
        <details className={styles.ideas}>
          <summary>{t('ideas', { count: ideas.length })}</summary>
          <ul className={styles.findings}>
            {ideas.map(finding => (
              <FindingRow key={finding.key} finding={finding} book={book} onLook={onLook} />
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

function Lede({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('print')
  const counts = countsOf(findings)
  const parts = [
    counts['must-fix'] > 0 && t('lede.mend', { count: counts['must-fix'] }),
    counts['please-look'] > 0 && t('lede.look', { count: counts['please-look'] }),
    counts.idea > 0 && t('lede.idea', { count: counts.idea }),
  ].filter(part => part !== false)
  return <p className={styles.lede}>{parts.length > 0 ? parts.join(' ') : t('lede.none')}</p>
}

interface FindingRowProps {
  readonly finding: Finding
  readonly book: Book | undefined
  readonly onLook: (finding: Finding) => void
}

function FindingRow({ finding, book, onLook }: FindingRowProps) {
  const { t } = useTranslation('print')
  const { t: tFindings } = useTranslation('findings')
  const title = findingTitle(finding, tFindings)
  const why = whyOf(finding.rule, useLanguage())
  return (
    <li>
      <MeaningShape kind={finding.severity} />
      <div>
        <Meaning kind={finding.severity} shape={false} />
        <b>{title}</b>
        <p>{findingPlace(finding, book, tFindings)}</p>
        {why && <p>{why}</p>}
        {finding.kept && <p>{t('kept', { reason: finding.kept })}</p>}
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

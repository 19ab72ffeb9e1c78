import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardChild } from '#contract/register.ts'
import { type BookId, bookIdSchema } from '#core/book/ids.ts'
import { type CaseRecord, emptyCase } from '#core/reviews/case-record.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { type Asked, useCall } from '#renderer/app/use-call.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { AgreedPart } from './agreed-part.tsx'
import { BookPart } from './book-part.tsx'
import { CasePart } from './case-part.tsx'
import { DatesPart } from './dates-part.tsx'
import styles from './record.module.css'
import { SentPart } from './sent-part.tsx'
import type { PartProps } from './types.ts'

interface RecordDialogProps {
  readonly child: BoardChild
  readonly today: string
  readonly onClose: () => void
  readonly onKept: () => void
  /** The record is kept, and the child is to be handed over. */
  readonly onHandOver: () => void
}

const parts = ['dates', 'book', 'case', 'agreed', 'sent'] as const
type Part = (typeof parts)[number]

/** Everything the agency knows of a child. Read when it is opened, kept when the person is done. */
export function RecordDialog(props: RecordDialogProps) {
  const id = bookIdSchema.parse(props.child.id)
  const { asked } = useCall(useCallback(() => client.register.getCase({ book: id }), [id]))
  if (asked.state === 'waiting') return null
  return <Record {...props} id={id} asked={asked} />
}

interface RecordProps extends RecordDialogProps {
  readonly id: BookId
  readonly asked: Exclude<Asked<CaseRecord | undefined>, { readonly state: 'waiting' }>
}

function Record({ child, id, today, asked, onClose, onKept, onHandOver }: RecordProps) {
  const { t } = useTranslation('record')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const language = useLanguage()
  const [part, setPart] = useState<Part>('dates')
  const top = useRef<HTMLParagraphElement>(null)
  const [draft, setDraft] = useState<CaseRecord>(() => (asked.state === 'ready' && asked.value) || emptyCase())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const show = (next: Part) => {
    setPart(next)
    // A part begins at its top, however far down the last one was read.
    top.current?.scrollIntoView({ block: 'nearest' })
  }
  const unreadable = asked.state === 'failed' ? errorWords(asked.code) : undefined
  const keepThen = async (then: () => void) => {
    if (busy || unreadable) return
    setBusy(true)
    const reply = await client.register.saveCase({ book: id, record: draft })
    setBusy(false)
    if (reply.ok) then()
    else setProblem(errorWords(reply.code))
  }
  const name = child.book ? inLanguage(child.book.name, language) : child.code
  const shown: PartProps = { child, id, today, draft, set: change => setDraft(now => ({ ...now, ...change })) }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" aria-busy={busy} waitsFor={unreadable}>
        {t('done')}
      </Button>
    </>
  )
  return (
    <Dialog wide title={t('title', { name })} actions={actions} onClose={onClose} onSubmit={() => keepThen(onKept)}>
      <p ref={top}>{t('words')}</p>
      {unreadable && <Notice kind="must-fix">{unreadable}</Notice>}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <div className={styles.record}>
        <nav className={styles.parts} aria-label={t('parts')}>
          {parts.map(each => (
            <Button
              key={each}
              look="quiet"
              aria-current={each === part ? 'page' : undefined}
              onClick={() => show(each)}
            >
              {t(`part.${each}`)}
            </Button>
          ))}
        </nav>
        <div className={styles.part}>
          {part === 'dates' && <DatesPart {...shown} />}
          {part === 'book' && <BookPart {...shown} />}
          {part === 'case' && <CasePart {...shown} onRemoved={onKept} />}
          {part === 'agreed' && <AgreedPart {...shown} />}
          {part === 'sent' && <SentPart {...shown} onHandOver={() => keepThen(onHandOver)} />}
        </div>
      </div>
    </Dialog>
  )
}

import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedEdition } from '#contract/print.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { reviewName } from '#renderer/i18n/review-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import fieldStyles from '#renderer/ui/field.module.css'
import { Field, SelectField, TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './print.module.css'
import type { JobState } from './use-print-job.ts'

interface MakeEditionProps {
  readonly name: string
  readonly job: JobState
  readonly mustFix: number
  readonly reviews: readonly ReviewDue[]
  readonly next: number
  /** The system's printers that could print it; undefined where an office's printer cannot. */
  readonly printers: readonly string[] | undefined
  readonly onMade: (edition: ListedEdition) => void
}

/** The last step: type the child's code, say which review it is for, and make the edition. */
export function MakeEdition({ name, job, mustFix, reviews, next, printers, onMade }: MakeEditionProps) {
  const { t } = useTranslation('print')
  const errorWords = useErrorWords()
  const [code, setCode] = useState('')
  const [reason, setReason] = useState('')
  const [printer, setPrinter] = useState('')
  const [agreedBy, setAgreedBy] = useState('')
  const [review, setReview] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [made, setMade] = useState<ListedEdition>()
  const chosen = review ?? String(reviews.find(each => !each.held)?.review ?? '')
  const waitsFor = whatFor()

  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (waitsFor || busy || job.state !== 'ready') return
    setBusy(true)
    setProblem(undefined)
    const reply = await client.print.makeEdition({
      job: job.job,
      code: code.trim().toUpperCase(),
      ...(chosen && { review: Number(chosen) }),
      ...(printers?.includes(printer) && { printer }),
      ...(agreedBy.trim() && { agreedBy: agreedBy.trim() }),
      ...(reason.trim() && { allow: reason.trim() }),
    })
    setBusy(false)
    if (!reply.ok) return setProblem(errorWords(reply.code, reply.details))
    const { edition } = reply.value
    if (!edition) return
    setCode('')
    setMade(edition)
    onMade(edition)
  }
  const change = (text: string) => {
    setCode(text)
    setProblem(undefined)
    setMade(undefined)
  }
  return (
    <form className={styles.code} onSubmit={make}>
      {mustFix > 0 && (
        <TextField
          label={t('edition.reason')}
          hint={t('edition.reasonHint')}
          maxLength={500}
          value={reason}
          onText={setReason}
        />
      )}
      <ForReview reviews={reviews} value={chosen} onPick={setReview} />
      {printers?.length === 0 && <p>{t('edition.noPrinter')}</p>}
      {printers !== undefined && printers.length > 0 && (
        <SelectField
          label={t('edition.to')}
          value={printer}
          options={[{ value: '', label: t('edition.toFile') }, ...printers.map(value => ({ value, label: value }))]}
          onPick={setPrinter}
        />
      )}
      <TextField
        label={t('edition.agreedBy')}
        hint={t('edition.agreedByHint')}
        maxLength={120}
        value={agreedBy}
        onText={setAgreedBy}
      />
      <Field label={name ? t('edition.codeNamed', { name }) : t('edition.code')} problem={problem}>
        {wiring => (
          <div className={styles.codeRow}>
            <input
              {...wiring}
              maxLength={20}
              autoComplete="off"
              spellCheck={false}
              className={`${fieldStyles.input} ${styles.codeField}`}
              value={code}
              onChange={event => change(event.target.value)}
            />
            <Button type="submit" look="main" waitsFor={waitsFor} aria-busy={busy}>
              {busy ? t('edition.making') : t('edition.make', { number: next })}
            </Button>
          </div>
        )}
      </Field>
      {made ? (
        <div ref={bringIntoSight}>
          <Notice kind="in-place">{t('edition.made', { number: made.number })}</Notice>
        </div>
      ) : (
        waitsFor && <p>{waitsFor}</p>
      )}
    </form>
  )

  function whatFor(): string | undefined {
    if (job.state !== 'ready') return t('edition.waitsPages')
    if (mustFix > 0 && !reason.trim()) return t('edition.waitsMend', { count: mustFix })
    return code.trim() ? undefined : t('edition.waitsCode')
  }
}

interface ForReviewProps {
  readonly reviews: readonly ReviewDue[]
  readonly value: string
  readonly onPick: (review: string) => void
}

function ForReview({ reviews, value, onPick }: ForReviewProps) {
  const { t } = useTranslation('print')
  const { t: tReviews } = useTranslation('reviews')
  const options = reviews.map(({ review }) => ({ value: String(review), label: reviewName(tReviews, review) }))
  return (
    <SelectField
      label={t('edition.for')}
      value={value}
      options={[{ value: '', label: t('edition.forNone') }, ...options]}
      onPick={onPick}
    />
  )
}

/** What was just made stands at the end of a column that scrolls. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

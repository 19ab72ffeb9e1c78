import type { TFunction } from 'i18next'
import type { Language } from '#core/book/language.ts'
import { daysUntil } from '#core/reviews/case-dates.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import { ruleNamed } from '#core/reviews/rules.ts'
import { reviewName, whenWords } from '#renderer/i18n/review-words.ts'
import { boardDate } from './board-date.ts'

interface ReviewCellProps {
  readonly review: ReviewDue | undefined
  /** A later review that comes next, said under this one. */
  readonly then?: ReviewDue | undefined
  readonly today: string
  /** Asked for once by the table: asking costs a cell more than drawing it. */
  readonly t: TFunction<'reviews'>
  readonly language: Language
}

/** One review in a cell: when it was held, or by when it is due, and how that stands. The rule is said when it is pointed at. */
export function ReviewCell({ review, then, today, t, language }: ReviewCellProps) {
  if (!review) return <span>{t('notSet')}</span>
  const date = (day: string) => boardDate(day, today, language)
  const { held, due, planned, inTime, forecast, missed, bankHoliday } = review
  if (held) {
    return (
      <>
        <b>{date(held)}</b>
        <span>{inTime ? t('held') : t('heldLate', { date: date(due) })}</span>
        {then && <span>{t('then', { review: reviewName(t, then.review), date: date(then.planned ?? then.due) })}</span>}
      </>
    )
  }
  if (missed) {
    return (
      <>
        <b>{t('notHeld')}</b>
        <span>{t('heldLate', { date: date(due) })}</span>
      </>
    )
  }
  if (forecast) {
    return (
      <>
        <b>{t('notSet')}</b>
        <span>{t('afterFirst')}</span>
      </>
    )
  }
  const days = daysUntil(review, today)
  const when = days < 0 ? t('notHeldYet') : whenWords(t, planned ?? due, days, language)
  return (
    <>
      <b title={ruleNamed(review.rule)?.words[language]}>{planned ? date(planned) : t('by', { date: date(due) })}</b>
      <span>{[when, bankHoliday?.[language]].filter(Boolean).join(', ')}</span>
      {planned && planned > due && <span>{t('plannedLate', { date: date(due) })}</span>}
    </>
  )
}

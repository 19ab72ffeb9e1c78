import { useTranslation } from 'react-i18next'
import { daysBetween } from '#core/reviews/day.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { whenWords } from '#renderer/i18n/review-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'

interface ReviewCellProps {
  readonly review: ReviewDue | undefined
  readonly today: string
}

/** One review in a cell: when it was held, or by when it is due, and how that stands. */
export function ReviewCell({ review, today }: ReviewCellProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  if (!review) return <span>{t('notSet')}</span>
  const { held, due, inTime, forecast, bankHoliday } = review
  if (held) {
    return (
      <>
        <b>{formatDate(held, 'short', language)}</b>
        <span>{inTime ? t('held') : t('heldLate', { date: formatDate(due, 'short', language) })}</span>
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
  return (
    <>
      <b>{t('by', { date: formatDate(due, 'short', language) })}</b>
      <span>
        {[whenWords(t, due, daysBetween(today, due), language), bankHoliday?.[language]].filter(Boolean).join(', ')}
      </span>
    </>
  )
}

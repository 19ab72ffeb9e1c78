/** When a review is, in words that a person would say. Pure: how far away it is is given. */
import type { TFunction } from 'i18next'
import type { Language } from '#core/book/language.ts'
import { formatDate } from './dates.ts'

/** The review's name: first review, second review… */
export function reviewName(t: TFunction<'reviews'>, review: number): string {
  return review <= 6 ? t(`name.${review}`) : t('name.later', { number: review })
}

/**
 * When a day is that is so many days from today (negative: it has passed): today, tomorrow, on Thursday, in 16 days, in 5 weeks, in May, in May 2028; or that it has
 * passed.
 */
export function whenWords(t: TFunction<'reviews'>, due: string, days: number, language: Language): string {
  if (days < 0) return t('when.past', { date: formatDate(due, 'day', language) })
  if (days === 0) return t('when.today')
  if (days === 1) return t('when.tomorrow')
  if (days < 7) return t('when.weekday', { day: onWeekday(formatDate(due, 'weekday', language)) })
  if (days <= 27) return t('when.days', { count: days })
  if (days <= 84) return t('when.weeks', { count: Math.round(days / 7) })
  return t('when.month', { month: formatDate(due, days < 300 ? 'month' : 'month-year', language) })
}

/** "On Thursday" softens the Welsh day: Dydd Iau, ddydd Iau. English days stand as they are. */
function onWeekday(day: string): string {
  return day.replace(/^Dydd/, 'ddydd')
}

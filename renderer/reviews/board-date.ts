import type { Language } from '#core/book/language.ts'
import type { Day } from '#core/reviews/day.ts'
import { yearOf } from '#core/reviews/day.ts'
import { formatDate } from '#renderer/i18n/dates.ts'

/** A day of the board in few letters: `8 Dec`, and with its year where that is not today's: `8 Dec 2025`. */
export function boardDate(day: Day, today: Day, language: Language): string {
  const short = formatDate(day, 'short', language)
  return yearOf(day) === yearOf(today) ? short : `${short} ${yearOf(day)}`
}

import { isDay } from '#core/reviews/day.ts'

/** A day as three small fields hold it: text, because half a date must be able to stand while it is typed. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** The parts of an ISO day; empty parts for nothing. */
export function toDateParts(iso: string | undefined): DateParts {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** What three fields say: nothing, a real day as ISO, or something that is not a day. */
export function readDateParts(parts: DateParts): { readonly iso?: string; readonly problem?: true } {
  const { day, month, year } = parts
  if (!day.trim() && !month.trim() && !year.trim()) return {}
  const iso = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  return isDay(iso) ? { iso } : { problem: true }
}

/** Which reminders are to be given: four weeks, two weeks, one week and one day before a review. */
import { daysUntil, nextReview } from './case-dates.ts'
import type { Child } from './child.ts'
import type { Day } from './day.ts'

/** Days before a review at which somebody is reminded, the earliest first. */
export const reminderDays = [28, 14, 7, 1] as const

/** One reminder. It names nobody. */
export interface Reminder {
  /** Told once: this review, on this date, at this distance. */
  readonly key: string
  readonly review: number
  /** Whole days until it; 0 is today. */
  readonly days: number
}

/**
 * The reminders not yet given. Where the app was shut on a day of reminding, that reminder is given at the next chance;
 * of two that were passed only the nearer is given, and its elders count as told. None for a date that has gone.
 */
export function remindersDue(children: readonly Child[], today: Day, told: ReadonlySet<string>): readonly Reminder[] {
  return children
    .flatMap(child => {
      const next = nextReview(child.reviews)
      if (!next) return []
      const days = daysUntil(next, today)
      const reached = reminderDays.findLast(mark => days <= mark)
      if (days < 0 || reached === undefined) return []
      const key = `${child.id} ${next.review} ${next.planned ?? next.due} ${reached}`
      return told.has(key) ? [] : [{ key, review: next.review, days }]
    })
    .toSorted((a, b) => a.days - b.days)
}

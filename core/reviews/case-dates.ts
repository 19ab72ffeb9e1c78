/** Every date that follows from a case: its reviews, and the later-life letter once the order is made. */
import { z } from 'zod'
import { addWorkingDays } from './bank-holidays.ts'
import type { CaseRecord } from './case-record.ts'
import { type Day, daysBetween } from './day.ts'
import { type ReviewDue, reviewsDue } from './due.ts'
import { letterRules } from './rules.ts'

/** How the later-life letter stands. */
export const letterSchema = z.strictObject({
  /** The last day for it, where the nation has a rule that gives one. */
  due: z.string().optional(),
  given: z.string().optional(),
  rule: z.string(),
})
export type LetterDue = z.infer<typeof letterSchema>

/** Why nothing falls due any more, and since when. */
export const endedSchema = z.strictObject({ on: z.string(), how: z.enum(['order', 'placement']) })
export type Ended = z.infer<typeof endedSchema>

/** The end of a case's reviews; undefined while they go on. */
export function endOf({ order, placementEnded }: CaseRecord): Ended | undefined {
  if (order) return { on: order.madeOn, how: 'order' }
  return placementEnded && { on: placementEnded.on, how: 'placement' }
}

/** Every review of a case, held and to come; none while the day of the placement is not known. */
export function caseReviews(record: CaseRecord | undefined): readonly ReviewDue[] {
  if (record?.placedOn === undefined) return []
  const { placedOn, reviewsHeld, reviewsPlanned, nation } = record
  return reviewsDue({
    placed: placedOn,
    held: reviewsHeld,
    planned: reviewsPlanned,
    nation,
    ended: endOf(record)?.on,
  })
}

/** The review that comes next; undefined when none does. */
export function nextReview(reviews: readonly ReviewDue[]): ReviewDue | undefined {
  return reviews.find(review => review.held === undefined && !review.missed)
}

/** The later-life letter of a case; undefined until the order is made. */
export function caseLetter(record: CaseRecord | undefined): LetterDue | undefined {
  if (!record?.order) return undefined
  const { id, within } = letterRules[record.nation]
  const from = record.order.celebratedOn ?? record.order.madeOn
  return {
    rule: id,
    ...(within && { due: addWorkingDays(from, within.workingDays) }),
    ...(record.letterGivenOn !== undefined && { given: record.letterGivenOn }),
  }
}

/** Whole days from today until a review: until the day set for it, or else its last day. Negative when that has passed. */
export function daysUntil({ planned, due }: ReviewDue, today: Day): number {
  return daysBetween(today, planned ?? due)
}

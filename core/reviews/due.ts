import { z } from 'zod'
import { bankHolidayOn } from './bank-holidays.ts'
import { addDays, addMonths, type Day } from './day.ts'
import { type Nation, type ReviewRule, ruleFor } from './rules.ts'

/** One review: when it is due, and, once held, when it was and whether in time. Dates are ISO days. */
export const reviewDueSchema = z.strictObject({
  /** 1 is the first review after the placement. */
  review: z.number().int().min(1),
  due: z.string(),
  held: z.string().optional(),
  inTime: z.boolean().optional(),
  /** The rule that made the date (rules.ts), such as `wales.second`. */
  rule: z.string(),
  /** True while the review before it has not been held: the date will move with it. */
  forecast: z.boolean().optional(),
  /** The day that has been set for it. */
  planned: z.string().optional(),
  /** It was due before the order or the end of the placement and was never held. */
  missed: z.boolean().optional(),
  /** The bank holiday the due date falls on. The date is shown with it and never moved. */
  bankHoliday: z.strictObject({ en: z.string(), cy: z.string() }).optional(),
})
export type ReviewDue = z.infer<typeof reviewDueSchema>

/** What the dates follow from. */
export interface ReviewFacts {
  /** The day the child moved in. */
  readonly placed: Day
  /** The days reviews were held, in any order; each is taken as the next review. */
  readonly held: readonly Day[]
  readonly nation: Nation
  /** Days set for reviews to come: the first after the last one held is the next review's. */
  readonly planned?: readonly Day[]
  /** The day the order was made or the placement ended: nothing falls due from then on. */
  readonly ended?: Day | undefined
}

/** How many reviews to come are shown after those held. */
const forecasts = 2

/**
 * The reviews of a placement in order: those held, then the next two due. A period runs from the review before as it
 * was held, and from its due date while it has not been.
 */
export function reviewsDue({ placed, held, nation, planned = [], ended }: ReviewFacts): ReviewDue[] {
  const days = held.toSorted()
  const set = planned.filter(day => day > (days.at(-1) ?? placed)).toSorted()
  const reviews: ReviewDue[] = []
  let from = placed
  for (let review = 1; review <= days.length + forecasts; review++) {
    const rule = ruleFor(nation, review)
    const due = lastDay(from, rule)
    const heldOn = days[review - 1]
    // After the end only what was held counts, and the one that should have been.
    if (ended !== undefined && heldOn === undefined && (due >= ended || review > days.length + 1)) break
    const plannedOn = set[review - days.length - 1]
    reviews.push({
      review,
      due,
      ...(heldOn === undefined ? undefined : { held: heldOn, inTime: heldOn <= due }),
      rule: rule.id,
      ...(review > days.length + 1 ? { forecast: true } : undefined),
      ...(plannedOn !== undefined && { planned: plannedOn }),
      ...(ended !== undefined && heldOn === undefined && { missed: true }),
      ...holiday(due),
    })
    from = heldOn ?? due
  }
  return reviews
}

/** The last day on which a review is in time, where its period runs from `from`. */
export function lastDay(from: Day, rule: ReviewRule): Day {
  return 'weeks' in rule.within ? addDays(from, rule.within.weeks * 7) : addMonths(from, rule.within.months)
}

function holiday(due: Day): Pick<ReviewDue, 'bankHoliday'> {
  const bankHoliday = bankHolidayOn(due)
  return bankHoliday === undefined ? {} : { bankHoliday }
}

/** When reviews are due, as the law of each nation has it. Data: a change in the law is a change of this table only. */
import { z } from 'zod'

export const nations = ['wales', 'england'] as const
export const nationSchema = z.enum(nations)
export type Nation = z.infer<typeof nationSchema>

/** One rule: how long after what a review is due. */
export interface ReviewRule {
  /** Named in the interface and in the command line's answers, such as `wales.second`. */
  readonly id: `${Nation}.${'first' | 'second' | 'later'}`
  /** What the period runs from. */
  readonly from: 'placement' | 'previous-review'
  readonly within: { readonly weeks: number } | { readonly months: number }
}

/** A nation's rules and where they stand. */
export interface ReviewRules {
  readonly first: ReviewRule
  readonly second: ReviewRule
  /** The third review and every one after it, until the order is made or the placement ends. */
  readonly later: ReviewRule
  readonly source: string
}

/**
 * The English periods were read in the instrument itself. The Welsh instrument is its near-twin and the National
 * Adoption Service reports against the same rhythm; a lawyer is still to confirm regulation 37 as amended.
 */
export const reviewRules: Readonly<Record<Nation, ReviewRules>> = {
  wales: {
    first: { id: 'wales.first', from: 'placement', within: { weeks: 4 } },
    second: { id: 'wales.second', from: 'previous-review', within: { months: 3 } },
    later: { id: 'wales.later', from: 'previous-review', within: { months: 6 } },
    source: 'The Adoption Agencies (Wales) Regulations 2005, SI 2005/1313 (W. 95), regulation 37',
  },
  england: {
    first: { id: 'england.first', from: 'placement', within: { weeks: 4 } },
    second: { id: 'england.second', from: 'previous-review', within: { months: 3 } },
    later: { id: 'england.later', from: 'previous-review', within: { months: 6 } },
    source: 'The Adoption Agencies Regulations 2005, SI 2005/389, regulation 36',
  },
}

/** The rule for a review of a nation; `review` counts from 1. */
export function ruleFor(nation: Nation, review: number): ReviewRule {
  const rules = reviewRules[nation]
  if (review === 1) return rules.first
  return review === 2 ? rules.second : rules.later
}

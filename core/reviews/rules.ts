/** When reviews are due, as the law of each nation has it. Data: a change in the law is a change of this table only. */
import { z } from 'zod'
import type { Bilingual } from '#core/book/language.ts'

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
  readonly words: Required<Bilingual>
}

/** A nation's rules and where they stand. */
export interface ReviewRules {
  readonly first: ReviewRule
  readonly second: ReviewRule
  /** The third review and every one after it, until the order is made or the placement ends. */
  readonly later: ReviewRule
  readonly source: string
  /** What is still to be confirmed of them, for whoever relies on them. */
  readonly toConfirm?: Required<Bilingual>
}

const words = {
  first: { en: 'within 4 weeks of the placement', cy: 'o fewn 4 wythnos i’r lleoliad' },
  second: {
    en: 'within 3 months of the first review, as held',
    cy: 'o fewn 3 mis i’r adolygiad cyntaf, fel y’i cynhaliwyd',
  },
  later: { en: 'within 6 months of the review before it', cy: 'o fewn 6 mis i’r adolygiad o’i flaen' },
} as const

/**
 * The English periods were read in the instrument itself. The Welsh instrument is its near-twin and the National
 * Adoption Service reports against the same rhythm; a lawyer is still to confirm regulation 37 as amended.
 */
export const reviewRules: Readonly<Record<Nation, ReviewRules>> = {
  wales: {
    first: { id: 'wales.first', from: 'placement', within: { weeks: 4 }, words: words.first },
    second: { id: 'wales.second', from: 'previous-review', within: { months: 3 }, words: words.second },
    later: { id: 'wales.later', from: 'previous-review', within: { months: 6 }, words: words.later },
    source: 'The Adoption Agencies (Wales) Regulations 2005, SI 2005/1313 (W. 95), regulation 37',
    toConfirm: {
      en: 'We could not open the text of regulation 37: these are the periods of England’s regulation 36, its near-twin. Ask your legal team to confirm them.',
      cy: 'Ni allem agor testun rheoliad 37: dyma gyfnodau rheoliad 36 Lloegr, sydd bron yr un fath. Gofynnwch i’ch tîm cyfreithiol eu cadarnhau.',
    },
  },
  england: {
    first: { id: 'england.first', from: 'placement', within: { weeks: 4 }, words: words.first },
    second: { id: 'england.second', from: 'previous-review', within: { months: 3 }, words: words.second },
    later: { id: 'england.later', from: 'previous-review', within: { months: 6 }, words: words.later },
    source: 'The Adoption Agencies Regulations 2005, SI 2005/389, regulation 36',
  },
}

/** The rule for a review of a nation; `review` counts from 1. */
export function ruleFor(nation: Nation, review: number): ReviewRule {
  const rules = reviewRules[nation]
  if (review === 1) return rules.first
  return review === 2 ? rules.second : rules.later
}

/** When the later-life letter is to be given. Without `within`, no number of days was found: only that it comes after the order. */
export interface LetterRule {
  readonly id: `${Nation}.letter`
  /** What the period runs from: the celebration, or the order until a celebration is known. */
  readonly within?: { readonly workingDays: number }
  readonly words: Required<Bilingual>
  readonly source: string
}

export const letterRules: Readonly<Record<Nation, LetterRule>> = {
  wales: {
    id: 'wales.letter',
    words: {
      en: 'after the order; Wales sets no number of days that we found',
      cy: 'ar ôl y gorchymyn; ni chawsom hyd i nifer o ddyddiau yng Nghymru',
    },
    source: 'No number of days was found in the law or guidance of Wales; the letter follows the order',
  },
  england: {
    id: 'england.letter',
    within: { workingDays: 10 },
    words: { en: 'within 10 working days of the celebration', cy: 'o fewn 10 diwrnod gwaith i’r dathliad' },
    source: 'Statutory Guidance on Adoption (2013), chapter 5: within ten working days of the adoption ceremony',
  },
}

/** What a rule says, and where it stands, by its id; undefined for none of ours. */
export function ruleNamed(id: string): { readonly words: Required<Bilingual>; readonly source: string } | undefined {
  for (const nation of nations) {
    const { source, toConfirm: _, ...rules } = reviewRules[nation]
    const rule = Object.values(rules).find(each => each.id === id)
    if (rule) return { words: rule.words, source }
    if (letterRules[nation].id === id) return letterRules[nation]
  }
  return undefined
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween } from '#core/reviews/day.ts'
import { reviewDueSchema, reviewsDue } from '#core/reviews/due.ts'
import { nations, reviewRules } from '#core/reviews/rules.ts'
import { anyDay } from './days.ts'

const anyNation = fc.constantFrom(...nations)
/** Days between one review and the next: in time, on the day, and far too late. */
const anyGaps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 })

function heldDays(placed: string, gaps: readonly number[]): string[] {
  const held: string[] = []
  for (const gap of gaps) held.push(addDays(held.at(-1) ?? placed, gap))
  return held
}

describe('reviews due', () => {
  it('gives the first two of a new placement', () => {
    expect(reviewsDue({ placed: '2026-01-05', held: [], nation: 'wales' })).toEqual([
      { review: 1, due: '2026-02-02', rule: 'wales.first' },
      { review: 2, due: '2026-05-02', rule: 'wales.second', forecast: true },
    ])
  })

  it('moves the second with the first as it was held, early or late', () => {
    const early = reviewsDue({ placed: '2026-01-05', held: ['2026-01-20'], nation: 'wales' })
    expect(early.map(review => review.due)).toEqual(['2026-02-02', '2026-04-20', '2026-10-20'])
    const late = reviewsDue({ placed: '2026-01-05', held: ['2026-03-01'], nation: 'england' })
    expect(late[0]).toMatchObject({ held: '2026-03-01', inTime: false, rule: 'england.first' })
    expect(late[1]).toMatchObject({ due: '2026-06-01', rule: 'england.second' })
  })

  it('is in time on the last day and late on the next', () => {
    const [onTheDay] = reviewsDue({ placed: '2024-02-01', held: ['2024-02-29'], nation: 'wales' })
    const [dayAfter] = reviewsDue({ placed: '2024-02-01', held: ['2024-03-01'], nation: 'wales' })
    expect([onTheDay?.inTime, dayAfter?.inTime]).toEqual([true, false])
  })

  it('takes the last day of a month that has no such day', () => {
    const [, second] = reviewsDue({ placed: '2023-11-10', held: ['2023-11-30'], nation: 'wales' })
    expect(second?.due).toBe('2024-02-29')
  })

  it('shows a bank holiday and leaves the date where it is', () => {
    const [first] = reviewsDue({ placed: '2025-11-27', held: [], nation: 'wales' })
    expect(first).toMatchObject({ due: '2025-12-25', bankHoliday: { en: 'Christmas Day', cy: 'Dydd Nadolig' } })
  })

  it('takes held days in the order of time', () => {
    const facts = { placed: '2026-01-05', nation: 'wales' } as const
    const held = ['2026-04-20', '2026-01-20']
    expect(reviewsDue({ ...facts, held })).toEqual(reviewsDue({ ...facts, held: held.toReversed() }))
  })

  it('answers for every placement of a hundred years: held ones, the next two, each from the one before', () => {
    fc.assert(
      fc.property(anyDay, anyGaps, anyNation, (placed, gaps, nation) => {
        const held = heldDays(placed, gaps)
        const reviews = reviewsDue({ placed, held, nation })
        expect(reviews).toHaveLength(held.length + 2)
        reviews.forEach((review, index) => {
          expect(reviewDueSchema.safeParse(review).success).toBe(true)
          expect(review.review).toBe(index + 1)
          expect(review.held).toBe(held[index])
          const before = index === 0 ? placed : (held[index - 1] ?? reviews[index - 1]!.due)
          const due = index === 0 ? addDays(before, 28) : addMonths(before, index === 1 ? 3 : 6)
          expect(review.due).toBe(due)
          expect(review.inTime).toBe(review.held === undefined ? undefined : review.held <= due)
          expect(review.forecast ?? false).toBe(index > held.length)
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('never asks for the second review later than four weeks and three months after a first in time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 28 }), (placed, days) => {
        const [, second] = reviewsDue({ placed, held: [addDays(placed, days)], nation: 'wales' })
        expect(daysBetween(placed, second!.due)).toBeLessThanOrEqual(28 + 92)
      }),
    )
  })

  it('names the source of every nation’s rules', () => {
    for (const nation of nations) expect(reviewRules[nation].source).toMatch(/Regulations 2005.*regulation \d+/)
  })
})

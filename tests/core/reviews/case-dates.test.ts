import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, bankHolidayOn } from '#core/reviews/bank-holidays.ts'
import { caseLetter, caseReviews, daysUntil, endOf, nextReview } from '#core/reviews/case-dates.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { addDays, weekday } from '#core/reviews/day.ts'
import { reviewsDue } from '#core/reviews/due.ts'
import { letterRules, nations, ruleNamed } from '#core/reviews/rules.ts'
import { anyDay } from './days.ts'

const record = (over: object) => caseRecordSchema.parse({ version: 1, placedOn: '2026-01-05', ...over })

describe('the dates of a case', () => {
  it('are none while the day of the placement is not known', () => {
    expect(caseReviews(undefined)).toEqual([])
    expect(caseReviews(caseRecordSchema.parse({ version: 1 }))).toEqual([])
  })

  it('give each review to come the day that was set for it', () => {
    const reviews = caseReviews(
      record({ reviewsHeld: ['2026-01-30'], reviewsPlanned: ['2026-01-20', '2026-04-16', '2026-10-10'] }),
    )
    expect(reviews.map(({ review, planned }) => [review, planned])).toEqual([
      [1, undefined],
      [2, '2026-04-16'],
      [3, '2026-10-10'],
    ])
    expect(daysUntil(reviews[1]!, '2026-04-10')).toBe(6)
  })

  it('end with the order: nothing more falls due, and what was missed is said', () => {
    const order = { madeOn: '2026-07-01' }
    const held = caseReviews(record({ reviewsHeld: ['2026-01-30', '2026-04-20'], order }))
    expect(held.map(({ review }) => review)).toEqual([1, 2])
    expect(nextReview(held)).toBeUndefined()
    const missed = caseReviews(record({ reviewsHeld: ['2026-01-30'], order }))
    expect(missed.at(-1)).toMatchObject({ review: 2, due: '2026-04-30', missed: true })
    expect(nextReview(missed)).toBeUndefined()
    expect(endOf(record({ order }))).toEqual({ on: '2026-07-01', how: 'order' })
  })

  it('end with the placement', () => {
    const ended = record({ placementEnded: { on: '2026-01-20' } })
    expect(caseReviews(ended)).toEqual([])
    expect(endOf(ended)).toEqual({ on: '2026-01-20', how: 'placement' })
  })

  it('have a later-life letter only after the order, by the rule of the nation', () => {
    expect(caseLetter(record({}))).toBeUndefined()
    const order = { madeOn: '2026-12-10', celebratedOn: '2026-12-21' }
    expect(caseLetter(record({ order }))).toEqual({ rule: 'wales.letter' })
    // Ten working days over Christmas, Boxing Day (kept on Monday 28) and New Year's Day.
    expect(caseLetter(record({ order, nation: 'england', letterGivenOn: '2027-01-02' }))).toEqual({
      rule: 'england.letter',
      due: '2027-01-07',
      given: '2027-01-02',
    })
  })

  it('after an end never fall due on that day or later, for every placement of a hundred years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }), (placed, after, gaps) => {
        const ended = addDays(placed, after)
        const held = gaps.map((_, at) => addDays(placed, gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0)))
        const reviews = reviewsDue({ placed, held, nation: 'wales', ended })
        expect(reviews.filter(review => review.held !== undefined)).toHaveLength(held.length)
        const open = reviews.filter(review => review.held === undefined)
        expect(open.length).toBeLessThanOrEqual(1)
        for (const { due, missed, forecast } of open) {
          expect(due < ended).toBe(true)
          expect([missed, forecast]).toEqual([true, undefined])
        }
      }),
      { numRuns: 500 },
    ) // biome-ignore format: a property
  })

  it('name the rule that made them, with its words in both languages and where it stands', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...nations), (placed, nation) => {
        for (const { rule } of reviewsDue({ placed, held: [addDays(placed, 20)], nation })) {
          expect(rule.startsWith(`${nation}.`)).toBe(true)
          expect(ruleNamed(rule)?.words.cy).toMatch(/o fewn \d (wythnos|mis)/)
          expect(ruleNamed(rule)?.source).toMatch(/Regulations 2005/)
        }
      }),
      { numRuns: 50 },
    )
    for (const nation of nations) expect(ruleNamed(letterRules[nation].id)?.source).not.toBe('')
    expect(ruleNamed('scotland.first')).toBeUndefined()
  })
})

describe('working days', () => {
  it('are counted without weekends and bank holidays, for every start of a hundred years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const end = addWorkingDays(day, count)
        let counted = 0
        for (let at = addDays(day, 1); at <= end; at = addDays(at, 1))
          if (weekday(at) !== 0 && weekday(at) !== 6 && bankHolidayOn(at) === undefined) counted++
        expect(counted).toBe(count)
        expect([1, 2, 3, 4, 5]).toContain(weekday(end))
      }),
    )
  })
})

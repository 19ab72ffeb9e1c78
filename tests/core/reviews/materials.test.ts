import { describe, expect, it } from 'vitest'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { type Materials, materialsSchema, standingAt } from '#core/reviews/materials.ts'

const held = '2026-12-08'
const edition = (made: string, over: Partial<Edition> = {}): Edition => ({
  number: 1,
  made: `${made}T10:00:00.000Z`,
  purpose: 'print-shop',
  language: 'en',
  layer: '5-7',
  pages: 24,
  fingerprint: 'ab'.repeat(32),
  review: 2,
  minimum: { in: ['me-now'], missing: [] },
  ...over,
})
const part = { minimum: { in: ['me-now'], missing: ['timeline'] } }
const written = (over: Partial<Materials> = {}) => materialsSchema.parse({ review: 2, ...over })

describe('materials at a review', () => {
  it('are in place with a complete edition made by the day it was held', () => {
    expect(standingAt(2, held, undefined, [edition('2026-12-01')])).toMatchObject({ inPlace: 'yes', owed: false })
    expect(standingAt(2, held, undefined, [edition(held)]).inPlace).toBe('yes')
  })

  it('are partly in place with an edition that lacks something of the minimum set', () => {
    expect(standingAt(2, held, undefined, [edition('2026-12-01', part)])).toMatchObject({
      inPlace: 'partly',
      owed: true,
    })
  })

  it('take the best edition in time, not the newest', () => {
    const standing = standingAt(2, held, undefined, [
      edition('2026-12-01'),
      edition('2026-12-05', { ...part, number: 2 }),
    ])
    expect(standing).toMatchObject({ inPlace: 'yes', edition: { number: 1 } })
  })

  it('that came after the review stay counted as not in place, whatever is written', () => {
    const late = standingAt(2, held, written({ inPlace: 'yes', reason: 'carers' }), [edition('2026-12-09')])
    expect(late).toMatchObject({ inPlace: 'no', cameOn: '2026-12-09', owed: false, reason: 'carers' })
  })

  it('that never came, or came without everything, are still owed', () => {
    expect(standingAt(2, held, written({ inPlace: 'no' }), [])).toMatchObject({ inPlace: 'no', owed: true })
    expect(standingAt(2, held, undefined, [edition('2027-01-09', part)])).toMatchObject({ inPlace: 'no', owed: true })
    expect(standingAt(2, held, written({ inPlace: 'no', cameOn: '2027-01-09' }), []).owed).toBe(false)
  })

  it('are what was written where the book was made elsewhere', () => {
    expect(standingAt(2, held, written({ inPlace: 'partly' }), [])).toMatchObject({ inPlace: 'partly', owed: true })
    expect(standingAt(2, held, undefined, [])).toEqual({ inPlace: undefined, owed: true })
  })

  it('owe nothing before the review has been held, and count what is there today', () => {
    expect(standingAt(2, undefined, undefined, [edition('2026-12-01', part)])).toMatchObject({
      inPlace: 'partly',
      owed: false,
    })
  })

  it('are told by the day in Wales: an edition of half past midnight in summer is of the new day', () => {
    const night = edition('2026-07-08', { made: '2026-07-08T23:30:00.000Z' })
    expect(standingAt(2, '2026-07-08', undefined, [night]).cameOn).toBe('2026-07-09')
  })

  it('leave other reviews’ editions alone', () => {
    expect(standingAt(2, held, undefined, [edition('2026-09-01', { review: 1 })]).inPlace).toBeUndefined()
  })
})

describe('a case record', () => {
  it('of the first version is read as it was, with room for what came since', () => {
    const old = { version: 1, placedOn: '2026-01-20', reviewsHeld: ['2026-02-10'], views: { child: 'My dog page.' } }
    expect(caseRecordSchema.parse(old)).toMatchObject({ ...old, materials: [], disclosures: [], consents: [] })
  })
})

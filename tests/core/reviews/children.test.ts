import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { toChild, toRecord } from '#core/reviews/child.ts'
import { childrenSchema, noChildren, takeIn } from '#core/reviews/children.ts'
import { measure } from '#core/reviews/measure.ts'
import type { ReviewRecord } from '#core/reviews/records.ts'

let next = 0
const newId = () => `id${next++}`
const row = (name: string, over: Partial<ReviewRecord> = {}): ReviewRecord => ({
  case: name,
  region: 'Western Bay',
  authority: 'Swansea',
  placed: '2026-01-05',
  review1Held: '2026-02-02',
  review2Held: '2026-04-28',
  inPlace: 'no',
  ...over,
})
const recordsOf = (children: typeof noChildren) =>
  Object.entries(children.cases).flatMap(([id, record]) => toRecord(toChild(id, record, [])) ?? [])

describe('children from spreadsheets', () => {
  it('of several workers add up, and a case in two of them is one case', () => {
    const nia = takeIn(noChildren, [row('A1'), row('A2')], [], newId)
    const beth = takeIn(nia.children, [row('a1 ', { inPlace: 'yes' }), row('A3')], [], newId)
    expect(nia.taken).toEqual({ added: 2, renewed: 0, kept: 0 })
    expect(beth.taken).toEqual({ added: 1, renewed: 1, kept: 0 })
    expect(measure(recordsOf(beth.children), 'region').wales).toMatchObject({ reviews: 3, inPlace: 1 })
    expect(childrenSchema.safeParse(beth.children).success).toBe(true)
  })

  it('leave a case that has a book here to the book', () => {
    const { children, taken } = takeIn(noChildren, [row('A1')], ['a1'], newId)
    expect([children.cases, taken]).toEqual([{}, { added: 0, renewed: 0, kept: 1 }])
  })

  it('keep what was written of them when a newer file says nothing of it', () => {
    const first = takeIn(noChildren, [row('A1')], [], newId).children
    const [id = ''] = Object.keys(first.cases)
    const written = caseRecordSchema.parse({
      ...first.cases[id],
      manager: 'Siân',
      reviewsHeld: ['2026-02-02', '2026-04-28', '2026-10-20'],
      materials: [{ review: 2, inPlace: 'no', note: 'late', agreed: { manager: { by: 'Siân', on: '2026-04-20' } } }],
    })
    const { children } = takeIn({ version: 1, cases: { [id]: written } }, [row('A1', { inPlace: 'partly' })], [], newId)
    expect(children.cases[id]).toMatchObject({
      manager: 'Siân',
      reviewsHeld: ['2026-02-02', '2026-04-28', '2026-10-20'],
      materials: [{ inPlace: 'partly', note: 'late', agreed: { manager: { by: 'Siân' } } }],
    })
  })

  it('come to the same however the rows are split over files, and a file taken in twice changes nothing', () => {
    const rows = fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
      .map(list => list.map(n => row(`C${n}`)))
    fc.assert(
      fc.property(rows, fc.nat(12), (list, cut) => {
        const whole = takeIn(noChildren, list, [], newId).children
        const halves = takeIn(takeIn(noChildren, list.slice(0, cut), [], newId).children, list.slice(cut), [], newId).children
        const again = takeIn(whole, list, [], newId).children
        const count = (children: typeof whole) => measure(recordsOf(children), 'authority')
        expect(count(halves)).toEqual(count(whole))
        expect(again).toEqual(whole)
      }),
      { numRuns: 200 },
    ) // biome-ignore format: a property
  })
})

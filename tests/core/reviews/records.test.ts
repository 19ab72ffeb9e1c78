import { describe, expect, it } from 'vitest'
import { acceptRecords, type RawRecord } from '#core/reviews/records.ts'
import { authorityName, findRegion, regions } from '#core/reviews/regions.ts'

const cells: RawRecord['cells'] = {
  case: 'A1',
  region: 'Western Bay',
  authority: 'Swansea',
  placed: '2017-01-02',
  review1_held: '2017-01-27',
  review2_held: '2017-04-27',
  in_place: 'yes',
}
const accept = (...rows: Partial<RawRecord['cells']>[]) =>
  acceptRecords(rows.map((over, index) => ({ row: index + 2, cells: { ...cells, ...over } })))

describe('records', () => {
  it.each([
    [{ case: ' ' }, 'no-case', 'case'],
    [{ region: '' }, 'no-region', 'region'],
    [{ region: 'Wessex' }, 'unknown-region', 'region'],
    [{ placed: '' }, 'no-placement-date', 'placed'],
    [{ placed: '2017-02-29' }, 'not-a-date', 'placed'],
    [{ review1_held: '27/01/2017' }, 'not-a-date', 'review1_held'],
    [{ review2_held: 'soon' }, 'not-a-date', 'review2_held'],
    [{ review1_held: '2017-01-01' }, 'review-before-placement', 'review1_held'],
    [{ review1_held: '' }, 'second-review-without-first', 'review1_held'],
    [{ review2_held: '2017-01-27' }, 'second-review-not-after-first', 'review2_held'],
    [{ in_place: 'maybe' }, 'unknown-in-place', 'in_place'],
  ])('refuses %o by name and counts the rest', (over, code, column) => {
    const { records, refused } = accept(over, { case: 'B2' })
    expect(refused).toEqual([{ row: 2, case: ('case' in over ? over.case : 'A1').trim(), code, column }])
    expect(records.map(record => record.case)).toEqual(['B2'])
  })

  it('counts a case once, however often and in whatever case it is written', () => {
    const { records, refused } = accept({}, { case: 'a1 ', in_place: 'no' }, { case: 'B2' })
    expect(records.map(record => record.case)).toEqual(['A1', 'B2'])
    expect(refused).toEqual([{ row: 3, case: 'a1', code: 'case-already-counted', firstRow: 2 }])
  })

  it('counts a case whose first row was refused', () => {
    const { records, refused } = accept({ placed: 'x' }, {})
    expect([records.length, refused.length]).toEqual([1, 1])
  })

  it('takes a child still waiting for a review, and an authority left empty', () => {
    const { records } = accept({ review1_held: '', review2_held: '', in_place: '', authority: '' })
    expect(records).toEqual([{ case: 'A1', region: 'Western Bay', authority: '', placed: '2017-01-02' }])
  })
})

describe('regions and councils', () => {
  it('are five and twenty-two', () => {
    expect(regions.map(region => region.councils.length)).toEqual([6, 4, 3, 4, 5])
  })

  it('are known with & or and, in either language and any case', () => {
    for (const name of ['Vale, Valleys & Cardiff', 'vale, valleys and cardiff', ' Vale,Valleys  AND Cardiff'])
      expect(findRegion(name)?.name.en).toBe('Vale, Valleys & Cardiff')
    expect(findRegion("Bae'r Gorllewin")?.name.en).toBe('Western Bay')
    expect(findRegion('Cardiff')).toBeUndefined()
    expect(authorityName('ynys môn')).toBe('Isle of Anglesey')
    expect(authorityName('  A  Voluntary Agency ')).toBe('A Voluntary Agency')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { addCounts, measure, measureGroups, percent, reportQuarter, reportYear } from '#core/reviews/measure.ts'
import { publishedYears } from '#core/reviews/published.ts'
import { acceptRecords, type ReviewRecord } from '#core/reviews/records.ts'
import { regions } from '#core/reviews/regions.ts'
import { readRecordsText } from '#services/register/records-file.ts'
import { anyDay } from './days.ts'
import { countsFor, registerFor } from './published-register.ts'

const record = (over: Partial<ReviewRecord> = {}): ReviewRecord => ({
  case: 'A1',
  region: 'Western Bay',
  authority: 'Swansea',
  placed: '2017-01-02',
  review1Held: '2017-01-27',
  review2Held: '2017-04-27',
  inPlace: 'yes',
  ...over,
})

describe('the measure', () => {
  it.each(publishedYears)('gives the published table of $year by region and for Wales', published => {
    const file = unwrap(readRecordsText(registerFor(published)))
    const { records, refused } = acceptRecords(file.rows)
    expect(refused).toEqual([])
    const { groups, wales } = measure(records, 'region')
    const whole = (counts: Parameters<typeof percent>[0]) => Math.round((counts.inPlace * 100) / counts.reviews)
    expect(Object.fromEntries(groups.map(group => [group.name, whole(group)]))).toEqual(published.regions)
    expect(whole(wales)).toBe(published.wales)
    expect(groups.map(group => group.name)).toEqual(regions.map(region => region.name.en))
    expect(wales).toEqual(addCounts(measure(records, 'quarter').groups))
    expect(measure(records, 'year').groups).toEqual([{ name: published.year, ...wales }])
  })

  it('is not the mean of the regions’ percentages', () => {
    const [published] = publishedYears
    const shares = Object.values(published!.regions)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(53.2)
    expect(countsFor(published!)).toHaveLength(5)
  })

  it('counts partly, no and an empty answer as not in place', () => {
    const records = (['yes', 'partly', 'no', undefined] as const).map(inPlace => record({ inPlace }))
    expect(measure(records, 'region').wales).toEqual({ reviews: 4, inPlace: 1, partly: 1, late: 0 })
  })

  it('leaves out a child whose second review has not been held', () => {
    expect(measure([record({ review2Held: undefined })], 'region')).toEqual({
      groups: [],
      wales: { reviews: 0, inPlace: 0, partly: 0, late: 0 },
    })
    expect(percent({ reviews: 0, inPlace: 0 })).toBeUndefined()
  })

  it('is late from the day after three months from the first review as held', () => {
    const late = (review1Held: string, review2Held: string) =>
      measure([record({ review1Held, review2Held })], 'region').wales.late
    expect(late('2017-01-27', '2017-04-27')).toBe(0)
    expect(late('2017-01-27', '2017-04-28')).toBe(1)
    expect(late('2016-11-30', '2017-02-28')).toBe(0)
    expect(late('2016-11-30', '2017-03-01')).toBe(1)
  })

  it('runs years and quarters from April', () => {
    expect(['2017-03-31', '2017-04-01', '2018-03-31', '1999-12-01'].map(reportYear)).toEqual([
      '2016-17',
      '2017-18',
      '2017-18',
      '1999-00',
    ])
    expect(
      ['2017-04-01', '2017-06-30', '2017-07-01', '2017-10-01', '2018-01-01', '2018-03-31'].map(reportQuarter),
    ).toEqual(['2017-18 Q1', '2017-18 Q1', '2017-18 Q2', '2017-18 Q3', '2017-18 Q4', '2017-18 Q4'])
  })

  it('adds up to the same for Wales however it is grouped', () => {
    const anyRecord = fc
      .tuple(anyDay, anyDay, anyDay, fc.constantFrom('yes', 'partly', 'no', undefined), fc.constantFrom(...regions))
      .map(([placed, review1Held, review2Held, inPlace, region]) =>
        record({ placed, review1Held, review2Held, inPlace, region: region.name.en, authority: '' }),
      )
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 40 }), records => {
        const totals = measureGroups.map(by => measure(records, by))
        for (const { groups, wales } of totals) {
          expect(wales).toEqual(totals[0]!.wales)
          expect(addCounts(groups)).toEqual(wales)
        }
      }),
    )
  })

  it('rounds a percentage to one decimal', () => {
    expect(percent({ reviews: 3, inPlace: 2 })).toBe(66.7)
    expect(percent({ reviews: 16, inPlace: 1 })).toBe(6.3)
  })
})

import { describe, expect, it } from 'vitest'
import { countPeriod, periodsOf, quarterStart, recordsIn, recordsOf } from '#renderer/reviews/measure/periods.ts'
import { boardChild } from '../children.ts'

const child = (id: string, second: string, materials?: object) =>
  boardChild(id, {
    placedOn: '2026-01-05',
    reviewsHeld: ['2026-02-02', second],
    materials: materials ? [{ review: 2, ...materials }] : [],
  })

const records = recordsOf([
  child('a', '2026-04-20', { inPlace: 'yes' }),
  child('b', '2026-10-16', { inPlace: 'partly', reason: 'carers' }),
  child('c', '2026-10-20', { inPlace: 'no' }),
  child('d', '2026-03-20'),
  boardChild('coming', { placedOn: '2026-10-30' }),
  boardChild('no-dates'),
])

describe('the measure on the board', () => {
  it('knows the quarters that have a second review, the newest first, each year after its quarters', () => {
    expect(periodsOf(records)).toEqual(['2026-27 Q3', '2026-27 Q1', '2026-27', '2025-26 Q4', '2025-26'])
  })

  it('counts a quarter and its year, with the reasons that are written', () => {
    expect(countPeriod(recordsIn(records, '2026-27 Q3'))).toEqual({
      reviews: 2,
      inPlace: 0,
      partly: 1,
      late: 2,
      withReason: 1,
    })
    expect(countPeriod(recordsIn(records, '2026-27'))).toMatchObject({ reviews: 3, inPlace: 1 })
    expect(countPeriod(recordsIn(records, undefined))).toMatchObject({ reviews: 4 })
  })

  it('has no period until a second review has been held', () => {
    expect(periodsOf(recordsOf([boardChild('coming', { placedOn: '2026-10-30' })]))).toEqual([])
  })

  it('knows where a quarter begins; the last is in the next calendar year', () => {
    expect(quarterStart('2026-27 Q1')).toEqual({ month: 3, year: 2026 })
    expect(quarterStart('2026-27 Q3')).toEqual({ month: 9, year: 2026 })
    expect(quarterStart('2026-27 Q4')).toEqual({ month: 0, year: 2027 })
  })
})

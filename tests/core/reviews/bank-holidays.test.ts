import { describe, expect, it } from 'vitest'
import { bankHolidayOn, bankHolidaysOf, bankHolidayYears } from '#core/reviews/bank-holidays.ts'
import { weekday } from '#core/reviews/day.ts'

const days = (year: number) => [...bankHolidaysOf(year).keys()].toSorted()

// As published on GOV.UK for England and Wales.
const published: Readonly<Record<number, readonly string[]>> = {
  2015: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2016: ['01-01', '03-25', '03-28', '05-02', '05-30', '08-29', '12-26', '12-27'],
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
}

describe('bank holidays of England and Wales', () => {
  it.each(Object.entries(published))('are those published for %s', (year, expected) => {
    expect(days(Number(year))).toEqual(expected.map(day => `${year}-${day}`))
  })

  it('are eight working days in every ordinary year of the table', () => {
    for (let year: number = bankHolidayYears.from; year <= bankHolidayYears.to; year++) {
      if (year === 2022 || year === 2023) continue
      expect(days(year), String(year)).toHaveLength(8)
      for (const day of days(year)) expect([1, 2, 3, 4, 5], day).toContain(weekday(day))
    }
  })

  it('are not guessed outside the table', () => {
    expect(bankHolidaysOf(2036).size).toBe(0)
    expect(bankHolidayOn('2014-12-25')).toBeUndefined()
  })
})

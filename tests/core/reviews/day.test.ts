import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayOf, daysBetween, isDay } from '#core/reviews/day.ts'
import { anyDay } from './days.ts'

describe('calendar days', () => {
  it('knows the days that exist', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(isDay(day)).toBe(true)
    for (const day of [
      '2023-02-29',
      '2100-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0026-01-01',
      '',
    ])
      expect(isDay(day)).toBe(false)
  })

  it('keeps the number of the day when adding months, or takes the last day of a shorter month', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28')
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
    expect(addMonths('2024-02-29', 3)).toBe('2024-05-29')
    expect(addMonths('2024-05-31', 1)).toBe('2024-06-30')
    expect(addMonths('2025-10-15', 6)).toBe('2026-04-15')
  })

  it('adds months so that year and month move exactly and the day never grows', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (day, months) => {
        const later = addMonths(day, months)
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(index(later)).toBe(index(day) + months)
        const kept = later.slice(8) === day.slice(8)
        const last = addDays(later, 1).endsWith('-01')
        expect(kept || (last && later.slice(8) < day.slice(8))).toBe(true)
      }),
    )
  })

  it('counts days that adding takes back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  it('makes a day from its numbers', () => {
    expect(dayOf(2026, 3, 4)).toBe('2026-03-04')
  })
})

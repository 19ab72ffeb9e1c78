import { describe, expect, it } from 'vitest'
import { type DateStyle, formatDate, formatList, monthNames, todayIso } from '#renderer/i18n/dates.ts'

const days = Array.from({ length: 36 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at * 10)).toISOString().slice(0, 10))

describe('dates', () => {
  it.each([
    ['day', '8 December', '8 Rhagfyr'],
    ['short', '8 Dec', '8 Rhag'],
    ['full', 'Tuesday 8 December 2026', 'Dydd Mawrth, 8 Rhagfyr 2026'],
    ['year', '8 December 2026', '8 Rhagfyr 2026'],
    ['month', 'December', 'Rhagfyr'],
    ['weekday', 'Tuesday', 'Dydd Mawrth'],
    ['month-year', 'December 2026', 'Rhagfyr 2026'],
  ] as const)('say a day as %s in both languages', (style, en, cy) => {
    expect(formatDate('2026-12-08', style, 'en')).toBe(en)
    expect(formatDate('2026-12-08', style, 'cy')).toBe(cy)
  })

  // Only the names: Intl's Welsh puts the month before the day, which nobody writes.
  it('have the names of the full Intl data that Node has and Chromium has not', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf('cy')).toEqual(['cy'])
    const say = (iso: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('cy', { ...options, timeZone: 'Europe/London' }).format(new Date(`${iso}T12:00:00Z`))
    const styles: readonly [DateStyle, Intl.DateTimeFormatOptions][] = [
      ['month', { month: 'long' }],
      ['weekday', { weekday: 'long' }],
      ['month-year', { month: 'long', year: 'numeric' }],
    ]
    for (const iso of days) {
      for (const [style, options] of styles) expect(formatDate(iso, style, 'cy')).toBe(say(iso, options))
    }
  })

  it('take a moment late in the evening as the day it is in Wales', () => {
    expect(formatDate('2026-06-30T23:30:00Z', 'day', 'en')).toBe('1 July')
    expect(formatDate('2026-06-30T23:30:00Z', 'day', 'cy')).toBe('1 Gorffennaf')
    expect(todayIso(Date.parse('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  })

  it('say nothing of what is not a date', () => {
    expect(formatDate('soon', 'day', 'en')).toBe('')
  })

  it('name twelve months', () => {
    expect(monthNames('en')[4]).toBe('May')
    expect(monthNames('cy')).toHaveLength(12)
  })
})

describe('lists', () => {
  it('end in and, a or ac', () => {
    expect(formatList(['Mali', 'Tomos', 'Efa'], 'en')).toBe('Mali, Tomos and Efa')
    expect(formatList(['Mali', 'Tomos'], 'cy')).toBe('Mali a Tomos')
    expect(formatList(['Mali', 'Efa'], 'cy')).toBe('Mali ac Efa')
    expect(formatList(['Mali'], 'cy')).toBe('Mali')
    expect(formatList([], 'cy')).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { readDateParts, toDateParts } from '#renderer/ui/date-parts.ts'

describe('a day in three fields', () => {
  it('comes back as it went in', () => {
    expect(readDateParts(toDateParts('2026-02-08'))).toEqual({ iso: '2026-02-08' })
    expect(toDateParts('2026-02-08')).toEqual({ day: '8', month: '2', year: '2026' })
  })

  it('is nothing when all three are empty', () => {
    expect(readDateParts(toDateParts(undefined))).toEqual({})
    expect(readDateParts({ day: ' ', month: '', year: '' })).toEqual({})
  })

  it.each([
    ['31', '6', '2026'],
    ['29', '2', '2027'],
    ['1', '', '2026'],
    ['1', '5', '26'],
    ['x', '5', '2026'],
  ])('is a problem when it is not in the calendar: %s/%s/%s', (day, month, year) => {
    expect(readDateParts({ day, month, year })).toEqual({ problem: true })
  })

  it('knows leap years', () => {
    expect(readDateParts({ day: '29', month: '2', year: '2028' })).toEqual({ iso: '2028-02-29' })
  })
})

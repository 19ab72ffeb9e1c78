import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { toChild } from '#core/reviews/child.ts'
import { addDays, daysBetween } from '#core/reviews/day.ts'
import { reminderDays, remindersDue } from '#core/reviews/reminders.ts'
import { anyDay } from './days.ts'

const child = (over: object = {}, id = 'mali') =>
  toChild(id, caseRecordSchema.parse({ version: 1, placedOn: '2026-01-05', reviewsHeld: ['2026-02-02'], ...over }), [])
/** The second review is due on 2 May 2026. */
const on = (day: string, told: string[] = []) => remindersDue([child()], day, new Set(told))

describe('reminders', () => {
  it('come at 28, 14, 7 and 1 days, once each', () => {
    const told: string[] = []
    const days: number[] = []
    for (let day = '2026-03-01'; day <= '2026-06-01'; day = addDays(day, 1))
      for (const reminder of on(day, told)) {
        told.push(reminder.key)
        days.push(reminder.days)
      }
    expect(days).toEqual([28, 14, 7, 1])
  })

  it('come at the next chance when the app was shut on the day, the nearest only', () => {
    expect(on('2026-04-20')).toMatchObject([{ review: 2, days: 12 }])
    expect(on('2026-04-30')).toHaveLength(1)
  })

  it('come again for a date that has moved, and not for one that has gone', () => {
    const [first] = on('2026-04-30')
    expect(remindersDue([child({ reviewsPlanned: ['2026-05-01'] })], '2026-04-30', new Set([first!.key]))).toHaveLength(
      1,
    )
    expect(on('2026-05-03')).toEqual([])
  })

  it('go by the day that was set, and name nobody', () => {
    const due = remindersDue([child({ reviewsPlanned: ['2026-04-20'], caseCode: 'CDF 1' })], '2026-04-19', new Set())
    expect(due).toMatchObject([{ days: 1 }])
    expect(JSON.stringify(due)).not.toContain('CDF')
  })

  it('stand in the order of time', () => {
    const later = child({ placedOn: '2026-03-30', reviewsHeld: [] }, 'osian')
    expect(remindersDue([child(), later], '2026-04-25', new Set()).map(({ days }) => days)).toEqual([2, 7])
  })

  it('are given for every placement of a hundred years on each of the four days', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...reminderDays), (placedOn, before) => {
        const one = child({ placedOn, reviewsHeld: [] })
        const due = one.reviews[0]!.due
        const [reminder] = remindersDue([one], addDays(due, -before), new Set())
        expect(reminder?.days).toBe(before)
        expect(daysBetween(placedOn, due)).toBe(28)
      }),
    )
  })
})

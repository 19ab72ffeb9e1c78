import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { toChild } from '#core/reviews/child.ts'
import { makeCalendar } from '#services/register/calendar.ts'

const made = Date.parse('2026-11-23T10:00:00Z')
const record = (over: object) =>
  caseRecordSchema.parse({
    version: 1,
    caseCode: 'CDF 12; a, b',
    fullNames: { kelly: 'Kelly Pritchard' },
    worker: 'Nia Morgan',
    placedOn: '2026-08-14',
    reviewsHeld: ['2026-09-08'],
    ...over,
  })
const calendar = (over: object = {}, language: 'en' | 'cy' = 'en', at = made) =>
  makeCalendar([toChild('bookid123456', record(over), [])], language, at)

function events(text: string) {
  const component = new ICAL.Component(ICAL.parse(text))
  return component.getAllSubcomponents('vevent').map(each => ({
    event: new ICAL.Event(each),
    alarms: each.getAllSubcomponents('valarm').map(alarm => String(alarm.getFirstPropertyValue('trigger'))),
  }))
}

describe('the calendar file', () => {
  it('is read by another parser: the reviews to come as whole days, the next with its four reminders', () => {
    const [second, third] = events(calendar())
    expect(second?.event.summary).toBe('Review 2: CDF 12; a, b')
    expect([second?.event.startDate.isDate, String(second?.event.startDate)]).toEqual([true, '2026-12-08'])
    expect(String(second?.event.endDate)).toBe('2026-12-09')
    expect(second?.alarms).toEqual(['-P28D', '-P14D', '-P7D', '-P1D'])
    expect(second?.event.description).toContain('within 3 months of the first review')
    expect([String(third?.event.startDate), third?.alarms]).toEqual(['2027-06-08', []])
    expect(third?.event.description).toContain('forecast')
  })

  it('has lines of no more than 75 octets, each ending in CRLF', () => {
    const text = calendar({}, 'cy')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('has case numbers and no names, in both languages', () => {
    for (const language of ['en', 'cy'] as const)
      for (const name of ['Pritchard', 'Kelly', 'Nia']) expect(calendar({}, language)).not.toContain(name)
    expect(events(calendar({}, 'cy'))[0]?.event.summary).toBe('Adolygiad 2: CDF 12; a, b')
  })

  it('moves an event when a newer file is read, and has no second one', () => {
    const [before] = events(calendar())
    const [after] = events(calendar({ reviewsPlanned: ['2026-12-03'] }, 'en', made + 3_600_000))
    expect(after?.event.uid).toBe(before?.event.uid)
    expect(String(after?.event.startDate)).toBe('2026-12-03')
    expect(after!.event.sequence!).toBeGreaterThan(before!.event.sequence!)
  })

  it('has the later-life letter where a rule gives it a day, and nothing of what has been held', () => {
    const order = { madeOn: '2026-10-01', celebratedOn: '2026-10-05' }
    const all = events(calendar({ order, nation: 'england' }))
    expect(all.map(({ event }) => [event.summary, String(event.startDate)])).toEqual([
      ['Later-life letter: CDF 12; a, b', '2026-10-19'],
    ])
  })
})

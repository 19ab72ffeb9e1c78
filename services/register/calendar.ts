/** The reviews to come as a calendar file (RFC 5545), for the worker's own calendar. It has case numbers and no names. */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator'
import type { Language } from '#core/book/language.ts'
import { nextReview } from '#core/reviews/case-dates.ts'
import type { Child } from '#core/reviews/child.ts'
import type { Day } from '#core/reviews/day.ts'
import { addDays } from '#core/reviews/day.ts'
import { reminderDays } from '#core/reviews/reminders.ts'
import { ruleNamed } from '#core/reviews/rules.ts'

const words = {
  en: {
    name: 'Adoption reviews',
    review: (review: number, code: string) => `Review ${review}: ${code}`,
    due: 'The last day it may be held.',
    planned: (due: Day) => `Set for this day; due by ${due}.`,
    forecast: 'A forecast: it moves with the review before it.',
    letter: (code: string) => `Later-life letter: ${code}`,
    rule: (rule: string) => `Rule: ${rule}`,
  },
  cy: {
    name: 'Adolygiadau mabwysiadu',
    review: (review: number, code: string) => `Adolygiad ${review}: ${code}`,
    due: 'Y diwrnod olaf y caiff ei gynnal.',
    planned: (due: Day) => `Wedi ei bennu ar y diwrnod hwn; i’w gynnal erbyn ${due}.`,
    forecast: 'Rhagolwg: mae’n symud gyda’r adolygiad o’i flaen.',
    letter: (code: string) => `Llythyr diweddarach: ${code}`,
    rule: (rule: string) => `Rheol: ${rule}`,
  },
} as const

/**
 * The calendar. Each event has the same name in every file that is made, so that a calendar that reads a newer file moves
 * the event and has no second one. `made` is ms since 1970.
 */
export function makeCalendar(children: readonly Child[], language: Language, made: number): string {
  const say = words[language]
  const stamp = new Date(made)
  const calendar = ical({
    name: say.name,
    prodId: { company: 'Journeybook', product: 'Llyfr Taith', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  const ruleLine = (id: string) => say.rule(ruleNamed(id)?.words[language] ?? id)
  const add = (id: string, day: Day, summary: string, lines: readonly string[], alarms: boolean) => {
    const event = calendar.createEvent({
      id: `${id}@journeybook`,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      stamp,
      // A newer file counts as newer wherever it is read.
      sequence: Math.floor(made / 60_000) % 2_000_000_000,
      summary,
      description: lines.join('\n'),
      busystatus: ICalEventBusyStatus.FREE,
    })
    if (!alarms) return
    for (const days of reminderDays)
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * 86_400, description: summary })
  }
  for (const child of children) {
    const next = nextReview(child.reviews)
    for (const review of child.reviews) {
      if (review.held !== undefined || review.missed) continue
      const { due, planned, forecast, rule } = review
      const what = planned === undefined ? say.due : say.planned(due)
      const lines = [what, ...(forecast ? [say.forecast] : []), ruleLine(rule)]
      add(
        `${child.id}-review-${review.review}`,
        planned ?? due,
        say.review(review.review, child.code),
        lines,
        review === next,
      )
    }
    const { letter } = child
    if (letter?.due !== undefined && letter.given === undefined)
      add(`${child.id}-letter`, letter.due, say.letter(child.code), [ruleLine(letter.rule)], true)
  }
  // Every line of the format ends in CRLF, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`
}

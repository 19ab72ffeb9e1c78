/** Calendar days as ISO text (`2026-11-23`): no clock, no zone, so a day is the same day on every machine. */

/** A day: four-digit year, month and day, which compare as text in the order of time. */
export type Day = string

const written = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

function toUtc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether the text is a day that exists, from 1900 to 2199: outside that it is a slip of the hand. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (written.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day so many days later, or earlier for a negative count. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(toUtc(day).getTime() + days * msPerDay))
}

/**
 * The day so many calendar months later: the same number in that month, or the month's last day where there is no such
 * number (30 November and three months is 28 or 29 February), as a period of months is counted in law.
 */
export function addMonths(day: Day, months: number): Day {
  const from = toUtc(day)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = daysInMonth(first.getUTCFullYear(), first.getUTCMonth() + 1)
  first.setUTCDate(Math.min(from.getUTCDate(), last))
  return toDay(first)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / msPerDay)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return toUtc(day).getUTCDay()
}

/** The four-digit year. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The month, 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** A day from its numbers; `month` is 1 to 12. */
export function dayOf(year: number, month: number, day: number): Day {
  return toDay(new Date(Date.UTC(year, month - 1, day)))
}

/** The day where the people are, at a moment in milliseconds since 1970: the calendar of England and Wales. */
export function londonDay(now: number): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(now)
}

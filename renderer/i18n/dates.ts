/**
 * Dates in both languages, in the time of Wales. Chromium carries Welsh plural rules but no Welsh month or day names
 * (seen in Chromium 156: `Intl.DateTimeFormat('cy')` answers in English), so the names are here; a test holds them against
 * Node's full Intl data.
 */
import type { Language } from '#core/book/language.ts'

const zone = 'Europe/London'

const months = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
] as const
const shortMonths = [
  'Ion',
  'Chwef',
  'Maw',
  'Ebr',
  'Mai',
  'Meh',
  'Gorff',
  'Awst',
  'Medi',
  'Hyd',
  'Tach',
  'Rhag',
] as const
const weekdays = [
  'Dydd Sul',
  'Dydd Llun',
  'Dydd Mawrth',
  'Dydd Mercher',
  'Dydd Iau',
  'Dydd Gwener',
  'Dydd Sadwrn',
] as const

/** How much of a date is said: `8 December` · `8 Dec` · `Sunday 22 November 2026` · `8 December 2026` · `May` · `Thursday` · `May 2026`. */
export type DateStyle = 'day' | 'short' | 'full' | 'year' | 'month' | 'weekday' | 'month-year'

const options: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long' },
  weekday: { weekday: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
}

/** Making a formatter takes longer than using it, and a board has hundreds of dates. */
const formats = Object.fromEntries(
  Object.entries(options).map(([style, each]) => [
    style,
    new Intl.DateTimeFormat('en-GB', { ...each, timeZone: zone }),
  ]),
) as Readonly<Record<DateStyle, Intl.DateTimeFormat>>
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

/** An ISO day (`2026-12-08`) or moment in words; empty for what is not a date. */
export function formatDate(iso: string, style: DateStyle, language: Language): string {
  // Noon keeps an ISO day on its own day in any zone.
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso)
  if (Number.isNaN(date.getTime())) return ''
  // CLDR puts a comma after the weekday in some versions and not in others.
  return language === 'en' ? formats[style].format(date).replace(',', '') : welsh(date, style)
}

function welsh(date: Date, style: DateStyle): string {
  const at = new Date(isoDay.format(date))
  const day = at.getUTCDate()
  const month = months[at.getUTCMonth()] ?? ''
  const weekday = weekdays[at.getUTCDay()] ?? ''
  const said: Readonly<Record<DateStyle, string>> = {
    day: `${day} ${month}`,
    short: `${day} ${shortMonths[at.getUTCMonth()] ?? ''}`,
    full: `${weekday}, ${day} ${month} ${at.getUTCFullYear()}`,
    year: `${day} ${month} ${at.getUTCFullYear()}`,
    month,
    weekday,
    'month-year': `${month} ${at.getUTCFullYear()}`,
  }
  return said[style]
}

/** The time of day in Wales, `14:32`, the same in both languages; empty for what is no moment. */
export function formatTime(ms: number): string {
  if (!Number.isFinite(ms)) return ''
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(ms)
}

/** The names of the twelve months, January first. */
export function monthNames(language: Language): readonly string[] {
  if (language === 'cy') return months
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return months.map((_, index) => format.format(new Date(Date.UTC(2026, index, 1))))
}

/** Today's ISO day in Wales. */
export function todayIso(now: number): string {
  return isoDay.format(now)
}

/** A list in words: `a, b and c`; in Welsh `a, b ac c`, with *a* before a consonant and *ac* before a vowel. */
export function formatList(items: readonly string[], language: Language): string {
  if (language === 'en') return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items)
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  const and = /^[aeiouwyâêîôûŵŷáéíóúäëïöü]/i.test(last) ? 'ac' : 'a'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

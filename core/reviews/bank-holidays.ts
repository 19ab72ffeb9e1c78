/**
 * The bank holidays of England and Wales, worked out from their rules for 2015 to 2035 and the proclaimed exceptions.
 * Source: Banking and Financial Dealings Act 1971 and the list published on GOV.UK (bank-holidays, England and Wales).
 */
import { addDays, type Day, dayOf, weekday, yearOf } from './day.ts'

/** The name of a bank holiday, in both languages. */
export interface BankHoliday {
  readonly en: string
  readonly cy: string
}

const names = {
  newYear: { en: 'New Year’s Day', cy: 'Dydd Calan' },
  goodFriday: { en: 'Good Friday', cy: 'Dydd Gwener y Groglith' },
  easterMonday: { en: 'Easter Monday', cy: 'Dydd Llun y Pasg' },
  earlyMay: { en: 'Early May bank holiday', cy: 'Gŵyl y Banc dechrau Mai' },
  spring: { en: 'Spring bank holiday', cy: 'Gŵyl y Banc y gwanwyn' },
  summer: { en: 'Summer bank holiday', cy: 'Gŵyl y Banc yr haf' },
  christmas: { en: 'Christmas Day', cy: 'Dydd Nadolig' },
  boxing: { en: 'Boxing Day', cy: 'Gŵyl San Steffan' },
  platinum: { en: 'Platinum Jubilee bank holiday', cy: 'Gŵyl y Banc y Jiwbilî Blatinwm' },
  funeral: { en: 'Bank holiday for the State Funeral of Queen Elizabeth II', cy: 'Gŵyl y Banc Angladd y Frenhines' },
  coronation: { en: 'Bank holiday for the Coronation', cy: 'Gŵyl y Banc y Coroni' },
} satisfies Record<string, BankHoliday>

/** Days proclaimed once, and the ordinary days they were moved from. */
const proclaimed: Readonly<Record<number, { added: readonly [Day, BankHoliday][]; removed: readonly Day[] }>> = {
  2020: { added: [['2020-05-08', names.earlyMay]], removed: ['2020-05-04'] },
  2022: {
    added: [
      ['2022-06-02', names.spring],
      ['2022-06-03', names.platinum],
      ['2022-09-19', names.funeral],
    ],
    removed: ['2022-05-30'],
  },
  2023: { added: [['2023-05-08', names.coronation]], removed: [] },
}

/** The years the table is good for. */
export const bankHolidayYears = { from: 2015, to: 2035 } as const

const byYear = new Map<number, ReadonlyMap<Day, BankHoliday>>()

/** The bank holiday that falls on a day; undefined on an ordinary day, or outside 2015 to 2035. */
export function bankHolidayOn(day: Day): BankHoliday | undefined {
  return bankHolidaysOf(yearOf(day)).get(day)
}

/** The bank holidays of a year by their day, substitutes included; empty outside 2015 to 2035. */
export function bankHolidaysOf(year: number): ReadonlyMap<Day, BankHoliday> {
  if (year < bankHolidayYears.from || year > bankHolidayYears.to) return new Map()
  const known = byYear.get(year) ?? workOut(year)
  byYear.set(year, known)
  return known
}

function workOut(year: number): ReadonlyMap<Day, BankHoliday> {
  const easter = easterSunday(year)
  const days = new Map<Day, BankHoliday>([
    [substitute(dayOf(year, 1, 1)), names.newYear],
    [addDays(easter, -2), names.goodFriday],
    [addDays(easter, 1), names.easterMonday],
    [mondayOnOrAfter(dayOf(year, 5, 1)), names.earlyMay],
    [addDays(mondayOnOrAfter(dayOf(year, 6, 1)), -7), names.spring],
    [addDays(mondayOnOrAfter(dayOf(year, 9, 1)), -7), names.summer],
    ...christmasDays(year),
  ])
  for (const day of proclaimed[year]?.removed ?? []) days.delete(day)
  for (const [day, name] of proclaimed[year]?.added ?? []) days.set(day, name)
  return days
}

/** Christmas and Boxing Day share a weekend between them: the two substitutes are never the same day. */
function christmasDays(year: number): readonly [Day, BankHoliday][] {
  const christmas = dayOf(year, 12, 25)
  const boxing = dayOf(year, 12, 26)
  const on = weekday(christmas)
  // Friday: Boxing Day waits for Monday. Saturday: Monday and Tuesday. Sunday: Christmas is kept on Tuesday.
  if (on === 5) return [[christmas, names.christmas], [addDays(boxing, 2), names.boxing]] // biome-ignore format: one case a line
  if (on === 6) return [[addDays(christmas, 2), names.christmas], [addDays(boxing, 2), names.boxing]] // biome-ignore format: one case a line
  if (on === 0) return [[addDays(christmas, 2), names.christmas], [boxing, names.boxing]] // biome-ignore format: one case a line
  return [[christmas, names.christmas], [boxing, names.boxing]] // biome-ignore format: one case a line
}

function substitute(day: Day): Day {
  const on = weekday(day)
  if (on === 6) return addDays(day, 2)
  return on === 0 ? addDays(day, 1) : day
}

function mondayOnOrAfter(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7)
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The day so many working days later: neither Saturdays, Sundays nor bank holidays are counted. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (weekday(at) !== 0 && weekday(at) !== 6 && bankHolidayOn(at) === undefined) left--
  }
  return at
}

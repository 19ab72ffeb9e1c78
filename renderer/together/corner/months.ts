/** Whole months from an ISO date (a year, a month or a day; a bare year counts from its middle) to a day; never under 1. */
export function monthsSince(from: string, today: string): number {
  return Math.max(1, monthNumber(today) - monthNumber(from))
}

/** Months between two pages about me: they come round every half year. */
const aboutMeMonths = 6

/**
 * Whether a page about me is due: none has been begun yet, or half a year has gone by since the last. `begun` has the ISO
 * days that pages were begun on.
 */
export function isAboutMeDue(begun: readonly string[], today: string): boolean {
  const last = begun.toSorted().at(-1)
  return last === undefined || monthNumber(today) - monthNumber(last) >= aboutMeMonths
}

/** A child's age on a day, in years and whether half a year more; undefined where the month of birth is not known. */
export function ageOn(bornMonth: string | undefined, today: string): { years: number; half: boolean } | undefined {
  if (bornMonth === undefined) return undefined
  const months = monthNumber(today) - monthNumber(bornMonth)
  return months < 0 ? undefined : { years: Math.floor(months / 12), half: months % 12 >= 6 }
}

function monthNumber(date: string): number {
  const [year = '0', month = '7'] = date.split('-')
  return Number(year) * 12 + Number(month) - 1
}

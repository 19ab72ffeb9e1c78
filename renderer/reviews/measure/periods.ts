/** The measure over the children on the board: its periods, and the counts of one. Pure. */
import type { BoardChild } from '#contract/register.ts'
import { toRecord } from '#core/reviews/child.ts'
import { type Counts, countReasons, measure, reportQuarter, reportYear } from '#core/reviews/measure.ts'
import type { ReviewRecord } from '#core/reviews/records.ts'

/** The rows that count: children whose placement is known. */
export function recordsOf(children: readonly BoardChild[]): readonly ReviewRecord[] {
  return children.flatMap(child => toRecord(child) ?? [])
}

/** The quarters and years in which a second review was held, the newest first; each year after its quarters. */
export function periodsOf(records: readonly ReviewRecord[]): readonly string[] {
  const quarters = measure(records, 'quarter').groups.map(({ name }) => name)
  const years = [...new Set(quarters.map(yearOfPeriod))]
  return years
    .toReversed()
    .flatMap(year => [...quarters.filter(name => yearOfPeriod(name) === year).toReversed(), year])
}

function yearOfPeriod(period: string): string {
  return period.slice(0, 7)
}

/** The records whose second review was held in a period; all of them without one. */
export function recordsIn(records: readonly ReviewRecord[], period: string | undefined): readonly ReviewRecord[] {
  if (period === undefined) return records
  const name = period.includes('Q') ? reportQuarter : reportYear
  return records.filter(({ review2Held }) => review2Held !== undefined && name(review2Held) === period)
}

/** The counts of some records, and for how many of those not in place a reason is written. */
export interface PeriodCounts extends Counts {
  readonly withReason: number
}

/** Counts them. */
export function countPeriod(records: readonly ReviewRecord[]): PeriodCounts {
  const { wales } = measure(records, 'year')
  return { ...wales, withReason: wales.reviews - wales.inPlace - countReasons(records).without }
}

/** The days a quarter's name stands for: its first month (0 is January) and its calendar year. */
export function quarterStart(name: string): { readonly month: number; readonly year: number } {
  const [, year, quarter] = /^(\d{4})-\d{2} Q([1-4])$/.exec(name) ?? []
  const month = (Number(quarter ?? 1) * 3) % 12
  return { month, year: Number(year ?? 0) + (month === 0 ? 1 : 0) }
}

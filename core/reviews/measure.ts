/**
 * The measure Wales reports: children at second adoption review with life journey materials in place. Groups carry their
 * counts and a roll-up adds counts: the mean of the regions' percentages is not the percentage of Wales.
 */
import { type Day, monthOf, yearOf } from './day.ts'
import { lastDay } from './due.ts'
import type { ReasonCode } from './materials.ts'
import type { ReviewRecord } from './records.ts'
import { nameKey, regions } from './regions.ts'
import { type Nation, ruleFor } from './rules.ts'

/** What a report can be grouped by. */
export const measureGroups = ['region', 'authority', 'quarter', 'year'] as const
export type MeasureBy = (typeof measureGroups)[number]

/** The counts of some children at their second review. */
export interface Counts {
  /** Second reviews held. */
  readonly reviews: number
  /** Of those, the ones with materials in place: `partly` is not in place. */
  readonly inPlace: number
  /** Of those, the ones with some of their materials. */
  readonly partly: number
  /** Of those, the ones held after their due date. */
  readonly late: number
}

/** One group of a report. */
export interface MeasureGroup extends Counts {
  readonly name: string
}

const none: Counts = { reviews: 0, inPlace: 0, partly: 0, late: 0 }

/** In place as a percentage of reviews with one decimal; undefined where no review was held. */
export function percent({ reviews, inPlace }: Pick<Counts, 'reviews' | 'inPlace'>): number | undefined {
  return reviews === 0 ? undefined : Math.round((inPlace * 1000) / reviews) / 10
}

/** Counts of groups added up. */
export function addCounts(all: Iterable<Counts>): Counts {
  let sum = none
  for (const counts of all)
    sum = {
      reviews: sum.reviews + counts.reviews,
      inPlace: sum.inPlace + counts.inPlace,
      partly: sum.partly + counts.partly,
      late: sum.late + counts.late,
    }
  return sum
}

/**
 * The measure by group and for all. Only records whose second review was held count; a group without one is not listed.
 * Regions stand in their usual order, all else in the order of its name. Records must hold each case once (records.ts).
 */
export function measure(
  records: readonly ReviewRecord[],
  by: MeasureBy,
  nation: Nation = 'wales',
): { groups: MeasureGroup[]; wales: Counts } {
  const groups = new Map<string, MeasureGroup>()
  // Thousands of records share a few names: a name's key is made once.
  const keys = new Map<string, string>()
  for (const record of records) {
    const counts = countsOf(record, nation)
    if (counts === undefined) continue
    const name = groupOf(record, by)
    const key = keys.get(name) ?? nameKey(name)
    keys.set(name, key)
    const group = groups.get(key) ?? { name, ...none }
    groups.set(key, { name: group.name, ...addCounts([group, counts]) })
  }
  return { groups: sorted([...groups.values()], by), wales: addCounts(groups.values()) }
}

function countsOf(record: ReviewRecord, nation: Nation): Counts | undefined {
  if (record.review1Held === undefined || record.review2Held === undefined) return undefined
  const due = lastDay(record.review1Held, ruleFor(nation, 2))
  return {
    reviews: 1,
    inPlace: record.inPlace === 'yes' ? 1 : 0,
    partly: record.inPlace === 'partly' ? 1 : 0,
    late: record.review2Held > due ? 1 : 0,
  }
}

function groupOf(record: ReviewRecord, by: MeasureBy): string {
  if (by === 'region' || by === 'authority') return record[by]
  const held = record.review2Held ?? record.placed
  return by === 'year' ? reportYear(held) : reportQuarter(held)
}

/** Why materials were not in place, over the second reviews held: each reason's count, the most frequent first. */
export function countReasons(records: readonly ReviewRecord[]): {
  readonly reasons: readonly { readonly reason: ReasonCode; readonly count: number }[]
  /** Not in place, and nobody wrote why. */
  readonly without: number
} {
  const missing = records.filter(record => record.review2Held !== undefined && record.inPlace !== 'yes')
  const counts = new Map<ReasonCode, number>()
  for (const { reason } of missing) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const reasons = [...counts].map(([reason, count]) => ({ reason, count }))
  return {
    reasons: reasons.toSorted((a, b) => b.count - a.count),
    without: missing.filter(record => record.reason === undefined).length,
  }
}

function sorted(groups: MeasureGroup[], by: MeasureBy): MeasureGroup[] {
  const order = regions.map(region => region.name.en)
  if (by === 'region') return groups.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return groups.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The reporting year of a day, from April: `2017-18`. */
export function reportYear(day: Day): string {
  const from = yearOf(day) - (monthOf(day) < 4 ? 1 : 0)
  return `${from}-${String((from + 1) % 100).padStart(2, '0')}`
}

/** The reporting quarter of a day: `2017-18 Q1` is April to June. */
export function reportQuarter(day: Day): string {
  return `${reportYear(day)} Q${Math.floor(((monthOf(day) + 8) % 12) / 3) + 1}`
}

/** The board: every child with the first two reviews, grouped by when the next thing is due. Pure. */
import type { BoardChild } from '#contract/register.ts'
import { daysUntil, nextReview } from '#core/reviews/case-dates.ts'
import type { Day } from '#core/reviews/day.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import { nameKey } from '#core/reviews/regions.ts'

/** When a child's next review is: its date has passed, within four weeks, later; second review held; or no placement yet. */
export const groups = ['passed', 'soon', 'later', 'held', 'none'] as const
export type Group = (typeof groups)[number]

/** How far a child's book is: how it stood at the second review, or how it stands now. */
export const stages = ['in-place', 'came-after', 'all-in', 'partly', 'begun', 'not', 'unwritten'] as const
export type Stage = (typeof stages)[number]

/** One child on the board. */
export interface Row {
  readonly child: BoardChild
  readonly first: ReviewDue | undefined
  readonly second: ReviewDue | undefined
  /** The review that comes next, where it is neither of the two. */
  readonly later: ReviewDue | undefined
  readonly stage: Stage
  readonly group: Group
  /** What the rows of a group are ordered by: an ISO day. */
  readonly when: string
}

/** Days in which a review counts as soon. */
const soonDays = 28

/** The rows of the board, in the order of their groups and, in each, of their dates; those held last stand first. */
export function toRows(children: readonly BoardChild[], today: Day): readonly Row[] {
  const order = new Map(groups.map((group, at) => [group, at]))
  return children
    .map(child => toRow(child, today))
    .sort((a, b) => {
      const byGroup = (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0)
      if (byGroup !== 0 || a.when === b.when) return byGroup
      return a.when < b.when === (a.group !== 'held') ? -1 : 1
    })
}

function toRow(child: BoardChild, today: Day): Row {
  const [first, second] = [1, 2].map(number => child.reviews.find(each => each.review === number))
  const next = nextReview(child.reviews)
  const days = next && daysUntil(next, today)
  // A team's sheet ends with the second review: of a later one it says nothing, and nothing is claimed to have been missed.
  const unknown = !child.book && second?.held !== undefined && days !== undefined && days < 0 && !next?.planned
  const group = unknown ? 'held' : groupOf(second?.held, days, child)
  return {
    child,
    first,
    second,
    later: next && next.review > 2 && !unknown ? next : undefined,
    stage: stageOf(child, second?.held),
    group,
    when: (group === 'held' ? (second?.held ?? child.ended?.on) : (next?.planned ?? next?.due)) ?? '',
  }
}

function groupOf(secondHeld: Day | undefined, days: number | undefined, { ended }: BoardChild): Group {
  if (days !== undefined && days < 0) return 'passed'
  if (days !== undefined && days <= soonDays) return 'soon'
  if (secondHeld !== undefined || ended) return 'held'
  return days === undefined ? 'none' : 'later'
}

function stageOf({ second, book }: BoardChild, held: Day | undefined): Stage {
  if (second.inPlace === 'yes') return 'in-place'
  if (second.cameOn !== undefined) return 'came-after'
  if (second.inPlace === 'partly') return 'partly'
  if (held !== undefined) return second.inPlace === 'no' ? 'not' : 'unwritten'
  if (!book) return 'unwritten'
  if (book.lacks.length === 0 && book.parts.in > 0) return 'all-in'
  return book.parts.in * 4 < book.parts.total ? 'begun' : 'partly'
}

/** What the board is narrowed to; an empty text narrows nothing. */
export interface Filter {
  /** Letters of a name or a case number. */
  readonly words: string
  readonly worker: string
  readonly authority: string
  readonly region: string
  readonly stage: Stage | ''
}

export const noFilter: Filter = { words: '', worker: '', authority: '', region: '', stage: '' }

/** Whether a filter narrows the board at all. */
export function isNarrow(filter: Filter): boolean {
  return Object.values(filter).some(value => value.trim() !== '')
}

/** The rows a filter leaves. With `names` off, names are neither shown nor searched. */
export function filterRows(rows: readonly Row[], filter: Filter, names: boolean): readonly Row[] {
  const words = nameKey(filter.words)
  return rows.filter(({ child, stage }) => {
    if (filter.worker !== '' && child.worker !== filter.worker) return false
    if (filter.authority !== '' && child.authority !== filter.authority) return false
    if (filter.region !== '' && child.region !== filter.region) return false
    if (filter.stage !== '' && stage !== filter.stage) return false
    return words === '' || searched(child, names).some(text => nameKey(text).includes(words))
  })
}

function searched({ code, book }: BoardChild, names: boolean): string[] {
  if (!names) return [code]
  return [code, book?.code ?? '', book?.name.en ?? '', book?.name.cy ?? '']
}

/** The values of a field that are there, each once, in the order of the alphabet. */
export function valuesOf(rows: readonly Row[], field: 'worker' | 'authority' | 'region'): readonly string[] {
  return [...new Set(rows.map(({ child }) => child[field]).filter(value => value !== ''))].toSorted((a, b) =>
    a.localeCompare(b, 'cy'),
  )
}

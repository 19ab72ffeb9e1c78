/** The board: every child with the first two reviews, grouped by when the next thing is due. Pure. */
import type { BookCard } from '#contract/books.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { daysBetween } from '#core/reviews/day.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import { measure } from '#core/reviews/measure.ts'

/** When a child's next review is: its date has passed, within four weeks, later; both reviews held; or no placement yet. */
export const groups = ['passed', 'soon', 'later', 'held', 'none'] as const
export type Group = (typeof groups)[number]

/** How far a child's book is. */
export type Progress = 'in-place' | 'all-in' | 'partly' | 'begun'

/** One child on the board. */
export interface Row {
  readonly card: BookCard
  readonly placed: string | undefined
  readonly first: ReviewDue | undefined
  readonly second: ReviewDue | undefined
  readonly progress: Progress
  readonly worker: string
  readonly group: Group
  /** What the rows of a group are ordered by: an ISO day. */
  readonly when: string
}

/** What the board is made from. */
export interface BoardFacts {
  readonly card: BookCard
  readonly placed: string | undefined
  readonly reviews: readonly ReviewDue[]
  readonly record: CaseRecord | undefined
}

/** The rows of the board, in the order of their groups and, in each, of their dates. `today` is an ISO day. */
export function toRows(children: readonly BoardFacts[], today: string): readonly Row[] {
  return children
    .map(child => toRow(child, today))
    .toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.when.localeCompare(b.when))
}

function toRow({ card, placed, reviews, record }: BoardFacts, today: string): Row {
  const [first, second] = [1, 2].map(number => reviews.find(each => each.review === number))
  const next = reviews.find(each => each.held === undefined)
  const group = groupOf(second?.held, next?.due, today)
  return {
    card,
    placed,
    first,
    second,
    progress: progressOf(card),
    worker: record?.worker ?? '',
    group,
    when: (group === 'held' ? second?.held : next?.due) ?? '',
  }
}

function groupOf(secondHeld: string | undefined, due: string | undefined, today: string): Group {
  if (secondHeld !== undefined) return 'held'
  if (due === undefined) return 'none'
  const days = daysBetween(today, due)
  if (days < 0) return 'passed'
  return days <= 28 ? 'soon' : 'later'
}

function progressOf({ inPlace, parts }: BookCard): Progress {
  if (inPlace) return 'in-place'
  if (parts.in >= parts.total) return 'all-in'
  return parts.in * 4 < parts.total ? 'begun' : 'partly'
}

/** The newest quarter in which a second review was held, with its counts; undefined where none has been. */
export interface Quarter {
  /** `2026-27 Q2` */
  readonly name: string
  readonly reviews: number
  readonly inPlace: number
  readonly late: number
}

/** The measure of the newest quarter, from the children on this machine alone. */
export function newestQuarter(rows: readonly Row[]): Quarter | undefined {
  const records = rows.flatMap(({ card, placed, first, second }) =>
    placed && first?.held && second?.held
      ? [
          {
            case: card.id,
            region: '',
            authority: '',
            placed,
            review1Held: first.held,
            review2Held: second.held,
            inPlace: card.inPlace ? ('yes' as const) : ('no' as const),
          },
        ]
      : [],
  )
  return measure(records, 'quarter').groups.at(-1)
}

/** The days a quarter's name stands for: its first month (0 is January) and its calendar year. */
export function quarterStart(name: string): { readonly month: number; readonly year: number } {
  const [, year, quarter] = /^(\d{4})-\d{2} Q([1-4])$/.exec(name) ?? []
  const month = (Number(quarter ?? 1) * 3) % 12
  return { month, year: Number(year ?? 0) + (month === 0 ? 1 : 0) }
}

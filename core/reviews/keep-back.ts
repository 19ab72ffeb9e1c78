/**
 * Small counts kept back. A count of a few children in a small area can tell who they are: it is left out of what is
 * handed on, and with it whatever would let a reader work it out from the rest.
 */
import type { Counts, MeasureGroup } from './measure.ts'
import { percent } from './measure.ts'

/** Counts as they may be handed on; undefined where a figure is kept back. */
export interface Shown {
  readonly name: string
  readonly reviews: number | undefined
  readonly inPlace: number | undefined
  readonly percent: number | undefined
  readonly late: number | undefined
}

/** Groups and their sum with every figure that says too much left out. `below` 0 leaves out nothing. */
export function keepBack(
  groups: readonly MeasureGroup[],
  wales: Counts,
  below: number,
): { readonly groups: readonly Shown[]; readonly wales: Shown } {
  const all: readonly MeasureGroup[] = [...groups, { name: 'Wales', ...wales }]
  const reviews = hide(all, group => [group.reviews], below)
  // In place tells not in place where the number of reviews is known: both must be large enough, or none.
  const inPlace = hide(all, group => [group.inPlace, group.reviews - group.inPlace], below)
  const late = hide(all, group => [group.late, group.reviews - group.late], below)
  const shown = all.map((group, at) => {
    const known = !reviews[at] && !inPlace[at]
    return {
      name: group.name,
      reviews: reviews[at] ? undefined : group.reviews,
      inPlace: known ? group.inPlace : undefined,
      percent: known ? percent(group) : undefined,
      late: reviews[at] || late[at] ? undefined : group.late,
    }
  })
  const [total] = shown.slice(-1) as [Shown]
  return { groups: shown.slice(0, -1), wales: total }
}

/**
 * Which of the groups (the last is the sum of the others) are kept back. One alone could be taken from the sum, so a second
 * goes with it: the smallest of the rest, or the sum itself where there is no other.
 */
function hide(all: readonly MeasureGroup[], counts: (group: MeasureGroup) => number[], below: number): boolean[] {
  const hidden = all.map(group => counts(group).some(count => count > 0 && count < below))
  const last = all.length - 1
  const inGroups = hidden.slice(0, last).filter(Boolean).length
  if (hidden[last] || inGroups !== 1) return hidden
  const rest = all.flatMap((group, at) => (at < last && !hidden[at] && group.reviews > 0 ? [{ at, group }] : []))
  const [smallest] = rest.toSorted((a, b) => a.group.reviews - b.group.reviews)
  hidden[smallest?.at ?? last] = true
  return hidden
}

/**
 * Where things snap to while they are moved: the page's edges, margins and middle, the edges and middles of other things,
 * and places that make the gaps between three things even. All in mm on the page.
 */
import { type SizeMm, safeMm } from '#core/book/format.ts'
import { bounds, type Rectangle } from '#core/book/geometry.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Frame } from '#core/book/schema.ts'

/** A line that is shown while something is snapped to it: straight down the page at x, or across it at y. */
export type GuideLine =
  | { readonly way: 'down'; readonly at: number }
  | { readonly way: 'across'; readonly at: number }
  /** Two gaps that are even, from end to end. */
  | {
      readonly way: 'gap-across' | 'gap-down'
      readonly at: number
      readonly spans: readonly (readonly [number, number])[]
    }

/** How far something is moved on so that it stands where it snaps to, and what shows why. */
export interface Snap {
  readonly x: number
  readonly y: number
  readonly lines: readonly GuideLine[]
}

/** What is snapped to: the page and the frames on it that are not moved. */
export interface Surroundings {
  readonly page: SizeMm
  readonly others: readonly Rectangle[]
}

/** What there is to snap to while some of a page's frames are moved. */
export function surroundings(frames: readonly Frame[], moving: readonly FrameId[], page: SizeMm): Surroundings {
  return { page, others: frames.filter(({ id }) => !moving.includes(id)).flatMap(({ box }) => bounds([box]) ?? []) }
}

/** The nearest place within `reach` mm that what takes up `around` snaps to, each way by itself. */
export function snapMove(around: Rectangle, { page, others }: Surroundings, reach: number): Snap {
  const x = nearest(candidates(spanX(around), others.map(spanX), page.width, around, others, 'x'), reach)
  const y = nearest(candidates(spanY(around), others.map(spanY), page.height, around, others, 'y'), reach)
  return { x: x?.shift ?? 0, y: y?.shift ?? 0, lines: [...(x?.lines ?? []), ...(y?.lines ?? [])] }
}

interface Span {
  readonly start: number
  readonly length: number
}

interface Candidate {
  readonly shift: number
  readonly lines: readonly GuideLine[]
}

const spanX = ({ x, width }: Rectangle): Span => ({ start: x, length: width })
const spanY = ({ y, height }: Rectangle): Span => ({ start: y, length: height })
const endOf = ({ start, length }: Span) => start + length
const middleOf = ({ start, length }: Span) => start + length / 2

function nearest(found: readonly Candidate[], reach: number): Candidate | undefined {
  let best: Candidate | undefined
  for (const each of found) {
    if (Math.abs(each.shift) > reach) continue
    if (!best || Math.abs(each.shift) < Math.abs(best.shift) - 0.001) best = each
  }
  return best
}

function candidates(
  own: Span,
  spans: readonly Span[],
  page: number,
  around: Rectangle,
  others: readonly Rectangle[],
  axis: 'x' | 'y',
): Candidate[] {
  const way = axis === 'x' ? 'down' : 'across'
  const edges = [0, safeMm, page - safeMm, page, ...spans.flatMap(span => [span.start, endOf(span)])]
  const middles = [page / 2, ...spans.map(middleOf)]
  const lines = [
    ...middles.map(at => ({ at, shift: at - middleOf(own) })),
    ...edges.flatMap(at => [
      { at, shift: at - own.start },
      { at, shift: at - endOf(own) },
    ]),
  ]
  return [
    ...lines.map(({ at, shift }): Candidate => ({ shift, lines: [{ way, at }] })),
    ...evenGaps(
      own,
      spans.filter((_, at) => isBeside(around, others[at], axis)),
      around,
      axis,
    ),
  ]
}

/** Whether two things stand beside each other along an axis: they share some of the other one. */
function isBeside(a: Rectangle, b: Rectangle | undefined, axis: 'x' | 'y'): boolean {
  if (!b) return false
  const [one, two] = axis === 'x' ? [spanY(a), spanY(b)] : [spanX(a), spanX(b)]
  return one.start < endOf(two) && two.start < endOf(one)
}

function evenGaps(own: Span, spans: readonly Span[], around: Rectangle, axis: 'x' | 'y'): Candidate[] {
  const way = axis === 'x' ? 'gap-across' : 'gap-down'
  const at = axis === 'x' ? around.y + around.height / 2 : around.x + around.width / 2
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  return sorted.flatMap((first, place) => {
    const second = sorted[place + 1]
    if (!second) return []
    const gap = second.start - endOf(first)
    if (gap <= 0) return []
    const between: readonly [number, number] = [endOf(first), second.start]
    const make = (start: number, spans: readonly (readonly [number, number])[]): Candidate => ({
      shift: start - own.start,
      lines: [{ way, at, spans }],
    })
    const found = [
      make(endOf(second) + gap, [between, [endOf(second), endOf(second) + gap]]),
      make(first.start - gap - own.length, [[first.start - gap, first.start], between]),
    ]
    const left = gap - own.length
    if (left <= 0) return found
    const start = endOf(first) + left / 2
    return [
      ...found,
      make(start, [
        [endOf(first), start],
        [start + own.length, second.start],
      ]),
    ]
  })
}

/** Where things snap to: the page's edges, margins and middle, and the edges and middles of the other frames. */
import { type SizeMm, safeMm } from '#core/book/format.ts'
import { bounds } from '#core/book/geometry.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Frame } from '#core/book/schema.ts'

/** Lines to snap to, mm from the page's left and top. */
export interface Guides {
  readonly vertical: readonly number[]
  readonly horizontal: readonly number[]
}

/** The guides for moving some of a page's frames among the others. */
export function guidesFor(frames: readonly Frame[], movingIds: readonly FrameId[], page: SizeMm): Guides {
  const others = frames.filter(({ id }) => !movingIds.includes(id)).flatMap(({ box }) => bounds([box]) ?? [])
  const vertical = [0, safeMm, page.width / 2, page.width - safeMm, page.width]
  const horizontal = [0, safeMm, page.height / 2, page.height - safeMm, page.height]
  for (const { x, y, width, height } of others) {
    vertical.push(x, x + width / 2, x + width)
    horizontal.push(y, y + height / 2, y + height)
  }
  return { vertical: unique(vertical), horizontal: unique(horizontal) }
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values.map(value => Math.round(value * 100) / 100))].toSorted((a, b) => a - b)
}

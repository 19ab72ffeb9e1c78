/** Where a thing of the child's lands, and how it grows and turns. Lengths in mm of the page. */
import { type SizeMm, safeMm } from '#core/book/format.ts'
import type { Box } from '#core/book/schema.ts'

/** How much of a thing must stay on the page so that a hand can take it again, mm. */
const inSightMm = 12
const leastMm = 10

/** The places tried for a new thing, as shares of the room that is left: the middle first, then further out. */
const tries = [0.5, 0.3, 0.7, 0.15, 0.85, 0.02, 0.98] as const

/** A box of that size where it hides the least of what is seen on the page already: the boxes `there`. */
export function placeNew(there: readonly Box[], trim: SizeMm, size: SizeMm): Box {
  const width = Math.min(size.width, trim.width * 0.8)
  const height = Math.min(size.height, trim.height * 0.8)
  const boxes = tries.flatMap(down =>
    tries.map(across => ({
      x: safeMm + (trim.width - width - 2 * safeMm) * across,
      y: safeMm + (trim.height - height - 2 * safeMm) * down,
      width,
      height,
      rotation: 0,
    })),
  )
  const hides = (box: Box) => there.reduce((sum, each) => sum + overlap(box, each), 0)
  return boxes.reduce((best, box) => (hides(box) < hides(best) ? box : best))
}

/** How much of two upright boxes lies over each other, mm². */
function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, across) * Math.max(0, down)
}

/** The box moved, but never quite off the page. */
export function moved(box: Box, trim: SizeMm, x: number, y: number): Box {
  return {
    ...box,
    x: Math.min(trim.width - inSightMm, Math.max(inSightMm - box.width, box.x + x)),
    y: Math.min(trim.height - inSightMm, Math.max(inSightMm - box.height, box.y + y)),
  }
}

/** The box made larger or smaller about its middle, no smaller than 10 mm and no larger than the page. */
export function grown(box: Box, trim: SizeMm, by: number): Box {
  const most = Math.min(trim.width / box.width, trim.height / box.height)
  const least = leastMm / Math.min(box.width, box.height)
  const times = Math.max(Math.min(least, 1), Math.min(by, Math.max(most, 1)))
  const width = box.width * times
  const height = box.height * times
  return { ...box, x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}

/** The box turned clockwise about its middle, degrees. */
export function turned(box: Box, by: number): Box {
  return { ...box, rotation: (box.rotation + by) % 360 }
}

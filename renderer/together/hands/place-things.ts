/** Where a thing of the child's lands, and how it grows and turns. Lengths in mm of the page. */
import type { SizeMm } from '#core/book/format.ts'
import type { Box, Page } from '#core/book/schema.ts'

/** How much of a thing must stay on the page so that a hand can take it again, mm. */
const inSightMm = 12
const leastMm = 10

/** A box of that size in the middle of the page, a little aside from the child's other things so that none is hidden. */
export function placeNew(page: Page, trim: SizeMm, size: SizeMm): Box {
  const own = page.frames.filter(frame => frame.by === 'child' && frame.kind !== 'drawing').length
  const aside = ((own * 17) % 60) - 30
  const width = Math.min(size.width, trim.width * 0.8)
  const height = Math.min(size.height, trim.height * 0.8)
  const down = ((own * 11) % 40) - 20
  return { x: (trim.width - width) / 2 + aside, y: (trim.height - height) / 2 + down, width, height, rotation: 0 }
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

/** Boxes under a hand: moving, sizing and keeping them in reach. All in mm on the page. */
import type { SizeMm } from '#core/book/format.ts'
import { bounds } from '#core/book/geometry.ts'
import type { Box } from '#core/book/schema.ts'

/** How much of a frame always stays on the page, mm: enough to see and to take hold of. */
const inReachMm = 8

/** The box, moved the least that leaves enough of it on the page to take hold of. Nothing can be lost off the page. */
export function keepOnPage(box: Box, page: SizeMm): Box {
  const room = roomFor(box, page)
  return tidyBox(moved(box, shiftInto(room.across), shiftInto(room.down)))
}

/**
 * Boxes that go together, moved alike by the least that leaves enough of each on the page: how they stand to each other stays.
 * Each by itself where no one move can (they were made larger than the page).
 */
export function keepAllOnPage(boxes: readonly Box[], page: SizeMm): Box[] {
  const rooms = boxes.map(box => roomFor(box, page))
  const across = common(rooms.map(room => room.across))
  const down = common(rooms.map(room => room.down))
  if (across.least > across.most || down.least > down.most) return boxes.map(box => keepOnPage(box, page))
  return boxes.map(box => tidyBox(moved(box, shiftInto(across), shiftInto(down))))
}

/** How far something may move one way, mm. */
interface Room {
  readonly least: number
  readonly most: number
}

/** How far a box may move and still be in reach. */
function roomFor(box: Box, page: SizeMm): { readonly across: Room; readonly down: Room } {
  const around = bounds([box]) ?? box
  const [width, height] = [Math.min(inReachMm, around.width), Math.min(inReachMm, around.height)]
  return {
    across: { least: width - around.width - around.x, most: page.width - width - around.x },
    down: { least: height - around.height - around.y, most: page.height - height - around.y },
  }
}

function common(rooms: readonly Room[]): Room {
  return {
    least: Math.max(...rooms.map(({ least }) => least)),
    most: Math.min(...rooms.map(({ most }) => most)),
  }
}

/** The shortest of the moves that there is room for. */
function shiftInto({ least, most }: Room): number {
  return Math.max(least, Math.min(most, 0))
}

/** The box to a hundredth of a millimetre: finer than any hand or cut, and short in the document. */
export function tidyBox(box: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100 + 0
  return {
    x: round(box.x),
    y: round(box.y),
    width: Math.max(1, round(box.width)),
    height: Math.max(1, round(box.height)),
    rotation: round(box.rotation),
  }
}

/** The box moved by so many mm. */
export function moved(box: Box, x: number, y: number): Box {
  return { ...box, x: box.x + x, y: box.y + y }
}

/**
 * A box that goes along when what it is part of goes from one place to another: moved with it, made larger or smaller by as
 * much as its width is, and turned about its middle.
 */
export function carriedAlong(box: Box, from: Box, to: Box): Box {
  const scale = from.width === 0 ? 1 : to.width / from.width
  const angle = ((to.rotation - from.rotation) * Math.PI) / 180
  const [was, is] = [middle(from), middle(to)]
  const own = middle(box)
  const [dx, dy] = [(own.x - was.x) * scale, (own.y - was.y) * scale]
  const [width, height] = [box.width * scale, box.height * scale]
  return tidyBox({
    x: is.x + dx * Math.cos(angle) - dy * Math.sin(angle) - width / 2,
    y: is.y + dx * Math.sin(angle) + dy * Math.cos(angle) - height / 2,
    width,
    height,
    rotation: nearRotation(box.rotation + to.rotation - from.rotation),
  })
}

/**
 * Boxes turned together by so many degrees, about the middle of their middles: that is where it was after any turn, so that turn
 * upon turn goes round. The middle of the room they take up is not, and they would wander over the page.
 */
export function turnedTogether(boxes: readonly Box[], by: number): Box[] {
  const middles = boxes.map(middle)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const about = {
    x: mean(middles.map(({ x }) => x)),
    y: mean(middles.map(({ y }) => y)),
    width: 0,
    height: 0,
    rotation: 0,
  }
  return boxes.map(box => carriedAlong(box, about, { ...about, rotation: by }))
}

function middle({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}

/** The same turn as degrees between -180 and 180; almost upright is upright. */
export function nearRotation(degrees: number): number {
  const turned = ((((degrees + 180) % 360) + 360) % 360) - 180
  return Math.abs(turned) < 0.05 ? 0 : turned
}

/** How frames can be lined up: against the edges or middles of what they take up together. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** Boxes lined up; one alone is lined up with the page. */
export function aligned(boxes: readonly Box[], how: Alignment, page: SizeMm): Box[] {
  const around = boxes.length > 1 ? bounds(boxes) : { x: 0, y: 0, ...page }
  if (!around) return []
  return boxes.map(box => {
    const own = bounds([box]) ?? box
    const shifts: Readonly<Record<Alignment, readonly [number, number]>> = {
      left: [around.x - own.x, 0],
      centre: [around.x + around.width / 2 - own.x - own.width / 2, 0],
      right: [around.x + around.width - own.x - own.width, 0],
      top: [0, around.y - own.y],
      middle: [0, around.y + around.height / 2 - own.y - own.height / 2],
      bottom: [0, around.y + around.height - own.y - own.height],
    }
    return tidyBox(moved(box, ...shifts[how]))
  })
}

/** Boxes with equal gaps between them along one way, the outer two staying; fewer than three stay as they are. */
export function distributed(boxes: readonly Box[], way: 'across' | 'down'): Box[] {
  const [start, length] = way === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const spans = boxes.map((box, at) => ({ at, box, around: bounds([box]) ?? box }))
  const order = spans.toSorted((a, b) => a.around[start] - b.around[start])
  const [first, last] = [order[0], order.at(-1)]
  if (!first || !last || boxes.length < 3) return [...boxes]
  const taken = order.reduce((sum, { around }) => sum + around[length], 0)
  const room = last.around[start] + last.around[length] - first.around[start]
  const gap = (room - taken) / (order.length - 1)
  const result = [...boxes]
  let next = first.around[start]
  for (const { at, box, around } of order) {
    const shift = next - around[start]
    result[at] = tidyBox(way === 'across' ? moved(box, shift, 0) : moved(box, 0, shift))
    next += around[length] + gap
  }
  return result
}

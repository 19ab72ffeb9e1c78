/** Drawings by hand: where strokes made on a page go in their frame. Lengths in mm. */
import type { Rectangle } from './geometry.ts'
import type { Box, FrameOf, Stroke } from './schema.ts'

/** A point, mm. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A drawing's place and the part of its strokes' plane that it shows. */
export type Drawing = Pick<FrameOf<'drawing'>, 'box' | 'window'>

/** The part of the strokes' own plane that a drawing shows. */
export function windowOf({ box, window }: Drawing): Rectangle {
  return window ?? { x: 0, y: 0, width: box.width, height: box.height }
}

/** A point of the page on a drawing's own plane. */
export function toPlane(drawing: Drawing, { x, y }: Point): Point {
  const { box } = drawing
  const shown = windowOf(drawing)
  const turn = (-box.rotation * Math.PI) / 180
  const [dx, dy] = [x - box.x - box.width / 2, y - box.y - box.height / 2]
  const across = dx * Math.cos(turn) - dy * Math.sin(turn) + box.width / 2
  const down = dx * Math.sin(turn) + dy * Math.cos(turn) + box.height / 2
  return {
    x: shown.x + (across * shown.width) / box.width,
    y: shown.y + (down * shown.height) / box.height,
  }
}

/** A stroke drawn on the page, on a drawing's own plane. */
export function strokeToPlane(drawing: Drawing, stroke: Stroke): Stroke {
  const { box } = drawing
  const shown = windowOf(drawing)
  const scale = (shown.width / box.width + shown.height / box.height) / 2
  const points = pointsOf(stroke).flatMap(({ x, y, pressure }) => {
    const at = toPlane(drawing, { x, y })
    return [hundredth(at.x), hundredth(at.y), pressure]
  })
  return { ...stroke, widthMm: Math.min(20, Math.max(0.2, hundredth(stroke.widthMm * scale))), points }
}

/** The drawing's place and window once it shows a rectangle of its plane as well: what it showed stays where it was. */
export function widened(drawing: Drawing, more: Rectangle): { readonly box: Box; readonly window: Rectangle } {
  const { box } = drawing
  const old = windowOf(drawing)
  const x = Math.min(old.x, more.x)
  const y = Math.min(old.y, more.y)
  const right = Math.max(old.x + old.width, more.x + more.width)
  const foot = Math.max(old.y + old.height, more.y + more.height)
  const [byX, byY] = [box.width / old.width, box.height / old.height]
  const [width, height] = [(right - x) * byX, (foot - y) * byY]
  // The middle moves by the middle's way on the plane, turned as the frame is.
  const across = ((x + right) / 2 - old.x - old.width / 2) * byX
  const down = ((y + foot) / 2 - old.y - old.height / 2) * byY
  const turn = (box.rotation * Math.PI) / 180
  const middle = {
    x: box.x + box.width / 2 + across * Math.cos(turn) - down * Math.sin(turn),
    y: box.y + box.height / 2 + across * Math.sin(turn) + down * Math.cos(turn),
  }
  const place = { x: hundredth(middle.x - width / 2), y: hundredth(middle.y - height / 2) }
  return {
    box: { ...place, width: hundredth(width), height: hundredth(height), rotation: box.rotation },
    window: { x: hundredth(x), y: hundredth(y), width: hundredth(right - x), height: hundredth(foot - y) },
  }
}

/** The rectangle that a stroke takes up, half its width with it; undefined for a stroke with no point. */
export function strokeBounds(stroke: Stroke): Rectangle | undefined {
  const points = pointsOf(stroke)
  if (points.length === 0) return undefined
  const edge = stroke.widthMm / 2
  const x = Math.min(...points.map(point => point.x)) - edge
  const y = Math.min(...points.map(point => point.y)) - edge
  return {
    x: hundredth(x),
    y: hundredth(y),
    width: Math.max(1, hundredth(Math.max(...points.map(point => point.x)) + edge - x)),
    height: Math.max(1, hundredth(Math.max(...points.map(point => point.y)) + edge - y)),
  }
}

/** The strokes of a drawing that a rubber of so many mm touches at a point of the page; their places, last first. */
export function strokesAt(drawing: FrameOf<'drawing'>, at: Point, rubberMm: number): number[] {
  const point = toPlane(drawing, at)
  const reach = (rubberMm * windowOf(drawing).width) / drawing.box.width
  const touched = drawing.strokes.flatMap((stroke, place) => {
    return distanceTo(stroke, point) <= reach + stroke.widthMm / 2 ? [place] : []
  })
  return touched.reverse()
}

function distanceTo(stroke: Stroke, { x, y }: Point): number {
  const points = pointsOf(stroke)
  let least = Number.POSITIVE_INFINITY
  points.forEach((from, at) => {
    const to = points[at + 1] ?? from
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length))
    least = Math.min(least, Math.hypot(x - from.x - along * dx, y - from.y - along * dy))
  })
  return least
}

function pointsOf({ points }: Stroke): (Point & { readonly pressure: number })[] {
  const all: (Point & { pressure: number })[] = []
  for (let at = 0; at + 2 < points.length; at += 3) {
    all.push({ x: points[at] ?? 0, y: points[at + 1] ?? 0, pressure: points[at + 2] ?? 0.5 })
  }
  return all
}

function hundredth(mm: number): number {
  return Math.round(mm * 100) / 100 + 0
}

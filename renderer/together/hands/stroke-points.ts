/** Where a pen went, in the numbers that the book keeps: x mm, y mm, pressure, repeated. */
import type { Stroke } from '#core/book/schema.ts'

/** Points nearer than this to the last one say nothing new, mm. */
const leastStepMm = 0.25
/** As many numbers as a stroke may hold (core/book/schema.ts); a longer one goes on as a new stroke. */
const mostNumbers = 60_000

/** Adds a point, unless it is where the last one was. True when the stroke is full. */
export function addPoint(points: number[], x: number, y: number, pressure: number): boolean {
  const [lastX, lastY] = [points.at(-3), points.at(-2)]
  const isNear = lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < leastStepMm
  // Tenths of a mm and hundredths of the pressure: finer than a hand, and half as long in the book.
  if (!isNear) points.push(Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(pressure * 100) / 100)
  return points.length + 3 > mostNumbers
}

/** A pen says how hard it presses; a finger and a mouse do not, and press evenly. */
export function pressureOf(event: Pick<PointerEvent, 'pointerType' | 'pressure'>): number {
  return event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : 0.5
}

/** The topmost of `strokes` that passes within `reach` mm of a point; undefined for none. */
export function strokeNear(strokes: readonly Stroke[], x: number, y: number, reach: number): number | undefined {
  for (let at = strokes.length - 1; at >= 0; at--) {
    const stroke = strokes[at]
    if (stroke && passesNear(stroke, x, y, reach + stroke.widthMm / 2)) return at
  }
  return undefined
}

function passesNear({ points }: Stroke, x: number, y: number, reach: number): boolean {
  for (let at = 0; at + 2 < points.length; at += 3) {
    const [ax = 0, ay = 0] = [points[at], points[at + 1]]
    const [bx = ax, by = ay] = [points[at + 3], points[at + 4]]
    if (distanceToLine(x, y, ax, ay, bx, by) <= reach) return true
  }
  return false
}

function distanceToLine(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
}

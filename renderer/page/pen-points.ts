/** Where a pen went, in the numbers that the book keeps: x mm, y mm, pressure, repeated. */

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

/** The pressure of what says none, such as a mouse. */
export const evenPressure = 0.5

/** A pen says how hard it presses; a finger and a mouse do not, and press evenly. */
export function pressureOf(event: Pick<PointerEvent, 'pointerType' | 'pressure'>): number {
  return event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : evenPressure
}

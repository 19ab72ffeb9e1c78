/** The outline of a speech bubble. */

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * An SVG path, mm: a rounded balloon of the frame's size with a tail that ends at `tail` (mm from the frame's top left).
 * The tail leaves from the side that `tail` is beyond the most; a tail inside the balloon is not drawn.
 */
export function bubblePath(width: number, height: number, tail: Point): string {
  const radius = Math.min(9, width / 2, height / 2)
  const base = Math.min(8, width / 3, height / 3)
  const beyond = { left: -tail.x, right: tail.x - width, top: -tail.y, bottom: tail.y - height }
  const side = largest(beyond)
  const along = (at: number, length: number) => Math.min(length - radius - base, Math.max(radius, at - base / 2))
  const [x, y] = [along(tail.x, width), along(tail.y, height)]
  const tip = `${n(tail.x)} ${n(tail.y)}`
  const top = side === 'top' ? `H${n(x)}L${tip}L${n(x + base)} 0` : ''
  const right = side === 'right' ? `V${n(y)}L${tip}L${n(width)} ${n(y + base)}` : ''
  const bottom = side === 'bottom' ? `H${n(x + base)}L${tip}L${n(x)} ${n(height)}` : ''
  const left = side === 'left' ? `V${n(y + base)}L${tip}L0 ${n(y)}` : ''
  const r = n(radius)
  return [
    `M${r} 0${top}H${n(width - radius)}a${r} ${r} 0 0 1 ${r} ${r}`,
    `${right}V${n(height - radius)}a${r} ${r} 0 0 1 -${r} ${r}`,
    `${bottom}H${r}a${r} ${r} 0 0 1 -${r} -${r}`,
    `${left}V${r}a${r} ${r} 0 0 1 ${r} -${r}Z`,
  ].join('')
}

type Side = 'left' | 'right' | 'top' | 'bottom'

function largest(beyond: Readonly<Record<Side, number>>): Side | undefined {
  const sides = (Object.keys(beyond) as Side[]).filter(side => beyond[side] > 0)
  return sides.toSorted((a, b) => beyond[b] - beyond[a])[0]
}

function n(value: number): number {
  return Math.round(value * 100) / 100
}

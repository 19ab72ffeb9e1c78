/** Where people stand on the people map. Closeness now, not descent: this is a child's map, not a court's. */
import type { Ring } from '#core/book/portraits.ts'

/** The rings of the map, inside out. */
export const ringNames: readonly Ring[] = ['with-me', 'before', 'helping']

/** A place on the map: fractions of its width and height, 0.5 in the middle. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** How far from the middle each ring's people stand, as a fraction of half the map. */
const reach: Readonly<Record<Ring, number>> = { 'with-me': 0.3, before: 0.58, helping: 0.85 }

/** Where the child stands: in the middle, or a little above it where somebody at home stands at its foot. */
export function childSpot(atHome: number): Spot {
  return { x: 0.5, y: atHome > 2 ? 0.46 : 0.5 }
}

/**
 * Where `count` people of a ring stand: round the foot of the ring and up its sides, clear of the ring's own words at the
 * top; one or two at home stand beside the child.
 */
export function spotsOf(ring: Ring, count: number): Spot[] {
  const beside = ring === 'with-me' && count <= 2
  const step = beside ? 180 : Math.min(ring === 'with-me' ? 100 : 62, 290 / count)
  return Array.from({ length: count }, (_, at) => {
    const degrees = beside ? 180 + at * step : 90 + (at - (count - 1) / 2) * step
    const angle = (degrees * Math.PI) / 180
    return { x: 0.5 + (reach[ring] / 2) * Math.cos(angle), y: 0.5 + (reach[ring] / 2) * Math.sin(angle) }
  })
}

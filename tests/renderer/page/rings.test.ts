import { expect, it } from 'vitest'
import { childSpot, ringNames, spotsOf } from '#renderer/page/generated/rings.ts'

/** Radii of the child's face and of another's, and how far a name reaches under a face, as parts of the map (people-map.tsx). */
const child = 0.058
const other = 0.046
const name = 0.055

it('lets nobody stand on the child’s name, however many are at home', () => {
  for (let count = 1; count <= 6; count++) {
    const spot = childSpot(count)
    for (const { x, y } of spotsOf('with-me', count)) {
      const isUnder = Math.abs(x - spot.x) < child && y > spot.y
      if (isUnder) expect(y - other, `${count} at home`).toBeGreaterThan(spot.y + child + name * 0.8)
    }
  }
})

it('lets nobody of one ring stand on somebody of another', () => {
  const rings = ringNames.flatMap(ring => [1, 2, 3].map(count => ({ ring, spots: spotsOf(ring, count) })))
  for (const one of rings)
    for (const two of rings) {
      if (one.ring === two.ring) continue
      for (const a of one.spots)
        for (const b of two.spots) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * other)
    }
})

import type { Ids, Ports } from '#core/ports/index.ts'

/** The moment every test lives in: 3 March 2026, 10:00 in Wales. */
export const testNow = Date.UTC(2026, 2, 3, 10)

/** Ids that count up: `id-1`, `id-2`… */
export function countingIds(prefix = 'id'): Ids {
  let count = 0
  return { next: () => `${prefix}-${++count}` }
}

/** A fixed clock, counting ids, and bytes from a seeded generator (mulberry32): good for tests, never for keys. */
export function testPorts(seed = 1): Ports {
  let state = seed
  const byte = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) & 255
  }
  return { clock: { now: () => testNow }, ids: countingIds(), random: length => Uint8Array.from({ length }, byte) }
}

/** Randomness that can be had again: every fault run prints its seed. */

/** A generator of numbers (mulberry32). */
export interface Seeded {
  /** 0 (included) to `limit` (not). */
  below(limit: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  bytes(length: number): Uint8Array
}

export function seeded(seed: number): Seeded {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: limit => Math.floor(next() * limit),
    chance: probability => next() < probability,
    pick: from => from[Math.floor(next() * from.length)]!,
    bytes: length => Uint8Array.from({ length }, () => next() * 256),
  }
}

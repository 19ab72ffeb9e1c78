/** Seeded choices for the makers of lines: the same seed makes the same lines on every machine. */
import { seeded } from '../../../../faults/seeded.ts'

/** Choices from a seed. */
export interface Chance {
  /** One of a list. */
  of<T>(list: readonly T[]): T
  /** A whole number from `low` to `high`, both included. */
  number(low: number, high: number): number
  /** Figures, the first of them from 1 to 9. */
  digits(count: number): string
  /** Letters of an alphabet. */
  letters(count: number, alphabet?: string): string
}

/** Choices that follow from a seed. */
export function chanceFrom(seed: number): Chance {
  const { below, pick } = seeded(seed)
  const number = (low: number, high: number) => low + below(high - low + 1)
  return {
    number,
    of: pick,
    digits: count => Array.from({ length: count }, (_, index) => number(index === 0 ? 1 : 0, 9)).join(''),
    letters: (count, alphabet = 'abcdefghjklmnoprstuvwxyz') =>
      Array.from({ length: count }, () => pick([...alphabet])).join(''),
  }
}

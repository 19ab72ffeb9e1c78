/** A sum that a grown-up does in the head and a young child does not: two numbers of two digits that carry a ten. */
export interface Sum {
  readonly one: number
  readonly other: number
}

/** Makes a sum. `chance` gives numbers from 0 up to but not 1. */
export function makeSum(chance: () => number): Sum {
  const units = 5 + Math.floor(chance() * 5)
  const one = 10 * (1 + Math.floor(chance() * 4)) + units
  // The units add up to more than ten, so that counting on fingers does not do.
  const other = 10 * (1 + Math.floor(chance() * 4)) + (11 - units) + Math.floor(chance() * (units - 1))
  return { one, other }
}

/** Order by fractional index: a thing put between two others changes nothing but itself, so two copies merge. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Something with a place in an order. */
export interface Placed {
  readonly id: string
  readonly order: string
}

/** Sorts by place; two that were put in the same place apart are told apart by id, the same way in every copy. */
export function inOrder<T extends Placed>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * A place right after `after` among sorted `things`; undefined puts it first. Where merged copies left neighbours in the
 * very same place, it goes after all of them.
 */
export function placeAfter(things: readonly Placed[], after: string | undefined): string {
  const at = after === undefined ? -1 : things.findIndex(thing => thing.id === after)
  const low = things[at]?.order ?? null
  const next = things.slice(at + 1).find(thing => low === null || thing.order > low)
  return generateKeyBetween(low, next?.order ?? null)
}

/** A place after everything. */
export function placeLast(things: readonly Placed[]): string {
  return generateKeyBetween(things.at(-1)?.order ?? null, null)
}

/** Places for `count` things in a new order. */
export function places(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

/** Puts a book's document together from states and the edits after them. Pure: no disk, no clock. */
import * as Y from 'yjs'
import { type Counts, numberIn } from './book-place.ts'
import type { FoundSegment } from './read-book.ts'
import { isReady, unpackUpdates } from './updates.ts'

/** Applied with this origin, an update is one that came from disk and is not written again. */
export const fromDisk = Symbol('from disk')

/** A document put together. */
export interface Replayed {
  readonly doc: Y.Doc
  /** Milliseconds since 1970 of the newest edit in it; absent when nothing carries a time. */
  readonly newest: number | undefined
  /** How many frames are not understood: sealed by us, so a bug of ours, but the rest of the book must still open. */
  readonly broken: number
  /** True when frames were left out because what they build on is missing. */
  readonly isWaiting: boolean
}

interface Edits {
  readonly time: number
  readonly updates: readonly Uint8Array[]
}

/** Whole states, and then what each segment has after as many frames as `held` says. */
export function replay(
  states: readonly { readonly state: Uint8Array; readonly time: number }[],
  segments: readonly FoundSegment[],
  held: Counts,
): Replayed {
  const { edits, broken } = editsAfter(segments, held)
  const found = allAtOnce(begun(states), edits) ?? oneByOne(begun(states), edits)
  return { ...found, broken: found.broken + broken }
}

function editsAfter(segments: readonly FoundSegment[], held: Counts) {
  const inOrder = segments.toSorted((a, b) => (numberIn('log', a.name) ?? 0) - (numberIn('log', b.name) ?? 0))
  const frames = inOrder.flatMap(({ name, frames: all }) => all.filter(each => each.sequence > (held[name] ?? 0)))
  const edits = frames.map(({ plain }) => unpackUpdates(plain)).filter(frame => frame !== undefined)
  return { edits, broken: frames.length - edits.length }
}

/** A document of the states alone. */
function begun(states: readonly { readonly state: Uint8Array; readonly time: number }[]): Replayed {
  const doc = new Y.Doc({ gc: true })
  let newest: number | undefined
  let broken = 0
  for (const { state, time } of states)
    try {
      Y.applyUpdate(doc, state, fromDisk)
      newest = latest([newest, time])
    } catch {
      broken++
    }
  const isWaiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  // It stays in the files.
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return { doc, newest, broken, isWaiting }
}

/** All edits put together and applied as one; undefined where something that one of them builds on is missing. */
function allAtOnce({ doc, newest, broken, isWaiting }: Replayed, edits: readonly Edits[]): Replayed | undefined {
  try {
    const merged = mergedOf(edits.flatMap(({ updates }) => updates))
    if (merged) Y.applyUpdate(doc, merged, fromDisk)
  } catch {
    return undefined
  }
  if (broken > 0 || isWaiting || doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return undefined
  return { doc, newest: latest([newest, ...edits.map(({ time }) => time)]), broken, isWaiting }
}

/**
 * Each edit as soon as all that it builds on is there, whole or not at all. Yjs alone would let half of one in: what it takes away
 * at once, what it puts in its place only when the missing comes, and a frame without its size is no book.
 */
function oneByOne(start: Replayed, edits: readonly Edits[]): Replayed {
  const { doc } = start
  let { newest, broken } = start
  const isIn = ({ time, updates }: Edits) => {
    try {
      if (!isReady(doc, updates)) return false
      for (const update of updates) Y.applyUpdate(doc, update, fromDisk)
      newest = latest([newest, time])
    } catch {
      broken++
    }
    return true
  }
  let left = edits
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length
    left = left.filter(each => !isIn(each))
  }
  return { doc, newest, broken, isWaiting: start.isWaiting || left.length > 0 }
}

function latest(times: readonly (number | undefined)[]): number | undefined {
  return times.reduce((all, time) => (all === undefined || (time !== undefined && time > all) ? time : all), undefined)
}

/** Merging so many at once is quickest: each edit is looked for among as many. */
const mergedAtOnce = 64

/**
 * Updates as one, in whatever order; undefined where there is none. One after another, those that came before what they build on
 * would wait inside the document, and all that waits is put together anew for each that comes.
 */
function mergedOf(updates: readonly Uint8Array[]): Uint8Array | undefined {
  let parts = updates
  while (parts.length > 1) {
    const groups = Array.from({ length: Math.ceil(parts.length / mergedAtOnce) }, (_, at) =>
      parts.slice(at * mergedAtOnce, (at + 1) * mergedAtOnce),
    )
    parts = groups.map(group => Y.mergeUpdates(group))
  }
  return parts[0]
}

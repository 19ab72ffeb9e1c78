/**
 * What other writers put into a book's folder while it is open here: another computer on a network drive or a folder that
 * is synchronised. A file may be there in half, and may come before what it builds on; it is then looked at again.
 */
import * as Y from 'yjs'
import { type Counts, largerOf, numberIn, pathIn, placeIn, writerOf } from './book-place.ts'
import type { BookContext } from './book-store.ts'
import { type FoundBook, toSnapshot } from './read-book.ts'
import { fromDisk } from './replay.ts'
import { readSealed } from './sealed-file.ts'
import type { SessionLog } from './session-log.ts'
import { isReady, unpackUpdates } from './updates.ts'

/** The watch over one open book. Not to be called twice at once. */
export interface Others {
  /** Takes in what has come; true when there was something. Throws errno errors. */
  look(): Promise<boolean>
}

/** Looks at a file whose length has stopped growing and that is still not whole; then it is left until it grows. */
const patience = 30

/** One frame of another writer's log that is not in the document yet. */
interface Waiting {
  readonly sequence: number
  readonly updates: readonly Uint8Array[]
}

/** Watches for the other writers of a book that was opened as `found`. */
export function createOthers(
  { files, place, writer }: BookContext,
  doc: Y.Doc,
  log: Pick<SessionLog, 'covers' | 'tookIn'>,
  found: FoundBook,
): Others {
  /** The newest frame of each segment that has been read. */
  let known: Counts = log.covers()
  const waiting = new Map<string, Waiting[]>()
  const lengths = new Map<string, { readonly length: number; looks: number }>()
  const snapshots = new Set(found.snapshots.map(({ name }) => name))

  /** The bytes of a file that may have something new; undefined when it has not. */
  async function readAgain(path: string): Promise<Uint8Array | undefined> {
    const length = await files.size(path)
    const last = lengths.get(path)
    if (length === undefined || (last?.length === length && last.looks >= patience)) return undefined
    lengths.set(path, { length, looks: last?.length === length ? last.looks + 1 : 0 })
    return files.read(path)
  }

  const isWhole = (path: string) => lengths.set(path, { length: lengths.get(path)?.length ?? 0, looks: patience })

  async function readSegments(): Promise<void> {
    for (const name of await files.list(pathIn(place, 'log', ''))) {
      if (numberIn('log', name) === undefined || writerOf(name) === writer) continue
      const path = pathIn(place, 'log', name)
      const bytes = await readAgain(path)
      if (bytes === undefined) continue
      const { frames, holes, tail } = readSealed(placeIn(place, 'log', name), bytes)
      if (holes.length === 0 && tail === 0) isWhole(path)
      for (const { sequence, plain } of frames) {
        if (sequence !== (known[name] ?? 0) + 1) continue
        const frame = unpackUpdates(plain)
        if (frame === undefined) break
        waiting.set(name, [...(waiting.get(name) ?? []), { sequence, updates: frame.updates }])
        known = { ...known, [name]: sequence }
      }
    }
  }

  /** The other writer may have cleared its log away before it was seen here: then its snapshot holds what was in it. */
  async function readSnapshots(): Promise<boolean> {
    let news = false
    for (const name of await files.list(pathIn(place, 'snap', ''))) {
      const number = numberIn('snap', name)
      if (number === undefined || writerOf(name) === writer || snapshots.has(name)) continue
      const bytes = await readAgain(pathIn(place, 'snap', name))
      const snapshot = bytes && toSnapshot(place, name, number, bytes)
      if (snapshot === undefined) continue
      snapshots.add(name)
      if (Object.entries(snapshot.covers).every(([segment, count]) => count <= (log.covers()[segment] ?? 0))) continue
      news = takeIn([snapshot.state]) || news
      known = largerOf(known, snapshot.covers)
      for (const [segment, count] of Object.entries(snapshot.covers)) {
        if (count > (log.covers()[segment] ?? 0)) log.tookIn(segment, count)
        waiting.set(
          segment,
          (waiting.get(segment) ?? []).filter(({ sequence }) => sequence > count),
        )
      }
    }
    return news
  }

  /** Applies updates; true when they changed something: a frame may have come before, in a snapshot. */
  function takeIn(updates: readonly Uint8Array[]): boolean {
    let changed = false
    const note = () => {
      changed = true
    }
    doc.once('update', note)
    for (const update of updates) Y.applyUpdate(doc, update, fromDisk)
    doc.off('update', note)
    return changed
  }

  /** Takes in what is ready, frame after frame of each segment, until no more is. */
  function takeReady(): boolean {
    let news = false
    for (let went = true; went; ) {
      went = false
      for (const [name, frames] of waiting) {
        const [next, ...rest] = frames
        if (next === undefined) waiting.delete(name)
        else if (isReady(doc, next.updates)) {
          news = takeIn(next.updates) || news
          log.tookIn(name, next.sequence)
          waiting.set(name, rest)
          went = true
        }
      }
    }
    return news
  }

  return {
    look: async () => {
      await readSegments()
      const bySnapshot = await readSnapshots()
      return takeReady() || bySnapshot
    },
  }
}

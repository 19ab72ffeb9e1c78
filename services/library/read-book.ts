/** Reads every file that a book's state is made of, and says of each what can be proven. Writes nothing. */

import {
  type BookPlace,
  type Counts,
  historyHeaderSchema,
  largerOf,
  numberIn,
  type Part,
  pathIn,
  placeIn,
  segmentHeaderSchema,
  snapshotHeaderSchema,
} from './book-place.ts'
import { parseJson, viewOf } from './bytes.ts'
import type { FileLayer } from './file-layer.ts'
import { type Frame, readSealed, readWhole, type SealedContent, saysNewer } from './sealed-file.ts'

/** A segment as found. `count` is the number of its last whole frame; `holes` are damaged ones before that. */
export interface FoundSegment {
  readonly name: string
  readonly count: number
  readonly holes: readonly number[]
  readonly frames: readonly Frame[]
  readonly seen: Counts
}

/** A whole state as found, proven to its last byte. */
export interface FoundState {
  readonly name: string
  readonly number: number
  readonly time: number
  readonly covers: Counts
  readonly gone: Counts
  readonly state: Uint8Array
}

/** All that was found of a book. */
export interface FoundBook {
  readonly segments: readonly FoundSegment[]
  /** Whole snapshots, newest first. */
  readonly snapshots: readonly FoundState[]
  /** Snapshots that are there but not whole. */
  readonly badSnapshots: readonly string[]
  /** Frames that heads say were acknowledged, by segment. */
  readonly heads: Counts
  /** The largest number in any name. */
  readonly newest: number
  /** True when a file can only be read by a newer version. */
  readonly newer: boolean
}

/** Reads a book's log, heads and snapshots. Throws errno errors of the disk; damage is data here. */
export async function readBook(files: FileLayer, book: BookPlace): Promise<FoundBook> {
  const segments: FoundSegment[] = []
  const snapshots: FoundState[] = []
  const badSnapshots: string[] = []
  let heads: Counts = {}
  let newest = 0
  let newer = false
  for await (const { name, number, bytes } of filesOf(files, book, 'log')) {
    newest = Math.max(newest, number)
    const segment = toSegment(name, readSealed(placeIn(book, 'log', name), bytes))
    newer ||= segment.frames.length === 0 && saysNewer(bytes)
    segments.push(segment)
  }
  for await (const { name, number, bytes } of filesOf(files, book, 'snap')) {
    newest = Math.max(newest, number)
    const snapshot = toSnapshot(book, name, number, bytes)
    if (snapshot !== undefined) snapshots.push(snapshot)
    else {
      newer ||= saysNewer(bytes)
      badSnapshots.push(name)
    }
  }
  for await (const { name, number, bytes } of filesOf(files, book, 'head')) {
    newest = Math.max(newest, number)
    heads = largerOf(heads, toClaim(name, readSealed(placeIn(book, 'head', name), bytes)))
  }
  for (const name of await files.list(pathIn(book, 'hist', ''))) newest = Math.max(newest, numberIn('hist', name) ?? 0)
  snapshots.sort((a, b) => b.number - a.number || (a.name < b.name ? 1 : -1))
  return { segments, snapshots, badSnapshots, heads, newest, newer }
}

/** The newest whole history state: what is left to begin from when no snapshot is whole. */
export async function readNewestHistory(files: FileLayer, book: BookPlace): Promise<FoundState | undefined> {
  let best: FoundState | undefined
  for await (const { name, number, bytes } of filesOf(files, book, 'hist')) {
    const whole = readWhole(placeIn(book, 'hist', name), bytes)
    const header = historyHeaderSchema.safeParse(whole?.header)
    if (whole === undefined || !header.success || (best !== undefined && best.number > number)) continue
    best = { name, number, time: header.data.time, covers: {}, gone: {}, state: whole.body }
  }
  return best
}

/** The snapshot of a file's bytes; undefined unless it is whole. */
export function toSnapshot(book: BookPlace, name: string, number: number, bytes: Uint8Array): FoundState | undefined {
  const whole = readWhole(placeIn(book, 'snap', name), bytes)
  const header = snapshotHeaderSchema.safeParse(whole?.header)
  return whole !== undefined && header.success ? { name, number, ...header.data, state: whole.body } : undefined
}

async function* filesOf(files: FileLayer, book: BookPlace, part: Part) {
  for (const name of await files.list(pathIn(book, part, ''))) {
    const number = numberIn(part, name)
    if (number === undefined) continue
    const bytes = await files.read(pathIn(book, part, name))
    if (bytes !== undefined) yield { name, number, bytes }
  }
}

function toSegment(name: string, { frames, holes }: SealedContent): FoundSegment {
  const [first] = frames
  const header = first?.sequence === 0 ? segmentHeaderSchema.safeParse(parseJson(first.plain)) : undefined
  return {
    name,
    count: frames.at(-1)?.sequence ?? 0,
    holes,
    frames: frames.filter(frame => frame.sequence > 0),
    seen: header?.success ? header.data.seen : {},
  }
}

function toClaim(name: string, { frames }: SealedContent): Counts {
  const last = frames.at(-1)
  if (last === undefined || last.sequence === 0 || last.plain.length !== 4) return {}
  return { [name.replace(/head$/, 'seg')]: viewOf(last.plain).getUint32(0) }
}

/** Whole states: written, proven by reading them back, and only then trusted to stand for the log. */
import { dirname, join } from 'node:path'
import * as Y from 'yjs'
import { type BookPlace, type Counts, fileName, numberIn, pathIn, placeIn } from './book-place.ts'
import { sameBytes } from './bytes.ts'
import type { FileLayer } from './file-layer.ts'
import { saltBytes } from './keys.ts'
import { type FoundState, toSnapshot } from './read-book.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { sealWhole } from './sealed-file.ts'

/** What a snapshot is to say of itself. */
export interface SnapshotFacts {
  readonly writer: string
  readonly number: number
  readonly time: number
  readonly covers: Counts
  readonly gone: Counts
}

/**
 * Writes a snapshot and reads it back: the bytes must be those given, and a fresh document made of them must hold what
 * `doc` held. Throws errno errors, or an error when the disk gave back something else.
 */
export async function writeSnapshot(
  files: FileLayer,
  book: BookPlace,
  doc: Y.Doc,
  facts: SnapshotFacts,
  random: (length: number) => Uint8Array,
): Promise<FoundState> {
  const state = Y.encodeStateAsUpdate(doc)
  const content = Y.snapshot(doc)
  const name = fileName('snap', facts.writer, facts.number)
  const { time, covers, gone } = facts
  const path = pathIn(book, 'snap', name)
  await ensureFolder(files, join(book.folder, 'snap'), book.folder)
  const sealed = sealWhole(placeIn(book, 'snap', name), random(saltBytes), { time, covers, gone }, state)
  await writeNewFile(files, path, sealed)
  const back = await files.read(path)
  const found = back === undefined ? undefined : toSnapshot(book, name, facts.number, back)
  if (found === undefined || !sameBytes(found.state, state) || !holds(state, content)) {
    await files.remove(path)
    throw new Error('a snapshot did not read back as it was written')
  }
  return found
}

/** What else is on disk when snapshots are cleared up. */
export interface Clearing {
  /** Whole snapshots, newest first. */
  readonly snapshots: readonly Pick<FoundState, 'name' | 'covers' | 'gone'>[]
  readonly badSnapshots: readonly string[]
  /** Closed segments and the number of their last frame. */
  readonly segments: Counts
  readonly damagedSegments: ReadonlySet<string>
  /** Where damaged originals go. */
  readonly quarantine: string
}

/**
 * Takes away what the two newest snapshots make needless; damaged files are put aside, not removed. Older snapshots go
 * first and for good, so that none is ever left to begin from whose later segments are gone. Gives the snapshots left.
 */
export async function clearNeedless(files: FileLayer, book: BookPlace, clearing: Clearing): Promise<readonly string[]> {
  const [first, second] = clearing.snapshots
  if (first === undefined || second === undefined) return clearing.snapshots.map(({ name }) => name)
  const isKept = (name: string, count: number) => [first, second].every(kept => accountsFor(kept, name) >= count)
  const left = [first.name, second.name]
  for (const { name, covers } of clearing.snapshots.slice(2))
    if (Object.entries(covers).every(([segment, count]) => isKept(segment, count)))
      await files.remove(pathIn(book, 'snap', name))
    else left.push(name)
  for (const name of clearing.badSnapshots) await putAside(files, book, clearing.quarantine, 'snap', name)
  await files.syncFolder(pathIn(book, 'snap', ''))
  for (const [name, count] of Object.entries(clearing.segments)) {
    if (!isKept(name, count)) continue
    if (clearing.damagedSegments.has(name)) await putAside(files, book, clearing.quarantine, 'log', name)
    else await files.remove(pathIn(book, 'log', name))
    await files.remove(pathIn(book, 'head', name.replace(/seg$/, 'head')))
  }
  return left
}

function accountsFor(snapshot: Pick<FoundState, 'covers' | 'gone'>, segment: string): number {
  return Math.max(snapshot.covers[segment] ?? -1, snapshot.gone[segment] ?? -1)
}

async function putAside(
  files: FileLayer,
  book: BookPlace,
  quarantine: string,
  part: 'snap' | 'log',
  name: string,
): Promise<void> {
  if (numberIn(part, name) === undefined) return
  await ensureFolder(files, quarantine, dirname(quarantine))
  const present = await files.read(pathIn(book, part, name), 1)
  if (present !== undefined) await files.rename(pathIn(book, part, name), join(quarantine, `${book.id}-${name}`))
}

function holds(state: Uint8Array, content: Y.Snapshot): boolean {
  const doc = new Y.Doc({ gc: true })
  Y.applyUpdate(doc, state)
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  return isWhole && Y.equalSnapshots(Y.snapshot(doc), content)
}

/** What one session writes of a book's changes. */
import { join } from 'node:path'
import { type Counts, fileName, largerOf, numberIn, pathIn, placeIn, writerOf } from './book-place.ts'
import type { BookContext } from './book-store.ts'
import { u32, utf8 } from './bytes.ts'
import { saltBytes } from './keys.ts'
import type { FoundBook, FoundSegment } from './read-book.ts'
import type { RebuiltBook } from './rebuild.ts'
import { ensureFolder } from './safe-write.ts'
import { createSealer } from './sealed-file.ts'
import { createSealedLog, type SealedLog } from './sealed-log.ts'
import { clearNeedless, writeSnapshot } from './snapshots.ts'
import { packUpdates, unpackUpdates } from './updates.ts'

/** Frames after which a session's log is replaced by a snapshot. */
const framesPerSnapshot = 200
const month = 31 * 86_400_000

/** Begun at the first change, closed by each snapshot, given up after any failed write. Not to be called twice at once. */
export interface SessionLog {
  /** Puts updates on the disk, synced. Throws errno errors. */
  write(updates: readonly Uint8Array[]): Promise<void>
  /** Writes and proves a whole state, then clears what it makes needless. Throws errno errors. */
  snapshot(): Promise<void>
  close(): Promise<void>
  /** Notes that frames of another writer's segment are in the document now. */
  tookIn(name: string, count: number): void
  /** Frames of each segment whose content is in the document. */
  covers(): Counts
  /** True when there is something that the newest snapshot does not hold. */
  isAhead(): boolean
  /** True when the log is long enough to be replaced by a snapshot. */
  isLong(): boolean
  /** The next number of the book's own order. */
  nextNumber(): number
}

/** The log of a session that opened a book as `found` and `rebuilt`. */
export function createSessionLog(context: BookContext, found: FoundBook, rebuilt: RebuiltBook): SessionLog {
  const { files, ports, place, writer, quarantine } = context
  const { doc, gone, damagedSegments } = rebuilt
  let number = found.newest
  let covers = rebuilt.covers
  let isAhead = rebuilt.ahead || rebuilt.recovered !== undefined
  // What a killed program wrote may not have reached the disk yet.
  let isUnproven = isAhead
  let snapshots = found.snapshots.map(({ name, covers: inside, gone: lost }) => ({ name, covers: inside, gone: lost }))
  let badSnapshots = found.badSnapshots
  const onDisk: Record<string, number> = {}
  for (const segment of found.segments) onDisk[segment.name] = segment.count
  const ended = new Set(found.segments.filter(segment => isEnded(segment, found, context)).map(({ name }) => name))
  let open: { readonly log: SealedLog; readonly head: SealedLog | undefined } | undefined

  const acknowledged: Record<string, number> = {}

  /** What a loss would be counted against: only what a snapshot or an acknowledged write proves to be on the disk. */
  function seen(): Counts {
    const held = snapshots.reduce<Counts>((all, snapshot) => largerOf(all, snapshot.covers), {})
    return { ...pick(held, onDisk), ...pick(acknowledged, onDisk) }
  }

  async function begin() {
    if (isUnproven) await snapshot().catch(() => undefined)
    number++
    const name = fileName('log', writer, number)
    const headName = fileName('head', writer, number)
    await ensureFolder(files, join(place.folder, 'log'), place.folder)
    await ensureFolder(files, join(place.folder, 'head'), place.folder)
    const sealer = createSealer(placeIn(place, 'log', name), ports.random(saltBytes))
    const headSealer = createSealer(placeIn(place, 'head', headName), ports.random(saltBytes))
    const header = utf8(JSON.stringify({ seen: seen() }))
    return {
      log: createSealedLog(files, pathIn(place, 'log', name), sealer, header),
      head: createSealedLog(files, pathIn(place, 'head', headName), headSealer, utf8('{}')),
    }
  }

  async function end() {
    const ending = open
    open = undefined
    if (ending === undefined) return
    onDisk[ending.log.name] = ending.log.count
    ended.add(ending.log.name)
    await ending.log.close().catch(() => undefined)
    await ending.head?.close().catch(() => undefined)
  }

  async function snapshot() {
    await end()
    number++
    const facts = { writer, number, time: ports.clock.now(), covers, gone }
    const written = await writeSnapshot(files, place, doc, facts, ports.random)
    snapshots = [{ name: written.name, covers: written.covers, gone: written.gone }, ...snapshots]
    isAhead = false
    isUnproven = false
    const left = await clearNeedless(files, place, {
      snapshots,
      badSnapshots,
      segments: Object.fromEntries(Object.entries(onDisk).filter(([name]) => ended.has(name))),
      damagedSegments,
      quarantine,
    })
    snapshots = snapshots.filter(({ name }) => left.includes(name))
    badSnapshots = []
  }

  return {
    async write(updates: readonly Uint8Array[]) {
      open ??= await begin()
      const { log, head } = open
      try {
        await log.append(packUpdates(ports.clock.now(), updates), true)
      } catch (error) {
        await end()
        throw error
      }
      isAhead = true
      covers = { ...covers, [log.name]: log.count }
      acknowledged[log.name] = log.count
      // Only a detector, and not synced: it must never be the reason that words are not saved.
      if (head !== undefined)
        await head.append(u32(log.count), false).catch(() => {
          if (open !== undefined) open = { log: open.log, head: undefined }
        })
    },
    tookIn: (name, count) => {
      covers = { ...covers, [name]: count }
      onDisk[name] = Math.max(onDisk[name] ?? 0, count)
      number = Math.max(number, numberIn('log', name) ?? 0)
      isAhead = true
    },
    covers: () => covers,
    snapshot,
    close: end,
    isAhead: () => isAhead,
    isLong: () => (open?.log.count ?? 0) >= framesPerSnapshot,
    nextNumber: () => ++number,
  }
}

/**
 * True when nobody can still be adding to a segment. Another machine's session, on a shared folder, may: it has ended
 * when its writer has kept a later snapshot (each one closes the log before it), or has been silent for a month.
 */
function isEnded(segment: FoundSegment, found: FoundBook, { writer, ports }: BookContext): boolean {
  const own = writerOf(segment.name)
  if (own === writer) return true
  const isFollowed = found.snapshots.some(
    ({ name, number }) => writerOf(name) === own && number > (numberIn('log', segment.name) ?? 0),
  )
  if (isFollowed) return true
  const last = segment.frames.at(-1)
  const written = last === undefined ? undefined : unpackUpdates(last.plain)?.time
  return written !== undefined && ports.clock.now() - written > month
}

function pick(counts: Counts, names: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([name]) => name in names))
}

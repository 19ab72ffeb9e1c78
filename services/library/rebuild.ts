/** Builds a book's document from what was found of it, and counts what is missing. Pure: no disk, no clock. */
import type * as Y from 'yjs'
import { type Counts, deviceOf, largerOf } from './book-place.ts'
import type { FoundBook, FoundSegment, FoundState } from './read-book.ts'
import { replay } from './replay.ts'
import type { Frame } from './sealed-file.ts'
import type { Recovery } from './types.ts'
import { unpackUpdates } from './updates.ts'

/** A book put together again. */
export interface RebuiltBook {
  readonly doc: Y.Doc
  /** Frames whose content is in the document, by segment. */
  readonly covers: Counts
  /** Frames known to be gone, by segment, so that they are told of once. */
  readonly gone: Counts
  /** Segments that are not what was written. */
  readonly damagedSegments: ReadonlySet<string>
  /** True when the log holds something that no whole snapshot does. */
  readonly ahead: boolean
  /** The same of this computer's own log: its last session was not closed. */
  readonly isUnclosed: boolean
  /** Milliseconds since 1970 of the newest edit found; absent when nothing carries a time. */
  readonly newest?: number
  readonly recovered?: Recovery
}

/** What tells this computer's files from another's on a shared folder. */
export interface Here {
  /** This computer's name in file names; undefined: every file is its own. */
  readonly device: string | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** How long after another computer's last writing what is missing of its files may still be on its way: a long weekend. */
const awaitedMs = 4 * 86_400_000

/**
 * The document of a book. `spare` is an earlier state to begin from when no snapshot is whole. Undefined when there is
 * nothing whole to begin from: then even a document that looks right could lack its beginning.
 */
export function rebuild(found: FoundBook, spare: FoundState | undefined, here: Here): RebuiltBook | undefined {
  const bases = found.snapshots.length > 0 ? found.snapshots : spare === undefined ? [] : [spare]
  if (bases.length === 0) return undefined
  const told = bases.reduce<Counts>((all, base) => largerOf(all, base.gone), {})
  const held = bases.reduce<Counts>((all, base) => largerOf(all, base.covers), {})
  const isAhead = ({ name, count }: FoundSegment) => count > (held[name] ?? 0)
  const ahead = found.segments.some(isAhead)
  const isUnclosed = found.segments.some(segment => isAhead(segment) && !isElsewhere(segment.name, here))
  const { doc, newest, broken, isWaiting } = replay(needed(bases), found.segments, held)
  const { covers, gone, damaged, news, lost, awaited } = account(found, held, told, here)
  // What builds on files that another computer is still sending waits with them; it is no damage.
  const isAwaiting = awaited || (isWaiting && news + lost === 0 && isSharedNow(found, here))
  const perhapsMore = found.snapshots.length === 0 || (isWaiting && !isAwaiting)
  const damagedFiles = news + found.badSnapshots.length
  const lostEdits = lost + broken
  const isWhole = damagedFiles === 0 && lostEdits === 0 && !perhapsMore
  const goodTo = newest === undefined ? {} : { goodTo: newest }
  const recovered = { damagedFiles, lostEdits, perhapsMore, ...goodTo }
  return {
    doc,
    // Until everything is here nothing counts as held, so that no file is cleared away too soon.
    covers: isAwaiting ? held : covers,
    gone,
    damagedSegments: damaged,
    ahead,
    isUnclosed,
    ...(newest === undefined ? {} : { newest }),
    ...(isWhole ? {} : { recovered }),
  }
}

/** The newest state, and those that hold something it does not. */
function needed(bases: readonly FoundState[]): readonly FoundState[] {
  let held: Counts = {}
  return bases.filter((base, at) => {
    const isWanted = at === 0 || !isWithin(base.covers, held)
    if (isWanted) held = largerOf(held, base.covers)
    return isWanted
  })
}

/** Segments of a book that are not what was written. A torn tail that nobody saw acknowledged is not among them. */
export function damagedSegments(found: FoundBook, here: Here): readonly string[] {
  const held = found.snapshots.reduce<Counts>((all, snapshot) => largerOf(all, snapshot.covers), {})
  const told = found.snapshots.reduce<Counts>((all, snapshot) => largerOf(all, snapshot.gone), {})
  return [...account(found, held, told, here).damaged]
}

/** Holds what is there against what was claimed to be there. */
function account(book: FoundBook, held: Counts, told: Counts, here: Here) {
  const { segments, heads } = book
  const claims = segments.reduce((all, segment) => largerOf(all, segment.seen), heads)
  const found = new Map(segments.map(segment => [segment.name, segment]))
  const damaged = new Set<string>()
  const covers: Record<string, number> = { ...held }
  const gone: Record<string, number> = { ...told }
  let news = 0
  let lost = 0
  let awaited = false
  const isShared = isSharedNow(book, here)
  for (const name of new Set([...found.keys(), ...Object.keys(claims)])) {
    const segment = found.get(name)
    const count = segment?.count ?? 0
    const claim = claims[name] ?? 0
    const before = told[name] ?? 0
    const known = Math.max(held[name] ?? 0, before)
    // A damaged header before a single frame that nobody saw acknowledged is a first write cut short by power.
    const holes = (segment?.holes ?? []).filter(hole => hole > 0 || claim > 0 || count > 1)
    const cut = holes.filter(hole => hole > 0)
    const isShort = segment === undefined ? claim > known : claim > count
    if ((holes.length > 0 || isShort) && isShared && isElsewhere(name, here)) {
      awaited = true
      continue
    }
    if (holes.length > 0 || isShort) damaged.add(name)
    if (holes.some(hole => hole >= before && before < count) || (isShort && claim > before)) news++
    lost += cut.filter(hole => hole > known).length + Math.max(0, claim - Math.max(count, known))
    covers[name] = Math.max(held[name] ?? 0, cut.length === 0 ? count : Math.min(...cut) - 1)
    if (damaged.has(name)) gone[name] = Math.max(known, count, claim)
  }
  return { covers, gone, damaged, news, lost, awaited }
}

/** Whether another computer's session wrote a file. */
function isElsewhere(name: string, { device }: Here): boolean {
  const other = deviceOf(name)
  return device !== undefined && other !== undefined && other !== device
}

/** Whether another computer has been writing in the book lately: then what is not here may be on its way. */
export function isSharedNow({ segments, snapshots }: FoundBook, here: Here): boolean {
  const times = [
    ...snapshots.map(({ name, time }) => ({ name, time })),
    ...segments.map(({ name, frames }) => ({ name, time: timeOf(frames.at(-1)) })),
  ]
  return times.some(
    ({ name, time }) => time !== undefined && isElsewhere(name, here) && Math.abs(here.now - time) < awaitedMs,
  )
}

function timeOf(frame: Frame | undefined): number | undefined {
  return frame && unpackUpdates(frame.plain)?.time
}

function isWithin(inner: Counts, outer: Counts): boolean {
  return Object.entries(inner).every(([name, count]) => count <= (outer[name] ?? 0))
}

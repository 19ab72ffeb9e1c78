/** An open book: the live document, and everything that keeps it. What keeps its state is done one act at a time. */
import * as Y from 'yjs'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { createAutosave } from './autosave.ts'
import { getBlob, putBlob } from './blobs.ts'
import type { BookPlace } from './book-place.ts'
import { toHex, viewOf } from './bytes.ts'
import { type FileCode, type FileLayer, toFileCode } from './file-layer.ts'
import { isDue, keepState, listHistory, readState, removeState, thin } from './history.ts'
import { sha256 } from './keys.ts'
import { createOthers } from './others.ts'
import type { FoundBook } from './read-book.ts'
import type { RebuiltBook } from './rebuild.ts'
import { fromDisk } from './replay.ts'
import { createSessionLog } from './session-log.ts'
import { createTurns } from './turns.ts'
import type { BookStore, RecordArea } from './types.ts'
import { verifyBook } from './verify-book.ts'

/** What an open book works with. */
export interface BookContext {
  readonly files: FileLayer
  readonly ports: Ports
  readonly place: BookPlace
  /** This session's own name in every file it writes. */
  readonly writer: string
  /** This computer's beginning of it; undefined: every file is taken for its own. */
  readonly device: string | undefined
  readonly quarantine: string
  /** The book's own records. */
  readonly records: RecordArea
  /** Called once the book is closed. */
  readonly onClosed: () => void
}

/** How long nothing must have been written before a snapshot is kept. */
const idleMs = 5 * 60_000

/** The store of a book that was read and rebuilt. */
export function createBookStore(context: BookContext, found: FoundBook, rebuilt: RebuiltBook): BookStore {
  const { files, ports, place, writer, records } = context
  const { doc } = rebuilt
  giveNewClient(doc, ports)
  const log = createSessionLog(context, found, rebuilt)
  const others = createOthers(context, doc, log, found)
  const turns = createTurns()
  const inTurn = <T>(act: () => Promise<T>) => turns('state', act)
  let idle: NodeJS.Timeout | undefined
  const autosave = createAutosave(async updates => {
    await inTurn(() => log.write(updates))
    clearTimeout(idle)
    if (log.isLong()) void attempt(keepNow)
    // A quiet time is a good time: opening after a crash is then as quick as after closing.
    else idle = setTimeout(() => void attempt(keepNow), idleMs).unref()
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== fromDisk) autosave.add(update)
  })
  const attempt = <T>(act: () => Promise<T>): Promise<Result<T, FileCode>> =>
    inTurn(act).then(ok<T>, error => err(toFileCode(error)))
  const saved = async <T>(act: () => Promise<T>): Promise<Result<T, FileCode>> => {
    const flushed = await autosave.flush()
    return flushed.ok ? attempt(act) : flushed
  }
  const keep = (name: string | undefined) =>
    keepState(
      files,
      place,
      { writer, order: log.nextNumber(), time: ports.clock.now(), ...(name === undefined ? {} : { name }) },
      Y.encodeStateAsUpdate(doc),
      ports.random,
    )
  const keepNow = async () => {
    await log.snapshot()
    const entries = await listHistory(files, place)
    if (!isDue(entries, ports.clock.now())) return
    await keep(undefined)
    for (const entry of thin(entries, ports.clock.now())) await removeState(files, place, entry)
  }
  let closing: Promise<void> | undefined
  const close = async () => {
    const flushed = await autosave.flush()
    if (flushed.ok && log.isAhead()) await attempt(keepNow)
    autosave.stop()
    clearTimeout(idle)
    await attempt(() => log.close())
    doc.destroy()
    context.onClosed()
  }
  return {
    id: place.id,
    doc,
    ...(rebuilt.recovered === undefined ? {} : { recovered: rebuilt.recovered }),
    ...(rebuilt.isUnclosed && rebuilt.recovered === undefined && rebuilt.newest !== undefined
      ? { unclosed: rebuilt.newest }
      : {}),
    flush: autosave.flush,
    onSaved: autosave.onSaved,
    // The same picture may be on its way twice: two writers of one file would be in each other's way.
    putBlob: (bytes, id = toHex(sha256(bytes))) => turns(id, () => putBlob(files, place, bytes, ports.random, id)),
    getBlob: id => getBlob(files, place, id),
    snapshot: () => saved(keepNow),
    history: () => listHistory(files, place),
    nameVersion: name => saved(() => keep(name)),
    stateAt: id => readState(files, place, id),
    lookForOthers: () => inTurn(others.look).catch(() => false),
    verify: () => inTurn(() => verifyBook(files, place, { device: context.device, now: ports.clock.now() }, records)),
    close: () => {
      closing ??= close()
      return closing
    },
    ...records,
  }
}

/** A client id used twice would let two different edits share a name, and copies would differ for ever. */
function giveNewClient(doc: Y.Doc, ports: Ports): void {
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  do doc.clientID = viewOf(ports.random(4)).getUint32(0)
  while (doc.clientID === 0 || known.has(doc.clientID))
}

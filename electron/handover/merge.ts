/** Brings a received copy together with the one on the shelf. Nothing of either side is lost, and the book before is kept. */
import * as Y from 'yjs'
import { type Clash, findClashes } from '#core/book/clashes.ts'
import { loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { ownVersionName, parseOwnVersion } from '#core/book/version-names.ts'
import { err, ok, type Result } from '#core/result.ts'
import { hashOf, mergeInto } from '#services/handover/index.ts'
import type { BookStore, HistoryEntry } from '#services/library/index.ts'
import type { OpenedFile } from './received.ts'

/** What came of it: the version from before, and the sentences that both sides changed. */
export interface Merged {
  readonly before: HistoryEntry
  readonly clashes: readonly Clash[]
}

/** How many of the states that were sent are looked at for the one that this copy comes from. */
const sentLookedAt = 12

/** Merges an opened file into an open book. `damaged`: together they would be no book; nothing was changed. */
export async function mergeFile(store: BookStore, { handover, book: theirs }: OpenedFile): Promise<Result<Merged>> {
  const mine = readBook(store.doc)
  if (!mine.ok || !staysReadable(store.doc, handover.state)) return err('damaged')
  const parted = await findParted(store, handover.state)
  const before = await store.nameVersion(ownVersionName({ why: 'before-merge' }))
  if (!before.ok) return before
  // Pictures and voices first: a page must never show or name one that is not there.
  for (const [id, bytes] of [...handover.photos, ...handover.voices]) {
    const kept = await store.putBlob(bytes, hashOf(bytes) === id ? undefined : id)
    if (!kept.ok) return kept
  }
  mergeInto(store.doc, handover.state)
  const saved = await store.flush()
  if (!saved.ok) return saved
  return ok({ before: before.value, clashes: parted ? findClashes(parted, mine.value, theirs) : [] })
}

/** Tried on a copy first: what a stranger's file does to the live book must be known before it is done. */
function staysReadable(doc: Y.Doc, state: Uint8Array): boolean {
  const trial = new Y.Doc({ gc: true })
  try {
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
    mergeInto(trial, state)
    return readBook(trial).ok
  } finally {
    trial.destroy()
  }
}

/** The newest state that was sent and that the copy holds all of: there the two parted. */
async function findParted(store: BookStore, state: Uint8Array): Promise<Book | undefined> {
  const has = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state))
  const sent = (await store.history()).filter(({ name }) => name !== undefined && parseOwnVersion(name)?.why === 'sent')
  for (const { id } of sent.slice(0, sentLookedAt)) {
    const earlier = await store.stateAt(id)
    if (!earlier.ok) continue
    const needs = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(earlier.value))
    if (![...needs].every(([client, clock]) => (has.get(client) ?? 0) >= clock)) continue
    const doc = loadDoc(earlier.value)
    const book = doc.ok ? readBook(doc.value) : doc
    if (book.ok) return book.value
  }
  return undefined
}

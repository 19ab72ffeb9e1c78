/** A finished library on a memory disk, and what becomes of it when one file is damaged. */
import { unwrap } from '#core/result.ts'
import { createLibrary, type FileLayer, type Library, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, stateOf, wordsOf } from '#support/library.ts'
import { createMemoryDisk } from './memory-disk.ts'
import type { Seeded } from './seeded.ts'
import { seededPorts, type } from './session.ts'

/** What the library holds, to be found again. */
export interface Whole {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly bookId: string
  readonly words: string
  readonly blobs: readonly string[]
  readonly record: string
  readonly history: ReadonlyMap<string, string>
}

/** How a damaged library was met: all there; all but an earlier version; less, and it said so; or less and it did not. */
export type Met = 'whole' | 'history-told' | 'told' | 'silent'

const optionsOf = (files: FileLayer, random: Seeded) => ({
  place: '/library',
  files,
  ports: seededPorts(random),
  scryptLogN: 4,
})

/** Makes a library of some sessions; `isCut` leaves the last one as a crash leaves it, its words only in the log. */
export async function makeWhole(random: Seeded, sessions: number, isCut: boolean): Promise<Whole> {
  const disk = createMemoryDisk()
  const made = unwrap(await createLibrary(optionsOf(disk.files, random), { passphrase: goodPassphrase }))
  let library: Library = made.library
  const { id: bookId } = unwrap(await library.createBook(stateOf('start;')))
  const blobs: string[] = []
  for (let session = 0; session < sessions; session++) {
    const book = unwrap(await library.openBook(bookId))
    for (let i = 0; i < 6; i++) {
      type(book, `s${session}-${i}${'y'.repeat(random.below(60))};`, random)
      unwrap(await book.flush())
    }
    blobs.push(unwrap(await book.putBlob(random.bytes(700))))
    if (session % 2 === 0) unwrap(await book.nameVersion(`v${session}`))
    unwrap(await library.putRecord('case', 'one', new TextEncoder().encode(`record ${session}`)))
    if (session === sessions - 1) break
    await library.close()
    library = unwrap(await unlockLibrary(optionsOf(disk.files, random), { passphrase: goodPassphrase }))
  }
  const book = unwrap(await library.openBook(bookId))
  const words = wordsOf(book.doc)
  let files = disk.snapshot()
  const history = new Map<string, string>()
  for (const { id } of await book.history()) history.set(id, hexOf(unwrap(await book.stateAt(id))))
  await library.close()
  if (!isCut) {
    files = disk.snapshot()
    const again = unwrap(await unlockLibrary(optionsOf(disk.files, random), { passphrase: goodPassphrase }))
    const store = unwrap(await again.openBook(bookId))
    for (const { id } of await store.history()) history.set(id, hexOf(unwrap(await store.stateAt(id))))
    await again.close()
  }
  return { files, bookId, words, blobs, record: `record ${sessions - 1}`, history }
}

/** Opens damaged files and holds all they give against what was there. */
export async function meet(whole: Whole, files: ReadonlyMap<string, Uint8Array>, random: Seeded): Promise<Met> {
  const disk = createMemoryDisk()
  disk.restore(files)
  const opened = await unlockLibrary(optionsOf(disk.files, random), { passphrase: goodPassphrase })
  if (!opened.ok) return 'told'
  const library = opened.value
  const met = await meetContents(library, whole)
  await library.close()
  return met
}

async function meetContents(library: Library, whole: Whole): Promise<Met> {
  const record = await library.getRecord('case', 'one')
  if (record === undefined || new TextDecoder().decode(record) !== whole.record) return 'silent'
  const book = await library.openBook(whole.bookId)
  if (!book.ok) return book.code === 'no-such-book' ? 'silent' : 'told'
  let met: Met = 'whole'
  if (wordsOf(book.value.doc) !== whole.words) {
    const { recovered } = book.value
    if (recovered === undefined || (recovered.lostEdits === 0 && !recovered.perhapsMore)) return 'silent'
    met = 'told'
  }
  for (const id of whole.blobs) {
    const blob = await book.value.getBlob(id)
    if (!blob.ok) met = 'told'
  }
  for (const { id } of await book.value.history()) {
    const state = await book.value.stateAt(id)
    if (!state.ok && met === 'whole') met = 'history-told'
    if (!state.ok) continue
    if (hexOf(state.value) !== whole.history.get(id)) return 'silent'
  }
  return met
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

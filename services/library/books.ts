/** Books in a library's folder: made whole before they have a name, opened as far as they can be proven. */
import { join } from 'node:path'
import * as Y from 'yjs'
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { sealBookToAgency } from './agency.ts'
import type { Agency } from './agency-file.ts'
import { keepBlob } from './blobs.ts'
import { type BookPlace, pathIn } from './book-place.ts'
import { createBookStore } from './book-store.ts'
import type { FileLayer } from './file-layer.ts'
import { keyBytes, saltBytes } from './keys.ts'
import { readBook, readNewestHistory } from './read-book.ts'
import { rebuild } from './rebuild.ts'
import { ensureFolder, removeUnfinished, writeNewFile } from './safe-write.ts'
import { readWhole, type SealedPlace, saysNewer, sealWhole } from './sealed-file.ts'
import { writeSnapshot } from './snapshots.ts'
import type { BookStart, BookStore, Damage, RecordArea } from './types.ts'

/** What the keys of books are found with. */
export interface KeyShelf {
  readonly files: FileLayer
  readonly ports: Ports
  /** The library's folder. */
  readonly folder: string
  readonly libraryKey: Uint8Array
}

/** What books are opened with. */
export interface Shelf extends KeyShelf {
  readonly writer: string
  /** This computer's own beginning of every writer's name; undefined: all files are taken for its own. */
  readonly device: string | undefined
  /** Whom new books are sealed to as well: as a person of this library agreed, not as a file in its folder says. */
  readonly agency: () => Promise<Agency | undefined>
  /** A book's own records: the same area for the same book, so that its writers take turns. */
  readonly recordsOf: (place: BookPlace) => RecordArea
}

const making = '.new-'
/** Two copies of a book's key, so that one bad byte cannot cost the book. */
const keyFiles = ['book.slot', 'book.slot2'] as const
const idPattern = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Ids of the books there are. */
export async function listBookIds(shelf: KeyShelf): Promise<readonly string[]> {
  return (await shelf.files.list(join(shelf.folder, 'books'))).filter(name => idPattern.test(name))
}

/** Removes books whose making was cut short: they never had a name. */
export async function removeHalfMade(shelf: Shelf): Promise<void> {
  for (const name of await shelf.files.list(join(shelf.folder, 'books')))
    if (name.startsWith(making)) await shelf.files.removeTree(join(shelf.folder, 'books', name))
}

/** Makes a book of a Yjs state: its key twice, its state twice, and only then its name. Throws errno errors. */
export async function makeBook(
  shelf: Shelf,
  id: string,
  initialState: Uint8Array,
  { blobs = [], photos = new Map() }: Omit<BookStart, 'id'>,
): Promise<void> {
  assert(idPattern.test(id), 'a book id is small letters, digits and dashes')
  assert(!(await listBookIds(shelf)).includes(id), 'a new book has a new id')
  const { files, ports, writer } = shelf
  const doc = new Y.Doc({ gc: true })
  Y.applyUpdate(doc, initialState)
  assert(doc.store.pendingStructs === null, 'a book begins from a whole state')
  const folder = join(shelf.folder, 'books', making + id)
  await files.removeTree(folder)
  await ensureFolder(files, folder, shelf.folder)
  const key = ports.random(keyBytes)
  await writeBookKey(shelf, { id, folder, key })
  const agency = await shelf.agency()
  if (agency) await sealBookToAgency(files, agency, { id, folder, key })
  const facts = { writer, time: ports.clock.now(), covers: {}, gone: {} }
  for (const number of [1, 2]) await writeSnapshot(files, { id, folder, key }, doc, { ...facts, number }, ports.random)
  doc.destroy()
  const place = { id, folder, key }
  for (const bytes of blobs) await keepBlob(files, place, bytes, ports.random)
  for (const [photo, bytes] of photos) await keepBlob(files, place, bytes, ports.random, photo)
  await files.rename(folder, join(shelf.folder, 'books', id))
  await files.syncFolder(join(shelf.folder, 'books'))
}

/** Writes a book's key, twice. Throws errno errors. */
export async function writeBookKey(shelf: KeyShelf, place: BookPlace): Promise<void> {
  for (const name of keyFiles) await writeKeyCopy(shelf, place, name)
}

async function writeKeyCopy(shelf: KeyShelf, { id, folder, key }: BookPlace, name: string): Promise<void> {
  const sealed = sealWhole(keyPlace(shelf, id, name), shelf.ports.random(saltBytes), {}, key)
  await writeNewFile(shelf.files, join(folder, name), sealed)
}

/** Names of the copies of a book's key that are missing or damaged. One that only a newer version reads is neither. */
export async function badKeyCopies(shelf: KeyShelf, id: string): Promise<readonly string[]> {
  const bad: string[] = []
  for (const name of keyFiles) {
    const bytes = await shelf.files.read(join(shelf.folder, 'books', id, name))
    const whole = bytes && readWhole(keyPlace(shelf, id, name), bytes)
    if (whole?.body.length !== keyBytes && !(bytes && saysNewer(bytes))) bad.push(name)
  }
  return bad
}

/** Writes again any copy of the key that is missing or damaged, from its whole twin. Throws errno errors. */
export async function mendKey(shelf: KeyShelf, place: BookPlace): Promise<void> {
  for (const name of await badKeyCopies(shelf, place.id)) await writeKeyCopy(shelf, place, name)
}

/** A book's key and folder; what is wrong with it when neither copy of its key is whole. Throws errno errors. */
export async function findBook(shelf: KeyShelf, id: string): Promise<Result<BookPlace, Damage>> {
  const folder = join(shelf.folder, 'books', id)
  let newer = false
  for (const name of keyFiles) {
    const bytes = await shelf.files.read(join(folder, name))
    const whole = bytes === undefined ? undefined : readWhole(keyPlace(shelf, id, name), bytes)
    if (whole?.body.length === keyBytes) return ok({ id, folder, key: whole.body })
    newer ||= bytes !== undefined && saysNewer(bytes)
  }
  return err(newer ? 'newer-version' : 'no-key')
}

/** Opens a book as far as it can be proven. Throws errno errors. */
export async function openStore(
  shelf: Shelf,
  id: string,
  onClosed: () => void,
): Promise<Result<BookStore, 'newer-version' | 'damaged'>> {
  const place = await findBook(shelf, id)
  if (!place.ok) return err(place.code === 'newer-version' ? 'newer-version' : 'damaged')
  const { files, ports, writer, device, folder } = shelf
  const found = await readBook(files, place.value)
  if (found.newer) return err('newer-version')
  const spare = found.snapshots.length > 0 ? undefined : await readNewestHistory(files, place.value)
  const rebuilt = rebuild(found, spare, { device, now: ports.clock.now() })
  if (rebuilt === undefined) return err('damaged')
  // Not being able to mend or tidy is no reason not to open.
  await mendKey(shelf, place.value).catch(() => undefined)
  await tidyBook(files, place.value).catch(() => undefined)
  const quarantine = join(folder, 'quarantine')
  const records = shelf.recordsOf(place.value)
  const context = { files, ports, place: place.value, writer, device, quarantine, records, onClosed }
  return ok(createBookStore(context, found, rebuilt))
}

async function tidyBook(files: FileLayer, place: BookPlace): Promise<void> {
  for (const part of ['log', 'head', 'snap', 'hist'] as const) await removeUnfinished(files, pathIn(place, part, ''))
}

function keyPlace(shelf: KeyShelf, id: string, name: string): SealedPlace {
  return { key: shelf.libraryKey, kind: 'key', owner: id, name }
}

/** An open library: its books, its records and its ways in. */
import { join } from 'node:path'
import { err, ok } from '#core/result.ts'
import { sealToAgency } from './agency.ts'
import { parseAgency } from './agency-file.ts'
import type { BookPlace } from './book-place.ts'
import { findBook, listBookIds, makeBook, openStore, removeHalfMade, type Shelf } from './books.ts'
import { sameBytes } from './bytes.ts'
import { type FileLayer, toFileCode } from './file-layer.ts'
import { keepInKeychain } from './keychain-slot.ts'
import { createKit } from './kit.ts'
import { isStrongEnough } from './passphrase.ts'
import { readUntil } from './read-until.ts'
import { createRecords } from './records.ts'
import { ensureFolder } from './safe-write.ts'
import { createSealedCache } from './sealed-cache.ts'
import { scryptFloor } from './slots.ts'
import { createTurns } from './turns.ts'
import type { BookStore, Library, LibraryOptions, RecordArea } from './types.ts'
import { findKey, replaceSlots } from './unlock.ts'
import { verifyLibrary } from './verify-library.ts'

/** Where a library keeps, under its own key, the agency that it is sealed to. */
const agencyRecord = ['agency', 'all'] as const

/** A library whose key has been found. */
export interface OpenedLibrary {
  readonly options: LibraryOptions
  readonly files: FileLayer
  readonly id: string
  readonly key: Uint8Array
  readonly release: () => Promise<void>
}

/** The library, ready for use until it is closed. From then on everything asked of it is answered `gone`. */
export function openLibrary({ options, files: disk, id, key, release }: OpenedLibrary): Library {
  const { ports, place } = options
  const { files, shut } = createGate(disk)
  const { device } = options
  const session = ports.ids.next()
  const writer = device === undefined ? session : `${device}-${session}`
  const areaOf = (owner: BookPlace) =>
    createRecords(files, {
      folder: join(owner.folder, 'records'),
      key: owner.key,
      owner: owner.id,
      writer,
      device,
      random: ports.random,
    })
  const recordArea = areaOf({ id, folder: place, key })
  const agency = async () => {
    const kept = await recordArea.getRecord(...agencyRecord)
    return kept && parseAgency(kept)
  }
  const recordsOf = oncePerBook(areaOf)
  const turns = createTurns()
  const waysIn = <T>(act: () => Promise<T>) => turns('ways in', act)
  const shelf: Shelf = { files, ports, folder: place, libraryKey: key, writer, device, agency, recordsOf }
  const open = new Map<string, BookStore>()
  const tidied = removeHalfMade(shelf).catch(() => undefined)
  const opening = new Map<string, ReturnType<Library['openBook']>>()
  let isOpen = true
  const openBook = async (bookId: string): ReturnType<Library['openBook']> => {
    try {
      const present = open.get(bookId)
      if (present !== undefined) return ok(present)
      if (!(await listBookIds(shelf)).includes(bookId)) return err('no-such-book')
      const store = await openStore(shelf, bookId, () => open.delete(bookId))
      if (store.ok) open.set(bookId, store.value)
      return store
    } catch (error) {
      return err(toFileCode(error))
    }
  }
  // Asked twice at once, a book is still opened once: two stores of one book would not see each other's edits.
  const openOnce: Library['openBook'] = bookId => {
    const present = opening.get(bookId) ?? openBook(bookId)
    opening.set(bookId, present)
    return present.finally(() => opening.delete(bookId))
  }
  return {
    id,
    listBooks: async () => {
      const ids = await listBookIds(shelf)
      // One book whose key cannot be read must not hide the others.
      const found = await Promise.all(ids.map(bookId => findBook(shelf, bookId).catch(() => err('no-key' as const))))
      return ids.map((bookId, i) => {
        const book = found[i]
        return book?.ok === false ? { id: bookId, damaged: book.code } : { id: bookId }
      })
    },
    createBook: async (initialState, { id: bookId = ports.ids.next(), ...start } = {}) => {
      try {
        await tidied
        await makeBook(shelf, bookId, initialState, start)
        const store = await openOnce(bookId)
        return store.ok ? store : err('io')
      } catch (error) {
        return err(toFileCode(error))
      }
    },
    openBook: openOnce,
    removeBook: async bookId => {
      await open.get(bookId)?.close()
      try {
        if (!(await listBookIds(shelf)).includes(bookId)) return err('no-such-book')
        await ensureFolder(files, join(place, 'quarantine'), place)
        await files.rename(join(place, 'books', bookId), join(place, 'quarantine', `${bookId}-${ports.ids.next()}`))
        await files.syncFolder(join(place, 'quarantine'))
        await files.syncFolder(join(place, 'books'))
        return ok(undefined)
      } catch (error) {
        return err(toFileCode(error))
      }
    },
    changePassphrase: async (old, next) => {
      if (!isStrongEnough(next)) return err('weak-passphrase')
      try {
        const opened = await findKey(options, files, { passphrase: old })
        if (!opened.ok) return err('wrong-passphrase')
        const slot = { passphrase: next, logN: options.scryptLogN ?? scryptFloor }
        await waysIn(() => replaceSlots(options, files, id, key, slot))
        return ok(undefined)
      } catch (error) {
        return err(toFileCode(error))
      }
    },
    opensWith: async secret => (await findKey(options, files, secret).catch(() => undefined))?.ok === true,
    renewKit: async () => {
      try {
        const kit = createKit(ports.random)
        await waysIn(() => replaceSlots(options, files, id, key, { kit: kit.secret }))
        return ok(kit.code)
      } catch (error) {
        return err(toFileCode(error))
      }
    },
    keepInKeychain: keychain =>
      keepInKeychain({ files, place, id, key, random: ports.random, ids: ports.ids }, keychain),
    sealToAgency: bytes =>
      sealToAgency(
        {
          files,
          place,
          id,
          key,
          books: () => booksOf(shelf),
          now: ports.clock.now(),
          agreed: agency,
          agree: file => recordArea.putRecord(...agencyRecord, file),
        },
        bytes,
      ),
    agency,
    verify: signal => verifyLibrary(shelf, signal ? readUntil(files, signal) : files, recordArea, waysIn),
    cacheIn: (folder, most) =>
      createSealedCache({ folder, most, key, owner: id, random: ports.random, isOpen: () => isOpen }),
    close: async () => {
      await Promise.all([...open.values()].map(store => store.close()))
      shut()
      isOpen = false
      key.fill(0)
      await release()
    },
    ...recordArea,
  }
}

/** The same area for the same book; another where a book of its id has taken its place. */
function oncePerBook(areaOf: (book: BookPlace) => RecordArea): (book: BookPlace) => RecordArea {
  const areas = new Map<string, { readonly key: Uint8Array; readonly area: RecordArea }>()
  return book => {
    const known = areas.get(book.id)
    if (known && sameBytes(known.key, book.key)) return known.area
    const area = areaOf(book)
    areas.set(book.id, { key: book.key, area })
    return area
  }
}

/** The books whose keys are whole. */
async function booksOf(shelf: Shelf): Promise<BookPlace[]> {
  const found = await Promise.all((await listBookIds(shelf)).map(id => findBook(shelf, id)))
  return found.flatMap(book => (book.ok ? [book.value] : []))
}

/** The same files until they are shut; after that every operation is refused, so nothing is sealed under a dropped key. */
function createGate(files: FileLayer): { readonly files: FileLayer; readonly shut: () => void } {
  let isShut = false
  function guarded<A extends readonly unknown[], T>(act: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
    return async (...args) => {
      if (isShut) throw Object.assign(new Error('the library is closed'), { code: 'ENOENT' })
      return act(...args)
    }
  }
  return {
    files: {
      list: guarded(files.list),
      read: guarded(files.read),
      size: guarded(files.size),
      makeFolder: guarded(files.makeFolder),
      create: guarded(files.create),
      rename: guarded(files.rename),
      remove: guarded(files.remove),
      removeTree: guarded(files.removeTree),
      syncFolder: guarded(files.syncFolder),
      lock: guarded(files.lock),
    },
    shut: () => {
      isShut = true
    },
  }
}

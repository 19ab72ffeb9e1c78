/**
 * Pictures baked for print while nobody waits for them, and kept sealed between prints. A book that was changed is looked
 * at once it has been left alone for a while; a print that begins has the machine to itself.
 */
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { purposeOf } from '#core/print/purposes.ts'
import type { Library, SealedCache } from '#services/library/index.ts'
import { bakeAhead } from '#services/print/bake-ahead.ts'
import { createBakeCache } from '#services/print/bake-cache.ts'
import type { PrintArt } from '#services/print/own-art.ts'
import type { BakeCache } from '#services/print/pictures.ts'
import { pressIn } from '#services/print/profiles.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { LibrarySession } from '../library-session.ts'
import { readPhoto } from './read-photo.ts'

/** The print cache of this session. */
export interface PrintCache {
  /** The baked pictures of the open library; undefined while it is locked. */
  current(): BakeCache | undefined
  /** A book was changed: its pictures are baked when it has been left alone. */
  touched(book: BookId): void
  /** A print begins, or the library is locked: what is being baked ahead stops. */
  stop(): void
}

/** What the cache works with. */
export interface AheadParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly art: PrintArt
  readonly assetsFolder: string
  readonly folder: string
  /** The program's version. */
  readonly version: string
  /** How long a book must be left alone, ms. */
  readonly idleMs?: number
  /** Told of failures, which nobody waits for. */
  readonly onFailure: (error: unknown) => void
}

/** 600 MB: three or four books of sixty photos at 300 px an inch. */
const mostBytes = 600 * 1024 * 1024

/** The purpose whose pictures serve most others: sRGB at 300 px an inch and true size. */
const usual = 'print-shop'

/** Makes the cache over the library session. */
export function createPrintCache(parts: AheadParts): PrintCache {
  const { session, folder, version, idleMs = 20_000 } = parts
  let made: { readonly of: Library; readonly cache: SealedCache } | undefined
  let timer: NodeJS.Timeout | undefined
  let running: AbortController | undefined
  const current = () => {
    const library = session.current()
    if (!library) return undefined
    if (made?.of !== library) made = { of: library, cache: library.cacheIn(folder, mostBytes) }
    return createBakeCache(made.cache, version)
  }
  const stop = () => {
    clearTimeout(timer)
    running?.abort(new DOMException('stopped', 'AbortError'))
  }
  return {
    current,
    stop,
    touched: book => {
      stop()
      timer = setTimeout(() => {
        running = new AbortController()
        bakeBook(parts, book, current(), running.signal).catch(parts.onFailure)
      }, idleMs)
      // An app that is left must not wait for pictures that nobody has asked for.
      timer.unref()
    },
  }
}

async function bakeBook(
  { books, art, assetsFolder }: AheadParts,
  id: BookId,
  cache: BakeCache | undefined,
  signal: AbortSignal,
): Promise<void> {
  const purpose = purposeOf(usual)
  if (!cache || !purpose) return
  const press = await pressIn(assetsFolder)
  await books.borrow(id, async store => {
    const book = readBook(store.doc)
    if (!book.ok) return
    await bakeAhead({
      book: book.value,
      purpose,
      press,
      cache,
      signal,
      readPhoto: photo => readPhoto(store, photo),
      readArt: art.readArt,
    })
  })
}

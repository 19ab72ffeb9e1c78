/** The books that are open: their documents are live here, and every update of a window goes through here to the disk. */
import * as Y from 'yjs'
import { type BookId, bookIdSchema } from '#core/book/ids.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { BookStore, OpenCode, SaveState } from '#services/library/index.ts'
import type { LibrarySession } from '../library-session.ts'

/** Why a book is not there. */
export type NotOpenCode = 'locked' | OpenCode

/** What the rest of the app is told. */
export interface BookNews {
  saveState(id: BookId, state: SaveState): void
  /** The book is about to change for the first time since it was opened. */
  changing(id: BookId): Promise<void>
  /** A book that was changed is on disk and about to close. */
  closing(id: BookId, store: BookStore): Promise<void>
  /** An open book was changed by something other than its window. */
  changedElsewhere(id: BookId): void
}

/** Open books by id. */
export interface OpenBooks {
  /** Opens a book for a window, or gives the open one; it stays open until `close`. */
  open(id: BookId): Promise<Result<BookStore, NotOpenCode>>
  /** Opens a book only as long as `act` takes, unless it is open anyway. */
  borrow<T>(id: BookId, act: (store: BookStore) => Promise<T>): Promise<Result<T, NotOpenCode>>
  /** The same for an act that changes the book: its card is no longer true. */
  change<T>(id: BookId, act: (store: BookStore) => Promise<T>): Promise<Result<T, NotOpenCode>>
  /** Takes one update of a window. `bad-update`: it is not one, and nothing was touched. */
  apply(id: BookId, update: Uint8Array): Promise<Result<void, 'bad-update' | NotOpenCode>>
  /** Whether an open book was changed since it was opened: then its card is not kept until it closes. */
  isChanged(id: BookId): boolean
  close(id: BookId): Promise<void>
  closeAll(): Promise<void>
}

interface OpenBook {
  readonly store: BookStore
  readonly stop: () => void
  changed: boolean
  /** A window has it open. */
  kept: boolean
  /** How many are borrowing it. */
  borrowers: number
}

/**
 * How often an open book's folder is looked at for what another computer wrote there, ms. Two at one table see each other's
 * strokes within two seconds: a third of one until they are written (services/library/autosave.ts), one until they are looked for.
 */
const lookEvery = 1000

/** Marks what came from a window, as the origin of a Yjs transaction. */
const fromWindow = 'window'

/** Makes the list of open books over the library session. */
export function createOpenBooks(session: LibrarySession, news: BookNews): OpenBooks {
  const books = new Map<BookId, OpenBook>()
  const opening = new Map<BookId, Promise<Result<OpenBook, NotOpenCode>>>()
  const closing = new Map<BookId, Promise<void>>()

  async function openOnce(id: BookId): Promise<Result<OpenBook, NotOpenCode>> {
    await closing.get(id)
    const opened = await session.current()?.openBook(id)
    if (!opened) return err('locked')
    if (!opened.ok) return opened
    const store = opened.value
    const stopSaved = store.onSaved(state => news.saveState(id, state))
    const onUpdate = (_update: Uint8Array, origin: unknown) => {
      if (origin === fromWindow) return
      void markChanged(id, book)
      news.changedElsewhere(id)
    }
    store.doc.on('update', onUpdate)
    const looking = setInterval(() => void store.lookForOthers(), lookEvery).unref()
    const stop = () => {
      clearInterval(looking)
      stopSaved()
      store.doc.off('update', onUpdate)
    }
    const book: OpenBook = { store, stop, changed: false, kept: false, borrowers: 0 }
    books.set(id, book)
    return ok(book)
  }

  async function hold(id: BookId): Promise<Result<OpenBook, NotOpenCode>> {
    const known = books.get(id)
    if (known) return ok(known)
    // Everybody who asks for one book while it opens waits for the same opening.
    const started = opening.get(id) ?? openOnce(id).finally(() => opening.delete(id))
    opening.set(id, started)
    return started
  }

  function release(id: BookId, book: OpenBook): Promise<void> {
    if (book.kept || book.borrowers > 0 || books.get(id) !== book) return closing.get(id) ?? Promise.resolve()
    books.delete(id)
    const done = shut(id, book).finally(() => closing.delete(id))
    closing.set(id, done)
    return done
  }

  async function shut(id: BookId, { store, stop, changed }: OpenBook): Promise<void> {
    await store.flush()
    if (changed) await news.closing(id, store)
    stop()
    await store.close()
  }

  async function close(id: BookId): Promise<void> {
    const book = books.get(id)
    if (!book) return closing.get(id)
    book.kept = false
    await release(id, book)
  }

  async function markChanged(id: BookId, book: OpenBook): Promise<void> {
    if (book.changed) return
    book.changed = true
    await news.changing(id)
  }

  async function borrow<T>(
    id: BookId,
    act: (store: BookStore) => Promise<T>,
    changes: boolean,
  ): Promise<Result<T, NotOpenCode>> {
    const held = await hold(id)
    if (!held.ok) return held
    const book = held.value
    book.borrowers++
    try {
      if (changes) await markChanged(id, book)
      return ok(await act(book.store))
    } finally {
      book.borrowers--
      await release(id, book)
    }
  }

  return {
    open: async id => {
      const held = await hold(id)
      if (!held.ok) return held
      held.value.kept = true
      return ok(held.value.store)
    },
    borrow: (id, act) => borrow(id, act, false),
    change: (id, act) => borrow(id, act, true),
    apply: async (id, update) => {
      const held = await hold(id)
      if (!held.ok) return held
      if (!isUpdate(update)) return err('bad-update')
      const book = held.value
      book.kept = true
      await markChanged(id, book)
      Y.applyUpdate(book.store.doc, update, fromWindow)
      return ok(undefined)
    },
    isChanged: id => books.get(id)?.changed === true,
    close,
    closeAll: async () => {
      for (const id of [...books.keys()]) await close(id)
      await Promise.all(closing.values())
    },
  }
}

/** Whether bytes are a whole Yjs update: decoding has no effect, applying half of one would. */
function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes)
    return true
  } catch {
    return false
  }
}

/** The id in a URL or a folder name; undefined where it is none. */
export function parseBookId(text: string | undefined): BookId | undefined {
  const parsed = bookIdSchema.safeParse(text)
  return parsed.success ? parsed.data : undefined
}

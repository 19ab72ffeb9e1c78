/** The copy of every book in a folder that a person chose: by itself every week, and sooner after much work. */
import { join } from 'node:path'
import type { BookId } from '#core/book/ids.ts'
import { err, ok, type Result } from '#core/result.ts'
import {
  type ArchiveCode,
  archiveBook,
  archiveKeys,
  readArchiveState,
  writeArchiveState,
} from '#services/handover/archive.ts'
import type { BookStore, Library, SaveState } from '#services/library/index.ts'
import { parseBookId } from './books/open-books.ts'
import type { App } from './create-app.ts'

const day = 86_400_000
/** A copy is made when the last is older. */
const everyMs = 7 * day
/** A person is told when the last is older. */
const lateMs = 14 * day
/** How often it is looked whether one is due, and how soon one that failed is tried again, ms. */
const lookEvery = 30 * 60_000
/** After so many saved groups of edits a copy is due sooner, but not within a day of the last: at most so much is lost with the disk. */
const manyEdits = 50
const soonestMs = day

/** What a person is told of the archive. */
export interface ArchiveNews {
  readonly folder?: string
  readonly lastAt?: number
  readonly isLate: boolean
}

/** The archive of the open library. */
export interface Archive {
  /** Undefined while the library is locked. */
  news(): Promise<ArchiveNews | undefined>
  /** Sets the folder in which the copies are to be. */
  choose(folder: string): Promise<Result<void, 'locked' | ArchiveCode>>
  /** Makes a copy of every book that has changed since the last one. `failed` counts books of which none could be made. */
  now(): Promise<Result<{ readonly books: number; readonly failed: number }, 'locked' | 'no-folder' | ArchiveCode>>
  /** The save state of an open book has changed: that is how edits are counted. */
  saveState(book: BookId, state: SaveState): void
  /** Nobody is at work: makes the copy that many edits have made due. */
  quiet(): Promise<void>
}

/** Makes the archive; a copy that is due is made while the app is open. */
export function createArchive({ session, books, ports }: Pick<App, 'session' | 'books' | 'ports'>): Archive {
  let running: ReturnType<Archive['now']> | undefined
  const edits = countEdits(session)
  let triedAt = 0

  const copyOne = (library: Library, store: BookStore, folder: string, last: string | undefined) =>
    archiveBook(library, store, folder, last, ports)

  async function run(library: Library): ReturnType<Archive['now']> {
    const state = await readArchiveState(library)
    if (!state) return err('no-folder')
    const copied: Record<string, string> = { ...state.books }
    const counted = edits.count()
    let failed = 0
    const listed = await library.listBooks()
    for (const { id } of listed) {
      const book = parseBookId(id)
      const opened = book && (await books.borrow(book, store => copyOne(library, store, state.folder, copied[id])))
      const made = opened?.ok ? opened.value : undefined
      if (made?.ok) copied[id] = made.value
      else failed++
      // The place itself refuses: the next book would meet the same.
      if (made?.ok === false && ['disk-full', 'gone', 'no-permission'].includes(made.code)) return made
    }
    // Last: the receiving code that the copies are for was made with the first of them.
    const keys = await archiveKeys(session.place(), state.folder)
    if (!keys.ok) return keys
    const whole = failed === 0 ? { lastAt: ports.clock.now(), edits: edits.count() - counted } : {}
    const kept = await writeArchiveState(library, { ...state, ...whole, books: copied })
    if (!kept.ok) return kept
    if (failed === 0) edits.copied(counted)
    return ok({ books: listed.length, failed })
  }

  const archive: Archive = {
    news: async () => {
      const library = session.current()
      if (!library) return undefined
      const state = await readArchiveState(library)
      if (!state) return { isLate: false }
      const { folder, lastAt } = state
      const isLate = Math.abs(ports.clock.now() - (lastAt ?? 0)) > lateMs
      return { folder, isLate, ...(lastAt !== undefined && { lastAt }) }
    },
    choose: async folder => {
      const library = session.current()
      if (!library) return err('locked')
      return writeArchiveState(library, { folder: join(folder, 'Journeybook copies'), books: {} })
    },
    now: async () => {
      const library = session.current()
      if (!library) return err('locked')
      // Asked twice, it is made once.
      running ??= run(library).finally(() => {
        running = undefined
      })
      return running
    },
    saveState: edits.saveState,
    quiet: async () => {
      const now = ports.clock.now()
      if (edits.count() < manyEdits || Math.abs(now - triedAt) < lookEvery) return
      const news = await archive.news()
      if (!news?.folder || Math.abs(now - (news.lastAt ?? 0)) < soonestMs) return
      triedAt = now
      await archive.now()
    },
  }
  const look = async () => {
    const news = await archive.news()
    if (news?.folder && Math.abs(ports.clock.now() - (news.lastAt ?? 0)) > everyMs) await archive.now()
  }
  setInterval(() => void look().catch(() => undefined), lookEvery).unref()
  return archive
}

/** Counts the groups of edits that were saved since the last copy; the count outlives the session, but for a crash. */
function countEdits(session: Pick<App['session'], 'current' | 'onOpen' | 'onLock'>) {
  const saving = new Set<BookId>()
  let count = 0
  let stored = 0
  session.onOpen(() => {
    count = 0
    stored = 0
    const library = session.current()
    if (!library) return
    readArchiveState(library).then(
      state => {
        if (session.current() !== library) return
        stored = state?.edits ?? 0
        count += stored
      },
      () => undefined, // counting begins anew: the weekly copy is made all the same
    )
  })
  session.onLock({
    before: async () => {
      const library = session.current()
      const state = library && count !== stored && (await readArchiveState(library))
      if (state) await writeArchiveState(library, { ...state, edits: count })
    },
  })
  return {
    count: () => count,
    copied: (counted: number) => {
      count -= counted
      stored = count
    },
    saveState: (book: BookId, state: SaveState) => {
      if (state !== 'saved') saving.add(book)
      else if (saving.delete(book)) count++
    },
  }
}

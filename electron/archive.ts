/** The weekly copy of every book in a folder that a person chose. It runs by itself while the library is open. */
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import {
  type ArchiveCode,
  archiveBook,
  archiveKeys,
  readArchiveState,
  writeArchiveState,
} from '#services/handover/archive.ts'
import type { BookStore, Library } from '#services/library/index.ts'
import { parseBookId } from './books/open-books.ts'
import type { App } from './create-app.ts'

const day = 86_400_000
/** A copy is made when the last is older. */
const everyMs = 7 * day
/** A person is told when the last is older. */
const lateMs = 14 * day
/** How often it is looked whether one is due, ms. */
const lookEvery = 30 * 60_000

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
}

/** Makes the archive; a copy that is due is made while the app is open. */
export function createArchive({ session, books, ports }: Pick<App, 'session' | 'books' | 'ports'>): Archive {
  let running: ReturnType<Archive['now']> | undefined

  const copyOne = (library: Library, store: BookStore, folder: string, last: string | undefined) =>
    archiveBook(library, store, folder, last, ports)

  async function run(library: Library): ReturnType<Archive['now']> {
    const state = await readArchiveState(library)
    if (!state) return err('no-folder')
    const copied: Record<string, string> = { ...state.books }
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
    const lastAt = failed === 0 ? { lastAt: ports.clock.now() } : {}
    const kept = await writeArchiveState(library, { ...state, ...lastAt, books: copied })
    return kept.ok ? ok({ books: listed.length, failed }) : kept
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
  }
  const look = async () => {
    const news = await archive.news()
    if (news?.folder && Math.abs(ports.clock.now() - (news.lastAt ?? 0)) > everyMs) await archive.now()
  }
  setInterval(() => void look().catch(() => undefined), lookEvery).unref()
  return archive
}

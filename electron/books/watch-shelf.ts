/** Notices books that another computer puts into a shared library while it is open here, or takes away. */
import type { Tell } from '../events.ts'
import type { LibrarySession } from '../library-session.ts'

/** How often the library's folder is looked at, ms. */
const lookEvery = 5000

/** Tells windows when the books that there are have changed. */
export function setupShelfWatch(session: LibrarySession, tell: Tell): void {
  let last: string | undefined
  const look = async () => {
    const books = await session.current()?.listBooks()
    const now = books && JSON.stringify(books.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    if (last !== undefined && now !== undefined && now !== last) tell('books.changed', {})
    last = now
  }
  // A drive that is gone for a moment is looked at again the next time.
  setInterval(() => void look().catch(() => undefined), lookEvery).unref()
}

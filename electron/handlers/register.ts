import type { AreaHandlers } from '#contract/define.ts'
import type { register as spec } from '#contract/register.ts'
import { ok } from '#core/result.ts'
import { readCase, reviewsOf, writeCase } from '#services/register/cases.ts'
import { parseBookId } from '../books/open-books.ts'
import type { Tell } from '../events.ts'
import type { LibrarySession } from '../library-session.ts'
import { narrow } from '../replies.ts'

/** What the calls about cases work with. */
export interface RegisterParts {
  readonly session: LibrarySession
  readonly tell: Tell
}

const locked = { ok: false, code: 'locked' } as const

/** Handlers of the area `register`. */
export function createRegisterHandlers({ session, tell }: RegisterParts): AreaHandlers<typeof spec> {
  return {
    getCase: async ({ book }) => {
      const library = session.current()
      return library ? readCase(library, book) : locked
    },
    saveCase: async ({ book, record }) => {
      const library = session.current()
      if (!library) return locked
      if (!(await library.listBooks()).some(({ id }) => id === book)) return { ok: false, code: 'no-such-book' }
      const kept = await writeCase(library, book, record)
      if (kept.ok) tell('books.changed', { id: book })
      return narrow(kept, ['disk-full', 'no-permission', 'io'], 'io')
    },
    listReviews: async () => {
      const library = session.current()
      if (!library) return locked
      const ids = (await library.listBooks()).flatMap(({ id }) => parseBookId(id) ?? [])
      return ok(
        await Promise.all(
          ids.map(async book => {
            const read = await readCase(library, book)
            const record = read.ok ? read.value : undefined
            const placed = record?.placedOn
            return { book, ...(placed !== undefined && { placed }), reviews: [...reviewsOf(record)] }
          }),
        ),
      )
    },
  }
}

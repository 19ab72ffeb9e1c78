import type { AreaHandlers } from '#contract/define.ts'
import type { register as spec } from '#contract/register.ts'
import type { Language } from '#core/book/language.ts'
import { readBook } from '#core/book/read.ts'
import type { Ports } from '#core/ports/index.ts'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { err, ok } from '#core/result.ts'
import type { HandedChildren } from '#services/handover/index.ts'
import { readCase, writePhotoAgreement } from '#services/register/cases.ts'
import { listChildren } from '#services/register/child-list.ts'
import { settingsKept } from '#services/register/documents.ts'
import { type OpenBooks, parseBookId } from '../books/open-books.ts'
import type { FindTemplate, Shelf } from '../books/shelf.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Tell } from '../events.ts'
import type { Received } from '../handover/received.ts'
import type { LibrarySession } from '../library-session.ts'
import { readBoard } from '../register/board.ts'
import { changeCase, findCase, removeChild } from '../register/change-case.ts'
import { createExportHandlers } from '../register/exports.ts'
import { createHandOverHandlers } from '../register/hand-over.ts'
import { createSaveReviewPage } from '../register/review-page.ts'
import { createSheetHandlers } from '../register/sheets.ts'
import { narrow, refuse } from '../replies.ts'

/** What the calls about cases work with. */
export interface RegisterParts {
  readonly session: LibrarySession
  readonly shelf: Shelf
  readonly books: OpenBooks
  readonly findTemplate: FindTemplate
  readonly engine: PrintEngine
  readonly receivedChildren: Received<HandedChildren>
  readonly settings: { readonly device: string }
  readonly dialogs: Dialogs
  readonly ports: Ports
  readonly tell: Tell
  language(): Language
}

const locked = { ok: false, code: 'locked' } as const
const saveCodes = ['no-such-book', 'register-damaged', 'disk-full', 'no-permission', 'io'] as const

/** Handlers of the area `register`. */
export function createRegisterHandlers(parts: RegisterParts): AreaHandlers<typeof spec> {
  const { session, tell } = parts
  const clock = parts.ports.clock
  return {
    getCase: async ({ book }) => {
      const library = session.current()
      if (!library) return locked
      return findCase(library, book)
    },
    saveCase: async ({ book, record }) => {
      const library = session.current()
      if (!library) return locked
      const kept = await changeCase(library, book, () => record)
      if (kept.ok) tell('books.changed', { id: book })
      return narrow(kept, saveCodes, 'io')
    },
    removeChild: async ({ book }) => {
      const library = session.current()
      if (!library) return locked
      const kept = await removeChild(library, book)
      if (kept.ok) tell('books.changed', {})
      return narrow(kept, saveCodes, 'io')
    },
    getPhotoAgreements: async ({ book }) => {
      const library = session.current()
      if (!library) return locked
      const read = await readCase(library, book)
      return read.ok ? ok(read.value?.photoAgreements) : read
    },
    setPhotoAgreement: async ({ book, photos, agreement }) => {
      const library = session.current()
      if (!library) return locked
      if (!(await library.listBooks()).some(({ id }) => id === book)) return { ok: false, code: 'no-such-book' }
      const kept = await writePhotoAgreement(library, book, photos, agreement)
      return narrow(kept, ['damaged', 'disk-full', 'no-permission', 'io'], 'io')
    },
    listReviews: async () => {
      const library = session.current()
      if (!library) return locked
      const { books } = await listChildren(library)
      return ok(
        books.flatMap(({ id, placed, reviews }) => {
          const book = parseBookId(id)
          return book ? [{ book, ...(placed !== undefined && { placed }), reviews }] : []
        }),
      )
    },
    getBoard: async () => {
      const library = session.current()
      return library ? ok(await readBoard(library, parts.shelf, clock.now())) : locked
    },
    getPeople: async ({ book }) => {
      const read = await parts.books.borrow(book, async store => readBook(store.doc))
      if (!read.ok) return read.code === 'no-such-book' ? ok([]) : refuse(read, ['damaged', 'locked'], 'damaged')
      if (!read.value.ok) return err('damaged')
      return ok(read.value.value.people.map(({ id, name, role }) => ({ id, name, role })))
    },
    saveSettings: async settings => {
      const library = session.current()
      if (!library) return locked
      return narrow(await settingsKept.write(library, settings), ['disk-full', 'no-permission', 'io'], 'io')
    },
    ...createSheetHandlers(parts),
    ...createHandOverHandlers(parts),
    ...createExportHandlers({ ...parts, clock }),
    saveReviewPage: createSaveReviewPage({ ...parts, clock }),
  }
}

import * as Y from 'yjs'
import type { BookCard, BookRecovery, books as spec } from '#contract/books.ts'
import type { AreaHandlers } from '#contract/define.ts'
import { createDoc } from '#core/book/doc.ts'
import type { BookId } from '#core/book/ids.ts'
import type { Book } from '#core/book/schema.ts'
import { ok } from '#core/result.ts'
import { type BookStore, bringUpToDate, type Library } from '#services/library/index.ts'
import { writePhotoAgreement } from '#services/register/cases.ts'
import { type Sample, sampleAgreement } from '#services/toolkit/sample.ts'
import { unreadableCard } from '../books/cards.ts'
import { type OpenBooks, parseBookId } from '../books/open-books.ts'
import type { Shelf, Shelved } from '../books/shelf.ts'
import type { Tell } from '../events.ts'
import type { LibrarySession } from '../library-session.ts'
import { refuse } from '../replies.ts'

/** What a card says beyond the book itself: from the case record, the editions and the day. */
export type CardContext = Pick<BookCard, 'next' | 'inPlace' | 'where'>

/** What the calls about books work with. */
export interface BooksParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly shelf: Shelf
  readonly tell: Tell
  /** The contexts of all books, read at once. */
  readContexts(): Promise<(id: BookId) => CardContext>
  /** A new book from a template of the toolkit; undefined where there is no such template. */
  buildBook(
    template: string,
    answers: Parameters<AreaHandlers<typeof spec>['create']>[0]['answers'],
  ): Promise<Book | undefined>
  /** The finished sample book, anew. */
  readSample(): Promise<Sample>
}

/** Handlers of the area `books`. */
export function createBooksHandlers(parts: BooksParts): AreaHandlers<typeof spec> {
  const { session, books, shelf, tell } = parts
  return {
    list: async () => {
      const shelved = await shelf.list()
      if (!shelved) return { ok: false, code: 'locked' }
      const contextOf = await parts.readContexts()
      return ok(shelved.map(each => toCard(each, contextOf(each.id))))
    },
    create: async ({ template, answers }) => {
      if (!session.current()) return { ok: false, code: 'locked' }
      const book = await parts.buildBook(template, answers)
      if (!book) return { ok: false, code: 'no-such-template' }
      return addBook(parts, book)
    },
    createSample: async () => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const here = await sampleIn(library)
      if (here) return ok({ id: here })
      const { book, photos } = await parts.readSample()
      const added = await addBook(parts, book, photos.values())
      if (!added.ok) return added
      await writePhotoAgreement(library, book.id, [...photos.keys()], sampleAgreement)
      await library.putRecord(...sampleRecord, Buffer.from(added.value.id))
      return added
    },
    open: async ({ id }) => {
      const opened = await books.open(id)
      if (!opened.ok) return refuse(opened, ['no-such-book', 'newer-version', 'damaged', 'io', 'locked'], 'io')
      const upToDate = await bringUpToDate(opened.value)
      if (!upToDate.ok) {
        await books.close(id)
        return refuse(upToDate, ['newer-version', 'io'], 'io')
      }
      const recovery = toRecovery(opened.value)
      return ok(recovery ? { recovery } : {})
    },
    close: async ({ id }) => {
      await books.close(id)
      tell('books.changed', { id })
      return ok(undefined)
    },
  }
}

const sampleRecord = ['sample', 'book'] as const

/** The sample book that is on the shelf already: it is opened again and not made twice. Undefined where there is none. */
async function sampleIn(library: Library): Promise<BookId | undefined> {
  const bytes = await library.getRecord(...sampleRecord)
  const id = bytes && parseBookId(Buffer.from(bytes).toString('utf8'))
  return id && (await library.listBooks()).some(book => book.id === id) ? id : undefined
}

/** Puts a new book with its photos into the library: closed, so that it is opened as every other book is. */
async function addBook({ session, tell }: BooksParts, book: Book, blobs: Iterable<Uint8Array> = []) {
  const library = session.current()
  if (!library) return { ok: false, code: 'locked' } as const
  const made = await library.createBook(Y.encodeStateAsUpdate(createDoc(book)), { id: book.id, blobs })
  if (!made.ok) return refuse(made, ['disk-full', 'no-permission', 'io'], 'io')
  await made.value.close()
  tell('books.changed', { id: book.id })
  return ok({ id: book.id })
}

function toCard({ id, stored }: Shelved, context: CardContext): BookCard {
  const own = stored?.card ?? unreadableCard
  return { id, ...own, ...context, damaged: stored === undefined }
}

/** What a person is told; undefined when the book was closed as usual and everything in it is whole. */
function toRecovery({ recovered, unclosed }: BookStore): BookRecovery | undefined {
  if (recovered) {
    const { lostEdits, perhapsMore, goodTo } = recovered
    return { why: 'damaged', lostEdits, perhapsMore, ...(goodTo !== undefined && { goodTo }) }
  }
  return unclosed === undefined ? undefined : { why: 'unclosed', lostEdits: 0, perhapsMore: false, goodTo: unclosed }
}

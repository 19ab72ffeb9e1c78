/** The shelf: every book's card, from the open book, from its record, or made anew. */
import type { BookId } from '#core/book/ids.ts'
import type { Layer } from '#core/book/language.ts'
import { readBook } from '#core/book/read.ts'
import type { Template } from '#core/toolkit/template.ts'
import type { BookStore } from '#services/library/index.ts'
import { noteKeptFacts } from '#services/register/kept-facts.ts'
import type { LibrarySession } from '../library-session.ts'
import { dropCard, makeCard, readCard, readCards, type StoredCard, writeCard } from './cards.ts'
import { type OpenBooks, parseBookId } from './open-books.ts'

/** Finds a template by its id, or told for another layer; undefined where this version has none of that name. */
export type FindTemplate = (id: string, layer?: Layer) => Promise<Template | undefined>

/** A book on the shelf; without a card it cannot be read. */
export interface Shelved {
  readonly id: BookId
  readonly stored?: StoredCard
}

/** The shelf. */
export interface Shelf {
  /** Every book, by the name in the book. Undefined when the library is locked. */
  list(): Promise<readonly Shelved[] | undefined>
  /** One book's card; undefined when it cannot be read or the library is locked. */
  find(id: BookId): Promise<StoredCard | undefined>
}

/** Makes the shelf. */
export function createShelf(session: LibrarySession, findTemplate: FindTemplate, books: OpenBooks): Shelf {
  async function find(id: BookId): Promise<StoredCard | undefined> {
    const library = session.current()
    if (!library) return undefined
    const kept = await readCard(library, id).catch(() => undefined)
    if (kept) return kept
    const made = await books.borrow(id, async store => {
      const stored = await cardFrom(store, findTemplate)
      if (stored && !books.isChanged(id)) await writeCard(library, id, stored)
      return stored
    })
    return made.ok ? made.value : undefined
  }
  return {
    find,
    list: async () => {
      const library = session.current()
      if (!library) return undefined
      const shelved: Shelved[] = []
      const cards = await readCards(library)
      for (const { id: name } of await library.listBooks()) {
        const id = parseBookId(name)
        const stored = id && (cards.get(id) ?? (await find(id)))
        if (id) shelved.push(stored ? { id, stored } : { id })
      }
      return shelved.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'cy'))
    },
  }
}

function nameOf({ stored }: Shelved): string {
  return stored?.card.name.cy ?? stored?.card.name.en ?? ''
}

/** The card of an open book, as it is now; undefined when the book cannot be read. */
async function cardFrom(store: BookStore, findTemplate: FindTemplate): Promise<StoredCard | undefined> {
  const book = readBook(store.doc)
  return book.ok ? makeCard(book.value, await findTemplate(book.value.template)) : undefined
}

/** The book is about to change: its card is no longer true. */
export async function forgetCard(session: LibrarySession, id: BookId): Promise<void> {
  const library = session.current()
  if (library) await dropCard(library, id)
}

/** Keeps what is asked of a book while it is closed: its card, and what it keeps to its child. */
export async function keepCard(session: LibrarySession, findTemplate: FindTemplate, store: BookStore): Promise<void> {
  const library = session.current()
  const book = readBook(store.doc)
  if (!library || !book.ok) return
  await writeCard(library, book.value.id, makeCard(book.value, await findTemplate(book.value.template)))
  await noteKeptFacts(library, book.value)
}

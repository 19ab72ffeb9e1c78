import type * as Y from 'yjs'
import { loadDoc } from '#core/book/doc.ts'
import { pagesAtHome, pagesWithLayer } from '#core/book/edits/childs-layer.ts'
import { readTellable, type Tellable } from '#core/book/edits/told.ts'
import { readFamily } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'

/** A book, and which of its pages have something that the child or the family added. */
export interface FetchedBook {
  readonly book: Book
  readonly added: readonly PageId[]
  /** Those whose additions stayed at home when the book last went. */
  readonly atHome: readonly PageId[]
  /** How many recorded voices each page has that has any. */
  readonly voices: ReadonlyMap<PageId, number>
  /** Feelings, questions and worries that may be told. A feeling about a page that is gone is not among them. */
  readonly tellable: readonly Tellable[]
}

/** The book at one of the app's own addresses, as plain data. */
export async function fetchBook(
  url: string,
): Promise<Result<FetchedBook, 'no-such-book' | 'newer-version' | 'damaged'>> {
  const answer = await fetch(url)
  if (!answer.ok) return err('no-such-book')
  const doc = loadDoc(new Uint8Array(await answer.arrayBuffer()))
  if (!doc.ok) return doc
  const book = readBook(doc.value)
  const added = book.ok ? pagesWithLayer(doc.value, book.value) : []
  const atHome = pagesAtHome(doc.value).filter(page => added.includes(page))
  const voices = book.ok ? voicesByPage(doc.value, book.value) : new Map()
  const tellable = book.ok
    ? readTellable(doc.value).filter(({ name, record }) => name !== 'feelings' || isPage(book.value, record.id))
    : []
  doc.value.destroy()
  return book.ok ? ok({ book: book.value, added, atHome, voices, tellable }) : book
}

/** In the book's order. A voice whose page is gone is passed over. */
function voicesByPage(doc: Y.Doc, { pages }: Book): Map<PageId, number> {
  const voices = readFamily(doc, 'voices')
  const counts = pages.map(({ id }) => [id, voices.filter(({ page }) => page === id).length] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}

/** A feeling is known by its page. */
function isPage({ pages }: Book, id: string): boolean {
  return pages.some(page => page.id === id)
}

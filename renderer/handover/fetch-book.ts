import { loadDoc } from '#core/book/doc.ts'
import { pagesAtHome, pagesWithLayer } from '#core/book/edits/childs-layer.ts'
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
  doc.value.destroy()
  return book.ok ? ok({ book: book.value, added, atHome }) : book
}

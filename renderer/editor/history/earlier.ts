/** An earlier state of a book, fetched to be looked at: a document of its own that nothing is ever written to. */
import type * as Y from 'yjs'
import { urls } from '#contract/urls.ts'
import { loadDoc } from '#core/book/doc.ts'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'

/** The state as a document to bring back from, and as the book in it. */
export interface Earlier {
  readonly doc: Y.Doc
  readonly book: Book
}

/** Fetches a version. `no-such-version`: it was thinned out since it was listed. */
export async function fetchEarlier(
  book: BookId,
  version: string,
): Promise<Result<Earlier, 'no-such-version' | 'damaged' | 'newer-version'>> {
  const answer = await fetch(urls.version(book, version))
  if (!answer.ok) return err(answer.status === 404 ? 'no-such-version' : 'damaged')
  const doc = loadDoc(new Uint8Array(await answer.arrayBuffer()))
  if (!doc.ok) return doc
  const read = readBook(doc.value)
  return read.ok ? ok({ doc: doc.value, book: read.value }) : read
}

import { loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'

/** The book at one of the app's own addresses, as plain data. */
export async function fetchBook(url: string): Promise<Result<Book, 'no-such-book' | 'newer-version' | 'damaged'>> {
  const answer = await fetch(url)
  if (!answer.ok) return err('no-such-book')
  const doc = loadDoc(new Uint8Array(await answer.arrayBuffer()))
  if (!doc.ok) return doc
  const book = readBook(doc.value)
  doc.value.destroy()
  return book.ok ? ok(book.value) : book
}

import { urls } from '#contract/urls.ts'
import { loadDoc } from '#core/book/doc.ts'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'
import { everythingSent } from '#renderer/app/outbox.ts'

/**
 * The whole book as it is now, the last key included, as plain data: where on its pages a finding is, and what it prints by
 * itself.
 */
export async function fetchBook(id: BookId): Promise<Result<Book, 'no-such-book' | 'newer-version' | 'damaged'>> {
  await everythingSent()
  const answer = await fetch(urls.state(id))
  if (!answer.ok) return err('no-such-book')
  const doc = loadDoc(new Uint8Array(await answer.arrayBuffer()))
  if (!doc.ok) return doc
  const book = readBook(doc.value)
  doc.value.destroy()
  return book.ok ? ok(book.value) : book
}

import type { Book } from '#core/book/schema.ts'
import type { Finding } from '#core/checks/finding.ts'
import { readCase } from '#services/register/cases.ts'
import type { LibrarySession } from '../library-session.ts'

/** What the checks find in a book, with the full names and agreements of its case. */
export async function checkWithCase(session: LibrarySession, book: Book): Promise<readonly Finding[]> {
  const library = session.current()
  const record = library && (await readCase(library, book.id))
  void record
  return []
}

import type { Book } from '#core/book/schema.ts'
import { checkBook } from '#core/checks/book.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { Clock } from '#core/ports/index.ts'
import { londonDay } from '#core/reviews/day.ts'
import type { LibrarySession } from '../library-session.ts'
import { readCase } from '../register/cases.ts'

/** What the checks find in a book, with the full names of its case. */
export async function checkWithCase(session: LibrarySession, clock: Clock, book: Book): Promise<readonly Finding[]> {
  const library = session.current()
  const record = library && (await readCase(library, book.id))
  return checkBook(book, { surnames: caseNames(record), today: londonDay(clock.now()) })
}

import type { Book } from '#core/book/schema.ts'
import { createFindings } from '#core/checks/book/make-finding.ts'
import { checkBook } from '#core/checks/book.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import { londonDay } from '#core/reviews/day.ts'
import { readCase } from '#services/register/cases.ts'
import type { LibrarySession } from '../library-session.ts'

/**
 * What the checks find in a book, with the full names of its case. A case that cannot be read is itself a finding that stops a
 * print: the names that no file may hold are then not known.
 */
export async function checkWithCase(session: LibrarySession, book: Book, now: number): Promise<readonly Finding[]> {
  const library = session.current()
  const record = library && (await readCase(library, book.id))
  const surnames = record?.ok ? caseNames(record.value) : []
  const findings = checkBook(book, { surnames, today: londonDay(now) })
  if (record === undefined || record.ok) return findings
  return [createFindings(book)({ rule: 'safety.case-record', place: { part: 'book' } }), ...findings]
}

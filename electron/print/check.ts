import type { Book } from '#core/book/schema.ts'
import { createFindings } from '#core/checks/book/make-finding.ts'
import { checkBook } from '#core/checks/book.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import { londonDay } from '#core/reviews/day.ts'
import { partsOf } from '#core/toolkit/parts.ts'
import { readCase } from '#services/register/cases.ts'
import type { FindTemplate } from '../books/shelf.ts'
import type { LibrarySession } from '../library-session.ts'

/**
 * What the checks find in a book, with the full names of its case. A case that cannot be read is itself a finding that stops a
 * print: the names that no file may hold are then not known.
 */
export async function checkWithCase(
  { session, findTemplate, now }: { session: LibrarySession; findTemplate: FindTemplate; now: number },
  book: Book,
): Promise<readonly Finding[]> {
  const library = session.current()
  const record = library && (await readCase(library, book.id))
  const surnames = record?.ok ? caseNames(record.value) : []
  const template = await findTemplate(book.template, book.settings.layer)
  const missing = template && partsOf(book, template, true).missing
  const findings = checkBook(book, { surnames, today: londonDay(now), ...(missing && { missing }) })
  if (record === undefined || record.ok) return findings
  return [createFindings(book)({ rule: 'safety.case-record', place: { part: 'book' } }), ...findings]
}

import type { Book } from '#core/book/schema.ts'
import { createFindings } from '#core/checks/book/make-finding.ts'
import { checkBook } from '#core/checks/book.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { IsToolkit } from '#core/checks/story/own-words.ts'
import type { Clock, RandomBytes } from '#core/ports/index.ts'
import { londonDay } from '#core/reviews/day.ts'
import { partsOf } from '#core/toolkit/parts.ts'
import { readCase } from '#services/register/cases.ts'
import { findKeptElsewhere } from '#services/register/kept-facts.ts'
import { findCopied } from '#services/register/paragraphs.ts'
import type { FindTemplate } from '../books/shelf.ts'
import type { LibrarySession } from '../library-session.ts'

/** What the checks of a whole book lean on. */
export interface CheckParts {
  readonly session: LibrarySession
  readonly findTemplate: FindTemplate
  isToolkit(): Promise<IsToolkit>
  readonly ports: { readonly clock: Clock; readonly random: RandomBytes }
}

/**
 * What the checks find in a book, with the full names of its case and what stands in other books of the library. A case that
 * cannot be read is itself a finding that stops a print: the names that no file may hold are then not known.
 */
export async function checkWithCase(parts: CheckParts, book: Book): Promise<readonly Finding[]> {
  const library = parts.session.current()
  const record = library && (await readCase(library, book.id))
  const surnames = record?.ok ? caseNames(record.value) : []
  const template = await parts.findTemplate(book.template, book.settings.layer)
  const missing = template && partsOf(book, template, true).missing
  const copied = library && (await findCopied(library, book, await parts.isToolkit(), parts.ports.random))
  // Without a case there is only the book's own mark: a book that came from elsewhere has its case there.
  const photoAgreements = record?.ok && record.value ? Object.keys(record.value.photoAgreements) : undefined
  const keptElsewhere = library && (await findKeptElsewhere(library, book))
  const findings = checkBook(book, {
    surnames,
    today: londonDay(parts.ports.clock.now()),
    ...(photoAgreements && { photoAgreements }),
    ...(missing && { missing }),
    ...(copied && { copied }),
    ...(keptElsewhere && { keptElsewhere }),
  })
  if (record === undefined || record.ok) return findings
  return [createFindings(book)({ rule: 'safety.case-record', place: { part: 'book' } }), ...findings]
}

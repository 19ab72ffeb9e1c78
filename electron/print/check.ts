import type { Book } from '#core/book/schema.ts'
import { createFindings } from '#core/checks/book/make-finding.ts'
import { type BookFacts, checkBook } from '#core/checks/book.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { IsToolkit } from '#core/checks/story/own-words.ts'
import type { Clock, RandomBytes } from '#core/ports/index.ts'
import { londonDay } from '#core/reviews/day.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { readPlan } from '#core/toolkit/letterbox.ts'
import { readCase } from '#services/register/cases.ts'
import { findKeptElsewhere } from '#services/register/kept-facts.ts'
import { findCopied } from '#services/register/paragraphs.ts'
import type { LibrarySession } from '../library-session.ts'

/** What the checks of a whole book lean on. */
export interface CheckParts {
  readonly session: LibrarySession
  /** How the book stands to what the region asks for by the second review; nothing without its template. */
  minimumOf(book: Book): Promise<Edition['minimum']>
  isToolkit(): Promise<IsToolkit>
  readonly ports: { readonly clock: Clock; readonly random: RandomBytes }
}

/**
 * What the checks of a whole book lean on: the full names, agreements and letterbox plan of its case, the parts that the region asks
 * for, and what stands in other books of the library. `unread`: there is a case and it could not be read.
 */
export async function bookFactsOf(
  { session, isToolkit, minimumOf, ports }: CheckParts,
  book: Book,
): Promise<{ readonly facts: BookFacts; readonly unread: boolean }> {
  const library = session.current()
  const read = library && (await readCase(library, book.id))
  const record = read?.ok ? read.value : undefined
  const minimum = await minimumOf(book)
  const letters = record && readPlan(record.letterbox, book.people, record.fullNames)
  const facts: BookFacts = {
    surnames: caseNames(record),
    today: londonDay(ports.clock.now()),
    // Without a case there is only the book's own mark: a book that came from elsewhere has its case there.
    ...(record && { photoAgreements: Object.keys(record.photoAgreements) }),
    ...(minimum && { missing: minimum.missing }),
    ...(library && { copied: await findCopied(library, book, await isToolkit(), ports.random) }),
    ...(library && { keptElsewhere: await findKeptElsewhere(library, book) }),
    ...(letters && { letters }),
  }
  return { facts, unread: read?.ok === false }
}

/**
 * What the checks find in a book with all that. A case that cannot be read is itself a finding that stops a print: the names
 * that no file may hold are then not known.
 */
export async function checkWithCase(parts: CheckParts, book: Book): Promise<readonly Finding[]> {
  const { facts, unread } = await bookFactsOf(parts, book)
  const findings = checkBook(book, facts)
  if (!unread) return findings
  return [createFindings(book)({ rule: 'safety.case-record', place: { part: 'book' } }), ...findings]
}

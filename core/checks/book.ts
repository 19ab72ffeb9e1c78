/** The checks of a whole book, and of one page while it is written. Pure: the same book and facts, the same findings. */
import type { PageId } from '#core/book/ids.ts'
import type { Book } from '#core/book/schema.ts'
import type { Leak } from '#core/toolkit/family.ts'
import type { LetterPlan } from '#core/toolkit/letterbox.ts'
import { createFindings, type Found } from './book/make-finding.ts'
import { checkPhotoFiles } from './book/photo-files.ts'
import { checkPagePhotos, checkPortraits } from './book/photos.ts'
import { pageTellings, tellingsOf } from './book/tellings.ts'
import { checkTellings } from './book/texts.ts'
import type { Finding } from './finding.ts'
import { checkBalance, checkMinimum } from './story/balance.ts'
import { checkAgainstFacts, checkAges } from './story/facts.ts'
import { checkHardPages, checkNeedsFirst } from './story/hard-pages.ts'
import { checkLetters } from './story/letters.ts'
import type { OwnParagraph } from './story/own-words.ts'

/** What only the agency knows, as far as the checks need it. */
export interface BookFacts {
  /** Surnames or full names of the case record; of a full name the last word counts. */
  readonly surnames: readonly string[]
  /** Photos agreed in the case record; where given, a photo must be agreed there as well as in the book. */
  readonly photoAgreements?: Iterable<string>
  /** Section kinds that the second review asks for and that are not in place (core/toolkit/parts.ts); none where absent. */
  readonly missing?: readonly string[]
  /** Paragraphs that stand in another book of the library too (services/register/paragraphs.ts); none where absent. */
  readonly copied?: readonly Pick<OwnParagraph, 'place' | 'match'>[]
  /** What is kept to a brother or sister and stands in this book (services/register/kept-facts.ts); none where absent. */
  readonly keptElsewhere?: readonly Leak[]
  /** The letterbox plan of the case (core/toolkit/letterbox.ts); none where absent. */
  readonly letters?: LetterPlan
  /** ISO day. */
  readonly today: string
}

/** Everything found in a book. Kept findings are there too, with their reason. */
export function checkBook(book: Book, facts: BookFacts): Finding[] {
  return [...checkTellings(book, tellingsOf(book), facts), ...checkStory(book, facts)].map(createFindings(book))
}

/** What is found in a book beside what each of its texts says by itself: its story, its photos, what the agency knows. */
export function checkStory(book: Book, facts: BookFacts): Found[] {
  const agreed = agreedIn(facts)
  return [
    ...book.pages.flatMap(page => checkPagePhotos(book, page, agreed)),
    ...checkPortraits(book, agreed),
    ...checkPhotoFiles(book),
    ...checkAgainstFacts(book, tellingsOf(book), facts.today),
    ...checkHardPages(book),
    ...checkNeedsFirst(book),
    ...checkAges(book),
    ...checkBalance(book),
    ...checkMinimum(book, facts.missing ?? []),
    ...(facts.letters ? checkLetters(book, facts.letters) : []),
    ...(facts.keptElsewhere ?? []).map(leak => keptElsewhere(book, leak)),
    ...(facts.copied ?? []).map(({ place, match }) => ({ rule: 'story.copied', place, match })),
  ]
}

function keptElsewhere(book: Book, { what, language, page }: Leak): Found {
  const id = book.pages[page - 1]?.id
  return {
    rule: 'story.kept-elsewhere',
    place: id ? { page: id, part: 'page', language } : { part: 'book', language },
    about: what,
  }
}

/** What is found on one page, for showing while it is written; a page that is not in the book has nothing. */
export function checkPage(book: Book, id: PageId, facts: BookFacts): Finding[] {
  const page = book.pages.find(one => one.id === id)
  if (page === undefined) return []
  const tellings = pageTellings(book, page)
  const found: Found[] = [
    ...checkTellings(book, tellings, facts),
    ...checkPagePhotos(book, page, agreedIn(facts)),
    ...checkAgainstFacts(book, tellings, facts.today),
  ]
  return found.map(createFindings(book))
}

/** The findings that stop a print: what must be fixed, kept or not. Only a reason given at the export itself lets one by. */
export function stopsPrint(findings: readonly Finding[]): Finding[] {
  return findings.filter(finding => finding.severity === 'must-fix')
}

function agreedIn({ photoAgreements }: BookFacts): ReadonlySet<string> | undefined {
  return photoAgreements === undefined ? undefined : new Set(photoAgreements)
}

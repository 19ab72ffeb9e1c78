/**
 * `story.balance`: one part told at great length while others have a line, or a book that says more of the hard time than of
 * the child's life now. Adopters named both (domain research 1.5). `story.minimum`: a part that the second review asks for.
 */
import { languagesShown } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import type { Found } from '../book/make-finding.ts'
import { tokensOf, viewOf } from '../text/view.ts'

/** A book with fewer words or fewer told parts has not found its balance yet, and is left alone. */
const leastWords = 150
const leastParts = 6
/** More of the book's words than this in one part is a book about that part. */
const mostInOnePart = 0.4
const present = new Set(['me-now', 'my-family', 'next'])

/** What leans: at most one finding for a part that is too long and one for a present that is too short. */
export function checkBalance(book: Book): Found[] {
  const parts = book.sections.map(section => {
    const pages = book.pages.filter(page => page.section === section.id)
    return { section, pages, words: sum(pages.map(page => wordsOn(book, page))) }
  })
  const all = sum(parts.map(({ words }) => words))
  if (all < leastWords || parts.filter(({ words }) => words > 0).length < leastParts) return []
  const long = parts.find(({ words }) => words > all * mostInOnePart)
  const hard = sum(book.pages.filter(({ hard }) => hard).map(page => wordsOn(book, page)))
  const now = parts.filter(({ section }) => present.has(section.kind))
  // While a page of the present still waits for its facts, its words are yet to come.
  const waits = now.some(({ pages }) => pages.some(({ state }) => state === 'waiting'))
  const leans = !waits && hard > sum(now.map(({ words }) => words))
  const short = leans ? now.find(({ pages }) => pages.length > 0) : undefined
  return [
    ...(long ? [leaning(long.pages, 'long')] : []),
    ...(short && short !== long ? [leaning(short.pages, 'now-short')] : []),
  ]
}

/** The parts, as section kinds, that are not in place yet though the second review asks for them. */
export function checkMinimum(book: Book, missing: readonly string[]): Found[] {
  return missing.map(kind => {
    const section = book.sections.find(each => each.kind === kind)
    const page = book.pages.find(each => each.section === section?.id)
    return {
      rule: 'story.minimum',
      place: page ? { page: page.id, part: 'page' } : { part: 'book' },
      about: kind,
    }
  })
}

function leaning(pages: readonly Page[], about: string): Found {
  const page = pages[0]
  return { rule: 'story.balance', place: page ? { page: page.id, part: 'page' } : { part: 'book' }, about }
}

/** The words of a page in the book's first language and layer. */
function wordsOn(book: Book, page: Page): number {
  const [language = 'en'] = languagesShown(book.settings.language)
  const key = versionKey(language, book.settings.layer)
  return sum(
    page.frames.map(frame =>
      frame.kind === 'words' || frame.kind === 'speech'
        ? tokensOf(viewOf(plainText(frame.words[key] ?? [], () => 'name'))).length
        : 0,
    ),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** `story.letterbox`: the book says of letters what the case's letterbox plan does not: with whom, or when. */
import type { Book } from '#core/book/schema.ts'
import { type LetterPlan, letterDifferences } from '#core/toolkit/letterbox.ts'
import type { Found } from '../book/make-finding.ts'

/** At most one finding for each thing that differs, where letters are told of. */
export function checkLetters(book: Book, plan: LetterPlan): Found[] {
  const section = book.sections.find(({ kind }) => kind === 'keeping-in-touch')
  const page = book.pages.find(each => section !== undefined && each.section === section.id)
  return letterDifferences(book, plan).map(about => ({
    rule: 'story.letterbox',
    place: page ? { page: page.id, part: 'page' } : { part: 'book' },
    about,
  }))
}

/** A built book as the tests of the templates read it. */
import type { Language } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { nameIn } from '#core/toolkit/say.ts'
import type { Template } from '#core/toolkit/template.ts'
import type { Child } from './families.ts'

/** A template told for one child. */
export interface Built {
  readonly template: Template
  readonly child: Child
  readonly book: Book
}

/** The book of one template for one child. The language shown is both, so that the checks of a page read both. */
export function buildFor(template: Template, child: Child, settings: Child['answers']['settings'] = {}): Built {
  let next = 0
  const answers = { ...child.answers, settings: { language: 'both' as const, ...settings } }
  return { template, child, book: buildBook(template, answers, { next: () => `id${next++}` }) }
}

type NameOf = (id: string) => string

const nameOf =
  (book: Book, language: Language): NameOf =>
  id => {
    const person = book.people.find(each => each.id === id)
    if (person === undefined) throw new Error('a name chip of somebody who is not in People')
    return nameIn(person, language)
  }

/** The page's words in one language, a line each. */
export function linesOf(page: Page, book: Book, language: Language, names = nameOf(book, language)): string[] {
  return page.frames.flatMap(frame => {
    if (frame.kind !== 'words') return []
    const words = frame.words[versionKey(language, book.settings.layer)]
    return words === undefined ? [] : plainText(words, names).split('\n')
  })
}

/** The page's words as one text. */
export const textOf = (page: Page, book: Book, language: Language) => linesOf(page, book, language).join('\n')

/** The whole book's words. */
export const allText = (book: Book, language: Language) =>
  book.pages.map(page => textOf(page, book, language)).join('\n')

/** The pages of one section, by its kind. */
export function pagesOf(book: Book, kind: string): readonly Page[] {
  const ids = book.sections.filter(section => section.kind === kind).map(({ id }) => id)
  return book.pages.filter(page => ids.includes(page.section))
}

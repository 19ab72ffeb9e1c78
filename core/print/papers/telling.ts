/** The words of a book as papers need them: by page, in one language, for one layer. */
import type { Language, Layer } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { plainText, versionKey, type Words } from '#core/book/words.ts'

/** What papers need of a book to read its words. */
export type Told = Pick<Book, 'people' | 'pages'>

/** A person's name in a language, or in the other where it has none there. */
export function nameIn(book: Pick<Book, 'people'>, id: string, language: Language): string {
  const name = book.people.find(person => person.id === id)?.name
  return name?.[language] ?? name?.en ?? name?.cy ?? ''
}

/** The words of a telling as plain text. */
export function textOfWords(book: Pick<Book, 'people'>, words: Words, language: Language): string {
  return plainText(words, id => nameIn(book, id, language)).trim()
}

/** A page's title in a language for a layer; empty where it has none. */
export function titleOf(book: Told, page: Page, language: Language, layer: Layer): string {
  for (const frame of page.frames) {
    if (frame.kind !== 'words' || frame.purpose !== 'title') continue
    const text = textOfWords(book, frame.words[versionKey(language, layer)] ?? [], language)
    if (text !== '') return text.replace(/\s+/g, ' ')
  }
  return ''
}

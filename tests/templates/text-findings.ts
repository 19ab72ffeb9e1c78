/**
 * What the text rules find in a book, each text read once however many books it stands in: reading takes longer than all else, and
 * the toolkit's sentences are the same in thousands of books. A rule knows of a book only the names of its people, and a
 * name that does not stand in a text says nothing of it, so texts are told apart by the names that do.
 */
import { type Language, languages } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import type { Found } from '#core/checks/book/make-finding.ts'
import { type Telling, tellingsOf } from '#core/checks/book/tellings.ts'
import { checkTellings } from '#core/checks/book/texts.ts'

/** What only the agency knows of the made-up children. */
export const agency = { surnames: ['Probert', 'Llewelyn-Pryce'], today: '2026-11-24' }

/** A reader of books that remembers every text it has read. */
export function textFindings(): (book: Book) => readonly Found[] {
  const read = new Map<string, readonly Found[]>()
  return book => {
    const names = namesOf(book)
    return tellingsOf(book).flatMap(telling => {
      const key = keyOf(telling, names)
      const known = read.get(key) ?? checkTellings(book, [telling], agency)
      read.set(key, known)
      return known.map(found => ({ ...found, place: { ...found.place, ...telling.place } }))
    })
  }
}

function namesOf(book: Book): readonly (readonly [name: string, language: Language | ''])[] {
  return book.people.flatMap(({ name, known }) => [
    ...languages.flatMap(language => (name[language] ?? '').split(/\s+/).map(part => [part, language] as const)),
    [known ?? '', ''] as const,
  ])
}

function keyOf({ text, language, layer, place, drawn }: Telling, names: ReturnType<typeof namesOf>): string {
  const there = names.filter(([name]) => name !== '' && text.includes(name)).map(each => each.join('/'))
  return [language, layer, place.part, drawn ?? '', ...new Set(there), text].join('|')
}

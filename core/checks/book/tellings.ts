/** Every text of a book that can be read or printed, with its place, its language and the layer it is told for. */
import { type Bilingual, type Language, type Layer, languages } from '#core/book/language.ts'
import type { Book, Frame, Page, Person } from '#core/book/schema.ts'
import { plainText, type VersionKey } from '#core/book/words.ts'
import type { Place } from '../finding.ts'

/** One text and where it stands. */
export interface Telling {
  readonly text: string
  readonly language: Language
  readonly layer: Layer
  readonly place: Place
  /** It is drawn from Facts and cannot be mended where it stands. */
  readonly drawn?: true
}

/** What a page's texts need of its book: its people, the facts it draws, and the layer of what has none of its own. */
type Told = Pick<Book, 'people' | 'facts' | 'settings'>

/** All texts of the book: title, names, then page by page. */
export function tellingsOf(book: Book): Telling[] {
  const title = bilingual(book.title, { part: 'title' }, book)
  const sections = book.sections.flatMap(section => bilingual(section.title, { part: 'title' }, book))
  const names = book.people.flatMap(person => [
    ...bilingual(person.name, { part: 'name' }, book),
    ...bilingual({ en: person.known }, { part: 'name' }, book),
  ])
  return [...title, ...sections, ...names, ...book.pages.flatMap(page => pageTellings(book, page))]
}

/** The texts of one page. */
export function pageTellings(book: Told, page: Page): Telling[] {
  return page.frames.flatMap(frame => frameTellings(book, page, frame))
}

function frameTellings(book: Told, page: Page, frame: Frame): Telling[] {
  const at = { page: page.id, frame: frame.id }
  if (frame.kind === 'words' || frame.kind === 'speech') {
    return Object.entries(frame.words).flatMap(([key, words]) => {
      const [language, layer] = splitKey(key as VersionKey)
      const text = plainText(words ?? [], id => nameIn(book.people, id, language))
      const place: Place = { ...at, part: 'words', language, layer }
      return text.trim() === '' ? [] : [{ text, language, layer, place }]
    })
  }
  if (frame.kind === 'photo')
    return [
      ...bilingual(frame.caption, { ...at, part: 'caption' }, book),
      ...bilingual(frame.alt, { ...at, part: 'alt' }, book),
    ]
  if (frame.kind === 'generated' && frame.what === 'timeline') return drawnFacts(book, at)
  if (frame.kind === 'drawing' || frame.kind === 'sticker') return bilingual(frame.alt, { ...at, part: 'alt' }, book)
  return []
}

/** The words of dated facts, which a timeline prints as they are (renderer/page/generated/dated-facts.ts). */
function drawnFacts(book: Told, at: Omit<Place, 'part'>): Telling[] {
  return book.facts
    .filter(({ date, certainty }) => date !== undefined && certainty !== 'not-known')
    .flatMap(({ value = {} }) => bilingual(value, { ...at, part: 'words' }, book))
    .map(telling => ({ ...telling, drawn: true }))
}

function bilingual(texts: Bilingual, place: Place, book: Told): Telling[] {
  return languages.flatMap(language => {
    const text = texts[language] ?? ''
    return text.trim() === '' ? [] : [{ text, language, layer: book.settings.layer, place: { ...place, language } }]
  })
}

function splitKey(key: VersionKey): [Language, Layer] {
  const [language, layer] = key.split('/')
  return [language as Language, layer as Layer]
}

function nameIn(people: readonly Person[], id: Person['id'], language: Language): string {
  const name = people.find(person => person.id === id)?.name
  return name?.[language] ?? name?.en ?? name?.cy ?? ''
}

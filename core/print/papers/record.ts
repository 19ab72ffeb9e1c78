/** The record sheet of an agency's copy: what the book was made from and what became of it. The case record is not in it. */
import { type Language, type Layer, languages, layers, type ShownLanguage } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { isBlank, versionKey } from '#core/book/words.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { findFactKind } from '#core/toolkit/facts.ts'
import type { TextBlock, TextDocument } from '../text-document.ts'
import { paperWords } from './words.ts'

/** What the sheet is made from. `today` is an ISO day. */
export interface RecordSources {
  readonly book: Book
  readonly editions: readonly Edition[]
  readonly today: string
}

/** Makes the sheet, in Welsh where the copy is in Welsh alone, in English otherwise. */
export function recordDocument(sources: RecordSources, shown: ShownLanguage): TextDocument {
  const language: Language = shown === 'cy' ? 'cy' : 'en'
  const say = paperWords(language)
  return {
    look: 'paper',
    blocks: [
      { kind: 'title', text: say('record.title'), under: say('record.under'), language },
      ...bookBlocks(sources, language),
      ...editionBlocks(sources, language),
      ...factBlocks(sources, language),
      ...photoBlocks(sources, language),
      ...keptBlocks(sources, language),
    ],
  }
}

type Say = ReturnType<typeof paperWords>

function table(say: Say, heading: string, head: readonly string[], rows: readonly string[][]): TextBlock[] {
  const title: TextBlock = { kind: 'heading', text: heading }
  if (rows.length === 0) return [title, { kind: 'text', runs: [{ text: say('record.none') }] }]
  return [title, { kind: 'table', head: [...head], rows: [...rows] }]
}

function bookBlocks({ book, today }: RecordSources, language: Language): TextBlock[] {
  const say = paperWords(language)
  const told = (each: Language, layer: Layer) =>
    book.pages.some(page =>
      page.frames.some(
        frame => (frame.kind === 'words' || frame.kind === 'speech') && !isBlank(frame.words[versionKey(each, layer)]),
      ),
    )
  const inLanguages = languages.filter(each => layers.some(layer => told(each, layer)))
  const forLayers = layers.filter(layer => languages.some(each => told(each, layer)))
  return [
    { kind: 'heading', text: say('record.book') },
    {
      kind: 'list',
      items: [
        `${say('record.code')}: ${book.code}`,
        `${say('record.made')}: ${today}`,
        `${say('record.pages')}: ${book.pages.length}`,
        `${say('record.languages')}: ${inLanguages.map(each => say(`language.${each}`)).join(', ')}`,
        `${say('record.layers')}: ${forLayers.join(', ')}`,
      ],
    },
  ]
}

function editionBlocks({ editions }: RecordSources, language: Language): TextBlock[] {
  const say = paperWords(language)
  const head = (['edition', 'made', 'purpose', 'review', 'agreed', 'fingerprint'] as const).map(key =>
    say(`record.${key}`),
  )
  const rows = editions.map(({ number, made, purpose, review, agreedBy, fingerprint }) => [
    String(number),
    made.slice(0, 10),
    purpose,
    review === undefined ? '' : String(review),
    agreedBy ?? '',
    fingerprint,
  ])
  return table(say, say('record.editions'), head, rows)
}

function factBlocks({ book }: RecordSources, language: Language): TextBlock[] {
  const say = paperWords(language)
  const head = (['fact', 'words', 'when', 'sure'] as const).map(key => say(`record.${key}`))
  const rows = book.facts.map(fact => [
    factName(fact.kind, language),
    factWords(book, fact, language),
    fact.date ?? '',
    say(`record.${fact.certainty}`),
  ])
  return table(say, say('record.facts'), head, rows)
}

/** A fact's name as the toolkit asks for it, without the dots it ends in; one of a book's own kind by that kind's words. */
function factName(kind: string, language: Language): string {
  return findFactKind(kind)?.label[language].replace(/\s*…$/, '') ?? kind.replaceAll('-', ' ')
}

/** What is known: in words, whom it is about, or whom it was asked of. */
function factWords(book: Book, { value, people = [], askOf, certainty }: Book['facts'][number], language: Language) {
  const words = value?.[language] ?? value?.en ?? value?.cy
  const names = people
    .flatMap(id => book.people.find(person => person.id === id)?.name ?? [])
    .map(name => name[language] ?? name.en ?? name.cy ?? '')
    .join(', ')
  if (words) return names ? `${words} (${names})` : words
  return certainty === 'not-known' && askOf ? paperWords(language)('record.askedOf', { who: askOf }) : names
}

function photoBlocks({ book }: RecordSources, language: Language): TextBlock[] {
  const say = paperWords(language)
  const head = (['photo', 'onPages', 'taken', 'original', 'agreedPhoto'] as const).map(key => say(`record.${key}`))
  const rows = book.photos.map((photo, index) => {
    const on = book.pages.flatMap((page, at) =>
      page.frames.some(({ kind, ...frame }) => kind === 'photo' && shows(frame, photo.id)) ? [at + 1] : [],
    )
    return [
      `${index + 1} (${photo.id.slice(0, 8)})`,
      on.join(', '),
      photo.takenOn ?? '',
      photo.original ?? '',
      say(photo.agreed ? 'record.yes' : 'record.no'),
    ]
  })
  return table(say, say('record.photos'), head, rows)
}

function shows(frame: object, photo: string): boolean {
  const picture = 'picture' in frame ? (frame.picture as { photo?: string } | undefined) : undefined
  return picture?.photo === photo
}

function keptBlocks({ book }: RecordSources, language: Language): TextBlock[] {
  const say = paperWords(language)
  const rows = book.kept.map(({ key, reason }) => [key.split('|')[0] ?? key, reason])
  return table(say, say('record.kept'), [say('record.rule'), say('record.reason')], rows)
}

/**
 * The shelf's cards, kept as sealed records so that a shelf of hundreds opens without opening a book. A card is on disk
 * only while it is true: the first change of a book takes it away, closing the book writes the new one, and a card that a
 * crash left missing is made again from the book.
 */
import { z } from 'zod'
import { bookCardSchema } from '#contract/books.ts'
import type { BookId } from '#core/book/ids.ts'
import type { Bilingual } from '#core/book/language.ts'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { partsOf, type SectionState, sectionStateSchema, sectionStates, toFind } from '#core/toolkit/parts.ts'
import type { Template } from '#core/toolkit/template.ts'
import type { Library } from '#services/library/index.ts'

const kind = 'card'
/** Raised whenever what a card holds changes, so that older ones are made again. */
const cardVersion = 2

const ownCardSchema = bookCardSchema.omit({ id: true, next: true, inPlace: true, where: true, damaged: true })
const storedSchema = z.strictObject({
  version: z.literal(cardVersion),
  card: ownCardSchema,
  sections: z.array(sectionStateSchema),
  cover: bookSchema,
})

/** What a book says of itself on the shelf; what depends on reviews, editions and the day is added when it is shown. */
export type OwnCard = z.infer<typeof ownCardSchema>

/** A card and the book's cover. */
export interface StoredCard {
  readonly card: OwnCard
  /** Every part the book has or should have; none without its template. */
  readonly sections: readonly SectionState[]
  /** The book with its first page only. */
  readonly cover: Book
}

/** Makes the card of a book. Without its template every section of the book counts, and none is missing. */
export function makeCard(book: Book, template: Template | undefined): StoredCard {
  const parts = template ? partsOf(book, template) : { in: book.sections.map(section => section.kind), missing: [] }
  const card: OwnCard = {
    name: childName(book),
    code: book.code,
    accent: book.settings.accent,
    format: book.settings.format,
    parts: { in: parts.in.length, total: parts.in.length + parts.missing.length },
    missing: [...parts.missing],
    toFind: toFind(book)
      .slice(0, 5)
      .map(({ what }) => what),
  }
  return { card, sections: template ? sectionStates(book, template) : [], cover: coverOf(book) }
}

/** The name in the book; the title where there is no child among the people. */
export function childName(book: Book): Bilingual {
  return book.people.find(person => person.role === 'child')?.name ?? book.title
}

/** The card of a book that cannot be read: it stands on the shelf without a name. */
export const unreadableCard: OwnCard = {
  name: {},
  code: '',
  accent: 'llechen',
  format: 'a4-across',
  parts: { in: 0, total: 0 },
  missing: [],
  toFind: [],
}

/** The stored card; undefined where there is none or it is of another version. */
export async function readCard(library: Library, id: BookId): Promise<StoredCard | undefined> {
  const bytes = await library.getRecord(kind, id)
  return bytes && parseCard(bytes)
}

/** Every stored card of this version, by its book. */
export async function readCards(library: Library): Promise<ReadonlyMap<string, StoredCard>> {
  const all = await library.getRecords(kind)
  return new Map(
    [...all].flatMap(([id, bytes]) => {
      const stored = parseCard(bytes)
      return stored ? [[id, stored] as const] : []
    }),
  )
}

function parseCard(bytes: Uint8Array): StoredCard | undefined {
  const parsed = storedSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  return parsed.success ? parsed.data : undefined
}

/** Keeps a card. A failure is no loss: it will be made again. */
export async function writeCard(library: Library, id: BookId, stored: StoredCard): Promise<void> {
  await library.putRecord(kind, id, Buffer.from(JSON.stringify({ version: cardVersion, ...stored })))
}

/** Takes a card away because the book has changed. */
export async function dropCard(library: Library, id: BookId): Promise<void> {
  await library.removeRecord(kind, id)
}

function coverOf(book: Book): Book {
  const pages = book.pages.slice(0, 1)
  const shown = new Set(pages.flatMap(page => page.frames.flatMap(frame => pictureOf(frame) ?? [])))
  // Facts, notes kept and other photos are no part of a cover, and reading less of a book is safer.
  return { ...book, pages, facts: [], kept: [], photos: book.photos.filter(photo => shown.has(photo.id)) }
}

function pictureOf(frame: Book['pages'][number]['frames'][number]) {
  return frame.kind === 'photo' && frame.picture && 'photo' in frame.picture ? frame.picture.photo : undefined
}

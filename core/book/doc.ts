/**
 * The document of a book: one Y.Doc (architecture decision 1). Root maps hold records by id; words and notes are root
 * texts of their own (words-doc.ts). docs/format.md 7 lists every root.
 */
import * as Y from 'yjs'
import { err, ok, type Result } from '#core/result.ts'
import type { FrameId, PageId } from './ids.ts'
import { languages, layers } from './language.ts'
import { migrate } from './migrations/index.ts'
import { places } from './order.ts'
import { readBook } from './read.ts'
import { createRecord, writeFields } from './record.ts'
import type { Book, Frame, Page, Stroke } from './schema.ts'
import { versionKey, type WordsByVersion } from './words.ts'
import { wordsRoot, writeWordsInto } from './words-doc.ts'

/** The format that this app writes. A document with a higher one is refused before anything in it is touched. */
export const formatVersion = 1

/** Root maps of the document. */
export const roots = [
  'meta',
  'title',
  'settings',
  'sections',
  'pages',
  'frames',
  'people',
  'facts',
  'photos',
  'kept',
] as const
export type RootName = (typeof roots)[number]

/** A root map of records (or, for meta, title, settings and kept, of plain entries). */
export function rootMap(doc: Y.Doc, name: RootName): Y.Map<Y.Map<unknown>> {
  return doc.getMap(name)
}

/** A root map of plain entries. */
export function entryMap(doc: Y.Doc, name: 'meta' | 'title' | 'settings' | 'kept'): Y.Map<unknown> {
  return doc.getMap(name)
}

/** The grown-ups' notes of a page: never printed, never in Together. */
export function notesText(doc: Y.Doc, page: PageId): Y.Text {
  return doc.getText(`notes/${page}`)
}

/** Makes the document of a book that was built from a template or read from elsewhere. */
export function createDoc(book: Book): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    const { id, code, template, bornMonth } = book
    writeFields(entryMap(doc, 'meta'), { format: formatVersion, id, code, template, bornMonth })
    for (const [language, text] of Object.entries(book.title)) entryMap(doc, 'title').set(language, text)
    writeFields(entryMap(doc, 'settings'), book.settings)
    for (const name of ['sections', 'people', 'facts', 'photos'] as const) writeOrdered(doc, name, book[name])
    for (const { key, reason } of book.kept) entryMap(doc, 'kept').set(key, reason)
    writePages(doc, book.pages)
  })
  return doc
}

function writeOrdered(doc: Y.Doc, name: RootName, records: readonly { readonly id: string }[]): void {
  const orders = places(records.length)
  records.forEach((record, at) => {
    rootMap(doc, name).set(record.id, createRecord({ ...record, id: undefined, order: orders[at] }))
  })
}

function writePages(doc: Y.Doc, pages: readonly Page[]): void {
  const orders = places(pages.length)
  pages.forEach((page, at) => {
    const { id, frames, stack, ...fields } = page
    rootMap(doc, 'pages').set(id, createRecord({ ...fields, order: orders[at] }))
    const reading = places(frames.length)
    const depth = places(stack.length)
    frames.forEach((frame, place) => {
      writeFrame(doc, frame, { page: id, order: reading[place] ?? '', stack: depth[stack.indexOf(frame.id)] ?? '' })
    })
  })
}

/** Puts a frame into the document. Inside a transaction of the caller's. */
export function writeFrame(doc: Y.Doc, frame: Frame, place: { page: PageId; order: string; stack: string }): void {
  const { id, words, strokes, ...fields } = frame as Frame & { words?: WordsByVersion; strokes?: Stroke[] }
  const record = createRecord({ ...fields, ...place })
  if (strokes) record.set('strokes', Y.Array.from(strokes))
  rootMap(doc, 'frames').set(id, record)
  if (words) writeAllWords(doc, id, words)
}

function writeAllWords(doc: Y.Doc, frame: FrameId, words: WordsByVersion): void {
  for (const language of languages) {
    for (const layer of layers) {
      const telling = words[versionKey(language, layer)]
      if (telling) writeWordsInto(wordsRoot(doc, frame, language, layer), telling)
    }
  }
}

/**
 * Opens a document from one update. Older formats are brought to today's; a newer one is refused as `newer-version`
 * without changing a byte, and one that is cut short or does not hold a whole book as `damaged`.
 */
export function loadDoc(update: Uint8Array): Result<Y.Doc, 'newer-version' | 'damaged'> {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
  } catch {
    return err('damaged')
  }
  // Yjs keeps what cannot be placed yet as pending and says nothing: a book with holes must not look whole (reliability F3).
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return err('damaged')
  const format = entryMap(doc, 'meta').get('format')
  if (typeof format !== 'number') return err('damaged')
  if (format > formatVersion) return err('newer-version', { format })
  migrate(doc, format, formatVersion)
  const book = readBook(doc)
  return book.ok ? ok(doc) : book
}

/**
 * What a child and a family added to a page: the child's own frames, the fold it is closed with, and slips to the agency; of
 * a page that the family added itself, everything. A family may leave this of a page at home; `family/home` holds the pages
 * whose layer it left there (services/handover/left-home.ts).
 */
import * as Y from 'yjs'
import type { RootName } from '../doc.ts'
import { edit } from '../edit.ts'
import { familyMap, readFamily } from '../family.ts'
import type { FrameId, PageId } from '../ids.ts'
import { type Language, type Layer, languages, layers } from '../language.ts'
import type { Book, Page } from '../schema.ts'
import type { Words } from '../words.ts'
import { readWords, wordsRoot, writeWordsInto } from '../words-doc.ts'
import { stateUnder } from './family.ts'
import { removeFrames } from './frames.ts'
import { deletePage } from './pages.ts'

interface KeptRecord {
  readonly id: string
  /** A copy that belongs to no document yet. It can be put into one once. */
  readonly record: Y.Map<unknown>
}

interface KeptFrame extends KeptRecord {
  readonly words: readonly { readonly language: Language; readonly layer: Layer; readonly words: Words }[]
}

/** The layer of some pages, taken out of a document so that it can be put into one again. */
export interface ChildsLayer {
  readonly frames: readonly KeptFrame[]
  readonly slips: readonly KeptRecord[]
  /** Records of the photos that the frames show. */
  readonly photos: readonly KeptRecord[]
  /** Pages that the family added itself. */
  readonly pages: readonly KeptRecord[]
  readonly folds: readonly { readonly page: PageId; readonly fold: NonNullable<Page['fold']> }[]
}

/** The layer of no page. */
export const emptyLayer: ChildsLayer = { frames: [], slips: [], photos: [], pages: [], folds: [] }

/** The pages of a book that have a layer of the child's or the family's, in the book's order. */
export function pagesWithLayer(doc: Y.Doc, book: Pick<Book, 'pages'>): PageId[] {
  const slips = new Set(readFamily(doc, 'slips').map(({ page }) => page))
  return book.pages
    .filter(({ id, begun, fold, frames }) => slips.has(id) || begun || fold || frames.some(({ by }) => by === 'child'))
    .map(({ id }) => id)
}

/** The pages whose layer was left at home when the book last went. */
export function pagesAtHome(doc: Y.Doc): PageId[] {
  return [...homeOf(doc).keys()] as PageId[]
}

/**
 * Notes before the book goes which pages' layer stays at home. A page that stayed before and goes now has its layer written
 * anew: copies out there hold it as deleted, and in Yjs a deletion outlives what it deleted.
 */
export function chooseAtHome(doc: Y.Doc, stay: readonly PageId[]): void {
  const goes = pagesAtHome(doc).filter(page => !stay.includes(page))
  const coming = stay.filter(page => !homeOf(doc).has(page))
  if (goes.length === 0 && coming.length === 0) return
  edit(doc, () => {
    const layer = takeLayer(doc, goes)
    removeLayer(doc, goes)
    putLayer(doc, layer)
    for (const page of goes) homeOf(doc).delete(page)
    markAtHome(doc, coming)
  })
}

/** Marks pages as staying at home. Inside a transaction of the caller's. */
export function markAtHome(doc: Y.Doc, pages: readonly PageId[]): void {
  for (const page of pages) if (!homeOf(doc).has(page)) homeOf(doc).set(page, true)
}

/** Takes every mark out, so that a copy does not say what it lacks. Inside a transaction of the caller's. */
export function clearAtHome(doc: Y.Doc): void {
  for (const page of pagesAtHome(doc)) homeOf(doc).delete(page)
}

/** The layer of some pages, copied. */
export function takeLayer(doc: Y.Doc, pages: readonly PageId[]): ChildsLayer {
  const frames = layerFrames(doc, pages)
  const shown = new Set(frames.flatMap(({ record }) => photoOf(record) ?? []))
  return {
    frames: frames.map(({ id, record }) => ({ id, record: record.clone(), words: tellingsOf(doc, id as FrameId) })),
    slips: layerSlips(doc, pages).map(copy),
    photos: recordsOf(recordsRoot(doc, 'photos'))
      .filter(({ id }) => shown.has(id))
      .map(copy),
    pages: familyPages(doc, pages).map(copy),
    folds: pageRecords(doc, pages).flatMap(({ id, record }) => {
      const fold = record.get('fold') as Page['fold']
      return fold ? [{ page: id as PageId, fold }] : []
    }),
  }
}

/**
 * Takes the layer of some pages away, with the records of photos that nothing else in the book shows. Inside a transaction
 * of the caller's.
 */
export function removeLayer(doc: Y.Doc, pages: readonly PageId[]): void {
  const frames = layerFrames(doc, pages)
  const photos = frames.flatMap(({ record }) => photoOf(record) ?? [])
  removeFrames(
    doc,
    frames.map(({ id }) => id as FrameId),
  )
  for (const { id } of layerSlips(doc, pages)) familyMap(doc, 'slips').delete(id)
  for (const { record } of pageRecords(doc, pages)) {
    if (!record.has('fold')) continue
    if (record.get('state') === 'not-yet') record.set('state', stateUnder(record))
    record.delete('fold')
  }
  for (const { id } of familyPages(doc, pages)) deletePage(doc, id as PageId)
  const shown = new Set([
    ...recordsOf(recordsRoot(doc, 'frames')).map(({ record }) => photoOf(record)),
    ...recordsOf(recordsRoot(doc, 'people')).map(({ record }) => photoOf(record, 'portrait')),
  ])
  for (const photo of photos) if (!shown.has(photo)) recordsRoot(doc, 'photos').delete(photo)
}

/** Puts back what is missing of a layer, and leaves alone what is there. Inside a transaction of the caller's. */
export function putLayer(doc: Y.Doc, { frames, slips, photos, pages, folds }: ChildsLayer): void {
  putMissing(recordsRoot(doc, 'pages'), pages)
  for (const { page, fold } of folds) {
    const record = recordsRoot(doc, 'pages').get(page)
    if (record instanceof Y.Map && !record.has('fold')) record.set('fold', { ...fold, was: stateUnder(record) })
  }
  putMissing(recordsRoot(doc, 'photos'), photos)
  putMissing(familyMap(doc, 'slips'), slips)
  for (const frame of putMissing(recordsRoot(doc, 'frames'), frames)) {
    for (const { language, layer, words } of frame.words)
      writeWordsInto(wordsRoot(doc, frame.id as FrameId, language, layer), words)
  }
}

function putMissing<R extends KeptRecord>(map: Y.Map<unknown>, records: readonly R[]): R[] {
  const missing = records.filter(({ id }) => !map.has(id))
  for (const { id, record } of missing) map.set(id, record)
  return missing
}

function recordsRoot(doc: Y.Doc, name: RootName): Y.Map<unknown> {
  return doc.getMap(name)
}

function homeOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('family/home')
}

function layerFrames(doc: Y.Doc, pages: readonly PageId[]): KeptRecord[] {
  const whole = new Set(familyPages(doc, pages).map(({ id }) => id))
  return recordsOf(recordsRoot(doc, 'frames')).filter(({ record }) => {
    const page = record.get('page') as PageId
    return whole.has(page) || (record.get('by') === 'child' && pages.includes(page))
  })
}

function pageRecords(doc: Y.Doc, pages: readonly PageId[]): KeptRecord[] {
  return recordsOf(recordsRoot(doc, 'pages')).filter(({ id }) => pages.includes(id as PageId))
}

/** Those of the pages that the family added itself. */
function familyPages(doc: Y.Doc, pages: readonly PageId[]): KeptRecord[] {
  return pageRecords(doc, pages).filter(({ record }) => record.has('begun'))
}

function layerSlips(doc: Y.Doc, pages: readonly PageId[]): KeptRecord[] {
  return recordsOf(familyMap(doc, 'slips')).filter(({ record }) => pages.includes(record.get('page') as PageId))
}

function recordsOf(map: Y.Map<unknown>): KeptRecord[] {
  return [...map.entries()].flatMap(([id, record]) => (record instanceof Y.Map ? [{ id, record }] : []))
}

function copy({ id, record }: KeptRecord): KeptRecord {
  return { id, record: record.clone() }
}

function photoOf(record: Y.Map<unknown>, field = 'picture'): string | undefined {
  return (record.get(field) as { photo?: string } | undefined)?.photo
}

function tellingsOf(doc: Y.Doc, frame: FrameId): KeptFrame['words'] {
  return languages.flatMap(language =>
    layers.flatMap(layer => {
      const words = readWords(doc, frame, language, layer)
      return words ? [{ language, layer, words }] : []
    }),
  )
}

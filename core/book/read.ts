/** Readers: the document as plain, validated data. They never change the document. */
import * as Y from 'yjs'
import { err, ok, type Result } from '#core/result.ts'
import type { FrameId, PageId } from './ids.ts'
import { languages, layers } from './language.ts'
import { inOrder, type Placed } from './order.ts'
import { readFields } from './record.ts'
import { type Book, bookSchema, type Frame, frameSchema, type Page, pageSchema } from './schema.ts'
import { versionKey, type WordsByVersion } from './words.ts'
import { readWords } from './words-doc.ts'

/** A book without what is on its pages: what lists, panels and every page need. */
export type Outline = Omit<Book, 'pages'> & { readonly pages: readonly PageOutline[] }

/** A page without its frames. */
export type PageOutline = Omit<Page, 'frames' | 'stack'>

const pageOutlineSchema = pageSchema.omit({ frames: true, stack: true })
const outlineSchema = bookSchema.omit({ pages: true })

/** The whole book. `damaged` says which part could not be read in `details.where`, never what it holds. */
export function readBook(doc: Y.Doc): Result<Book, 'damaged'> {
  const outline = readOutline(doc)
  if (!outline.ok) return outline
  const frames = framesByPage(doc)
  const pages: Page[] = []
  for (const page of outline.value.pages) {
    const whole = assemblePage(doc, page, frames.get(page.id) ?? [])
    if (!whole.ok) return whole
    pages.push(whole.value)
  }
  return ok({ ...outline.value, pages })
}

/** The book without its frames. */
export function readOutline(doc: Y.Doc): Result<Outline, 'damaged'> {
  const { format: _, ...meta } = readFields(doc.getMap('meta'))
  const sections = readRecords(doc, 'sections', ['title'])
  const parsed = outlineSchema.safeParse({
    ...meta,
    title: doc.getMap('title').toJSON(),
    settings: doc.getMap('settings').toJSON(),
    sections: sections.map(withoutPlace),
    people: readRecords(doc, 'people', ['name']).map(withoutPlace),
    facts: readRecords(doc, 'facts').map(withoutPlace),
    photos: readRecords(doc, 'photos').map(withoutPlace),
    kept: [...doc.getMap('kept').entries()]
      .map(([key, reason]) => ({ key, reason }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  })
  if (!parsed.success) return err('damaged', { where: String(parsed.error.issues[0]?.path.slice(0, 1).join('.')) })
  const pages: PageOutline[] = []
  for (const fields of readRecords(doc, 'pages')) {
    // A page whose section went away in the other copy stays in the book, with the first section.
    const section = parsed.data.sections.some(({ id }) => id === fields.section)
      ? fields.section
      : parsed.data.sections[0]?.id
    const page = pageOutlineSchema.safeParse({ ...withoutPlace(fields), section })
    if (!page.success) return err('damaged', { where: 'pages' })
    pages.push(page.data.fold ? { ...page.data, state: 'not-yet' } : page.data)
  }
  const rank = new Map(parsed.data.sections.map(({ id }, at) => [id, at]))
  pages.sort((a, b) => (rank.get(a.section) ?? 0) - (rank.get(b.section) ?? 0))
  return ok({ ...parsed.data, pages })
}

function readRecords(doc: Y.Doc, root: string, always: readonly string[] = []): (Placed & Record<string, unknown>)[] {
  const records: (Placed & Record<string, unknown>)[] = []
  for (const [id, record] of doc.getMap(root).entries()) {
    if (!(record instanceof Y.Map)) continue
    const fields = readFields(record, always)
    records.push({ ...fields, id, order: String(fields.order ?? '') })
  }
  return inOrder(records)
}

function withoutPlace({ order: _, ...fields }: Placed & Record<string, unknown>): Record<string, unknown> {
  return fields
}

/** The ids of each page's frames in reading order, and how deep each lies. */
export function framesByPage(doc: Y.Doc): Map<PageId, FrameId[]> {
  const placed = new Map<PageId, Placed[]>()
  for (const [id, record] of doc.getMap('frames').entries()) {
    if (!(record instanceof Y.Map)) continue
    const page = record.get('page') as PageId
    const frames = placed.get(page)
    const frame = { id, order: String(record.get('order') ?? '') }
    if (frames) frames.push(frame)
    else placed.set(page, [frame])
  }
  return new Map([...placed].map(([page, frames]) => [page, inOrder(frames).map(({ id }) => id as FrameId)]))
}

function assemblePage(doc: Y.Doc, page: PageOutline, ids: readonly FrameId[]): Result<Page, 'damaged'> {
  const frames: Frame[] = []
  for (const id of ids) {
    const frame = readFrame(doc, id)
    if (!frame) return err('damaged', { where: 'frames' })
    frames.push(frame)
  }
  return ok({ ...page, frames, stack: stackOf(doc, ids) })
}

/** Frames back to front. */
export function stackOf(doc: Y.Doc, ids: readonly FrameId[]): FrameId[] {
  const frames = doc.getMap<Y.Map<unknown>>('frames')
  return inOrder(ids.map(id => ({ id, order: String(frames.get(id)?.get('stack') ?? '') }))).map(
    ({ id }) => id as FrameId,
  )
}

const bilingualsOf: Readonly<Record<string, readonly string[]>> = {
  photo: ['caption', 'alt'],
  drawing: ['alt'],
  sticker: ['alt'],
}

/** One frame with its words, or undefined when it is not there or is not what a frame should be. */
export function readFrame(doc: Y.Doc, id: FrameId): Frame | undefined {
  const record = doc.getMap<Y.Map<unknown>>('frames').get(id)
  if (!(record instanceof Y.Map)) return undefined
  const kind = String(record.get('kind'))
  const { page: _page, order: _order, stack: _stack, ...fields } = readFields(record, bilingualsOf[kind])
  const words = kind === 'words' || kind === 'speech' ? { words: readAllWords(doc, id) } : {}
  const parsed = frameSchema.safeParse({ ...fields, ...words, id })
  return parsed.success ? parsed.data : undefined
}

function readAllWords(doc: Y.Doc, frame: FrameId): WordsByVersion {
  const all: WordsByVersion = {}
  for (const language of languages) {
    for (const layer of layers) {
      const words = readWords(doc, frame, language, layer)
      if (words) all[versionKey(language, layer)] = words
    }
  }
  return all
}

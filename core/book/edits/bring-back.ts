/**
 * Bringing back an earlier state: an edit like any other, so that it can be undone and other copies take it in. Only what
 * differs is written, and photos brought in since then stay in the book.
 */
import * as Y from 'yjs'
import { entryMap, notesText, type RootName, rootMap } from '../doc.ts'
import { edit } from '../edit.ts'
import type { FrameId, PageId } from '../ids.ts'
import { type Language, type Layer, languages, layers } from '../language.ts'
import { framesByPage } from '../read.ts'
import { readWords, wordsRoot, writeWordsInto } from '../words-doc.ts'
import { removeFrames } from './frames.ts'
import { deletePage, setNotes } from './pages.ts'

/**
 * Makes a page what it was in `earlier`, with the people, the section and the photos that it needs. A page that is gone
 * comes back at its old place; one that did not exist then goes.
 */
export function bringBackPage(doc: Y.Doc, earlier: Y.Doc, page: PageId): void {
  edit(doc, () => {
    if (!rootMap(earlier, 'pages').has(page)) return deletePage(doc, page)
    const frames = framesByPage(earlier).get(page) ?? []
    bringNeeded(doc, earlier, page, frames)
    // Where it stands now is a choice made since: only what is on the page comes back.
    bringRecord(doc, earlier, 'pages', page, ['order', 'section'])
    bringFrames(doc, earlier, page, frames)
  })
}

/** Makes the whole book what it was in `earlier`. */
export function bringBackBook(doc: Y.Doc, earlier: Y.Doc): void {
  edit(doc, () => {
    for (const name of ['title', 'settings', 'kept', 'meta'] as const)
      bringEntries(entryMap(doc, name), entryMap(earlier, name))
    for (const page of [...rootMap(doc, 'pages').keys()])
      if (!rootMap(earlier, 'pages').has(page)) deletePage(doc, page as PageId)
    for (const name of ['sections', 'people', 'facts', 'pages'] as const) {
      for (const id of rootMap(earlier, name).keys()) bringRecord(doc, earlier, name, id)
      for (const id of [...rootMap(doc, name).keys()])
        if (!rootMap(earlier, name).has(id)) rootMap(doc, name).delete(id)
    }
    for (const id of rootMap(earlier, 'photos').keys()) bringRecord(doc, earlier, 'photos', id)
    const frames = framesByPage(earlier)
    for (const page of rootMap(earlier, 'pages').keys() as Iterable<PageId>)
      bringFrames(doc, earlier, page, frames.get(page) ?? [])
  })
}

/** What stands on a page, and its notes. */
function bringFrames(doc: Y.Doc, earlier: Y.Doc, page: PageId, frames: readonly FrameId[]): void {
  const present = framesByPage(doc).get(page) ?? []
  removeFrames(
    doc,
    present.filter(id => !frames.includes(id)),
  )
  for (const id of frames) {
    bringRecord(doc, earlier, 'frames', id)
    for (const language of languages) for (const layer of layers) bringWords(doc, earlier, id, language, layer)
  }
  setNotes(doc, page, notesText(earlier, page).toString())
}

/** People named on a page, the photos on it and its section, where the book no longer has them. */
function bringNeeded(doc: Y.Doc, earlier: Y.Doc, page: PageId, frames: readonly FrameId[]): void {
  const wanted = JSON.stringify(frames.map(id => [rootMap(earlier, 'frames').get(id)?.toJSON(), tellings(earlier, id)]))
  const bring = (name: RootName, isNeeded: (id: string) => boolean) => {
    for (const id of rootMap(earlier, name).keys())
      if (!rootMap(doc, name).has(id) && isNeeded(id)) bringRecord(doc, earlier, name, id)
  }
  const isNamed = (id: string) => wanted.includes(`"${id}"`)
  bring('people', isNamed)
  bring('photos', isNamed)
  const section = rootMap(earlier, 'pages').get(page)?.get('section')
  bring('sections', id => id === section)
}

function tellings(doc: Y.Doc, frame: FrameId): unknown[] {
  return languages.flatMap(language => layers.map(layer => readWords(doc, frame, language, layer)))
}

/** One record as it was: new when the book no longer has it, else entry by entry; those in `leave` stay as they are now. */
function bringRecord(doc: Y.Doc, earlier: Y.Doc, name: RootName, id: string, leave: readonly string[] = []): void {
  const was = rootMap(earlier, name).get(id)
  const is = rootMap(doc, name).get(id)
  if (!(was instanceof Y.Map)) return
  if (is instanceof Y.Map) bringEntries(is, was, leave)
  else rootMap(doc, name).set(id, was.clone())
}

function bringEntries(is: Y.Map<unknown>, was: Y.Map<unknown>, leave: readonly string[] = []): void {
  for (const key of [...is.keys()]) if (!was.has(key)) is.delete(key)
  for (const [key, value] of was.entries())
    if (!leave.includes(key) && JSON.stringify(plainOf(value)) !== JSON.stringify(plainOf(is.get(key))))
      is.set(key, value instanceof Y.AbstractType ? value.clone() : value)
}

/** The words as they were; an unchanged telling is left alone, so that a caret in it stays. */
function bringWords(doc: Y.Doc, earlier: Y.Doc, frame: FrameId, language: Language, layer: Layer): void {
  const was = readWords(earlier, frame, language, layer)
  if (JSON.stringify(readWords(doc, frame, language, layer)) === JSON.stringify(was)) return
  writeWordsInto(wordsRoot(doc, frame, language, layer), was ?? [])
}

function plainOf(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.toJSON() : value
}

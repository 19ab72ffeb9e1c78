/** Pages of a book. */
import type * as Y from 'yjs'
import { assert } from '#core/errors.ts'
import type { Ids } from '#core/ports/index.ts'
import { notesText, rootMap } from '../doc.ts'
import { edit, placesOf, recordOf } from '../edit.ts'
import type { FrameId, PageId, SectionId } from '../ids.ts'
import { placeAfter } from '../order.ts'
import { framesByPage } from '../read.ts'
import { createRecord, writeFields } from '../record.ts'
import type { Page } from '../schema.ts'
import { copyFrames, type NewFrame, putFrames, removeFrames } from './frames.ts'

/** A page before it has an id and a section. */
export interface NewPage extends Pick<Page, 'layout' | 'background'> {
  readonly from?: string
  readonly hard?: boolean
  readonly frames: readonly NewFrame[]
}

/** Puts a new page right after another (undefined: first of all) in a section; gives its id. */
export function addPage(doc: Y.Doc, ids: Ids, section: SectionId, after: PageId | undefined, page: NewPage): PageId {
  const id = ids.next() as PageId
  edit(doc, () => {
    const { frames, hard = false, ...fields } = page
    const order = placeAfter(placesOf(doc, 'pages'), after)
    rootMap(doc, 'pages').set(id, createRecord({ ...fields, hard, state: 'open', section, order }))
    putFrames(doc, ids, id, frames)
  })
  return id
}

/** Doubles a page with everything on it, right after itself; notes for grown-ups stay with the first. Gives the new id. */
export function duplicatePage(doc: Y.Doc, ids: Ids, page: PageId): PageId {
  const id = ids.next() as PageId
  edit(doc, () => {
    const { order: _, ...fields } = recordOf(doc, 'pages', page).toJSON()
    rootMap(doc, 'pages').set(id, createRecord({ ...fields, order: placeAfter(placesOf(doc, 'pages'), page) }))
    putFrames(doc, ids, id, copyFrames(doc, framesOf(doc, page)))
  })
  return id
}

/** Takes a page away with everything on it. */
export function deletePage(doc: Y.Doc, page: PageId): void {
  edit(doc, () => {
    removeFrames(doc, framesOf(doc, page))
    const notes = notesText(doc, page)
    notes.delete(0, notes.length)
    rootMap(doc, 'pages').delete(page)
  })
}

/** Moves a page right after another (undefined: first) into a section. */
export function movePage(doc: Y.Doc, page: PageId, after: PageId | undefined, section: SectionId): void {
  assert(page !== after, 'a page is not moved after itself')
  edit(doc, () => {
    const others = placesOf(doc, 'pages').filter(({ id }) => id !== page)
    writeFields(recordOf(doc, 'pages', page), { order: placeAfter(others, after), section })
  })
}

/** Changes a page; fields not named stay, undefined ones go. */
export function setPage(
  doc: Y.Doc,
  page: PageId,
  fields: Partial<Pick<Page, 'layout' | 'background' | 'hard' | 'state' | 'from'>>,
): void {
  // A page that is said to be open has no fold any more.
  const unfolds = fields.state !== undefined && fields.state !== 'not-yet'
  edit(doc, () => writeFields(recordOf(doc, 'pages', page), { ...fields, ...(unfolds && { fold: undefined }) }))
}

/** Writes the grown-ups' notes of a page, changing only what differs so that two writers merge. */
export function setNotes(doc: Y.Doc, page: PageId, text: string): void {
  edit(doc, () => {
    const notes = notesText(doc, page)
    const old = notes.toString()
    let start = 0
    while (start < old.length && start < text.length && old[start] === text[start]) start++
    let end = 0
    while (end < old.length - start && end < text.length - start && old.at(-1 - end) === text.at(-1 - end)) end++
    notes.delete(start, old.length - start - end)
    notes.insert(start, text.slice(start, text.length - end))
  })
}

function framesOf(doc: Y.Doc, page: PageId): readonly FrameId[] {
  return framesByPage(doc).get(page) ?? []
}

/** What a child and a family do around the pages. Nothing here reaches a frame, a word or a picture of the book. */
import type * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { rootMap } from '../doc.ts'
import { edit, recordOf } from '../edit.ts'
import { type FamilyClass, type FamilyRecord, familyMap, type Ways, writeFamily, writeWays } from '../family.ts'
import type { PageId } from '../ids.ts'
import { writeFields } from '../record.ts'
import type { Page } from '../schema.ts'

/** Adds a record to a class; gives its id. */
export function addFamily<C extends FamilyClass>(
  doc: Y.Doc,
  ids: Ids,
  name: C,
  record: Omit<FamilyRecord<C>, 'id'>,
): string {
  const id = ids.next()
  edit(doc, () => writeFamily(doc, name, id, record as Partial<Omit<FamilyRecord<C>, 'id'>>))
  return id
}

/** Changes a record of a class; fields not named stay, undefined ones go. One that is gone is not made again. */
export function setFamily<C extends FamilyClass>(
  doc: Y.Doc,
  name: C,
  id: string,
  fields: Partial<Omit<FamilyRecord<C>, 'id'>>,
): void {
  if (familyMap(doc, name).has(id)) edit(doc, () => writeFamily(doc, name, id, fields))
}

/** Takes a record out of a class. */
export function deleteFamily(doc: Y.Doc, name: FamilyClass, id: string): void {
  edit(doc, () => familyMap(doc, name).delete(id))
}

/**
 * The weather that a page left the child in, the newest of each page: an earlier one of that page is written over, and
 * whoever was told of it is not told of this one.
 */
export function setFeeling(doc: Y.Doc, feeling: Omit<FamilyRecord<'feelings'>, 'id' | 'told'>): void {
  edit(doc, () => writeFamily(doc, 'feelings', feeling.page, { ...feeling, told: undefined }))
}

/** Changes the ways a family reads; those not named stay. */
export function setWays(doc: Y.Doc, ways: Ways): void {
  edit(doc, () => writeWays(doc, ways))
}

/** Folds a page closed, behind a sticker the child chose. A page that is folded already gets the new sticker. */
export function foldPage(doc: Y.Doc, page: PageId, sticker: string): void {
  edit(doc, () => {
    if (!rootMap(doc, 'pages').has(page)) return
    const record = recordOf(doc, 'pages', page)
    writeFields(record, { fold: { sticker, was: stateUnder(record) } })
  })
}

/** Opens a page that was folded closed, to the state it had. */
export function unfoldPage(doc: Y.Doc, page: PageId): void {
  edit(doc, () => {
    if (!rootMap(doc, 'pages').has(page)) return
    const record = recordOf(doc, 'pages', page)
    writeFields(record, { state: stateUnder(record), fold: undefined })
  })
}

/** The state a page has under its fold. Books of the first days said "not yet" in the state too, and kept it in the fold. */
export function stateUnder(record: Y.Map<unknown>): 'open' | 'waiting' {
  const state = record.get('state')
  if (state === 'open' || state === 'waiting') return state
  return (record.get('fold') as Page['fold'])?.was ?? 'open'
}

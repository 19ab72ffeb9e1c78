import type * as Y from 'yjs'
import { entryMap } from '../doc.ts'
import { edit } from '../edit.ts'
import type { Bilingual } from '../language.ts'
import { writeFields } from '../record.ts'
import type { Settings } from '../schema.ts'

/** Changes settings of the whole book; those not named stay. */
export function setSettings(doc: Y.Doc, settings: Partial<Settings>): void {
  edit(doc, () => writeFields(entryMap(doc, 'settings'), settings))
}

/** Changes the book's title; a language not named stays. */
export function setTitle(doc: Y.Doc, title: Bilingual): void {
  edit(doc, () => writeFields(entryMap(doc, 'title'), title))
}

/** Keeps a finding as it is, with the reason; without a reason it is looked at again. `key` is the finding's. */
export function keepFinding(doc: Y.Doc, key: string, reason: string | undefined): void {
  edit(doc, () => writeFields(entryMap(doc, 'kept'), { [key]: reason }))
}

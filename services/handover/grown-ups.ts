/**
 * What is for grown-ups at home stays at home unless it is chosen: notes, who to ask, the plain name of someone, where the
 * paper original is, why a finding was kept. Taking it out of the copy that goes deletes it there, and a deletion travels:
 * so a copy that comes back must not be allowed to delete it here.
 */
import * as Y from 'yjs'
import { atHome, atHomeIn, keepAtHome } from './family.ts'
import { keepLeftHome, leftHome, leftHomeIn } from './left-home.ts'
import { cleanState } from './state.ts'

/** The class of a handover's contents that stands for all of this. */
export const notesClass = 'notes'
/** How the root texts of notes begin (core/book/doc.ts). */
const prefix = 'notes/'
/** Fields of records that are for grown-ups (core/book/schema.ts). */
const fields = { people: ['known'], facts: ['askOf'], photos: ['original'] } as const
/** Root maps whose every entry is. */
const entries = ['kept'] as const
const returning = Symbol('a copy comes back')

/** What decides whether it went along. */
export interface Sent {
  readonly audience: string
  readonly classes: readonly string[]
}

/** True when notes and the like are in such a handover: chosen, or never leaving their writer's hands. */
export function hasNotes({ audience, classes }: Sent): boolean {
  return audience === 'self' || classes.includes(notesClass)
}

/** The state without what is for grown-ups, cleaned; undefined when it is not whole. */
export function withoutNotes(state: Uint8Array): Uint8Array | undefined {
  const doc = new Y.Doc({ gc: true })
  try {
    const whole = cleanState(state)
    if (whole === undefined) return undefined
    Y.applyUpdate(doc, whole)
    doc.transact(() => {
      for (const notes of notesOf(doc)) notes.delete(0, notes.length)
      for (const { map, key } of privateEntries(doc)) map.delete(key)
    })
    return cleanState(Y.encodeStateAsUpdate(doc))
  } finally {
    doc.destroy()
  }
}

/**
 * Takes every edit of a copy into a live document, except that it deletes nothing that is for grown-ups or was left at home: the copy may
 * descend from one that was sent without it, and no longer know it.
 */
export function mergeInto(doc: Y.Doc, state: Uint8Array): void {
  const home = [...atHome(doc), ...atHomeIn(state)]
  const layers = [leftHome(doc), leftHomeIn(state)]
  const before = privateEntries(doc).map(({ map, key }) => ({ map, key, value: map.get(key) }))
  const undo = new Y.UndoManager(notesOf(doc), { trackedOrigins: new Set([returning]), doc })
  Y.applyUpdate(doc, state, returning)
  // Only what went is brought back: notes that were written over there are edits like any other.
  for (const change of undo.undoStack) change.insertions.clients.clear()
  undo.undo()
  undo.destroy()
  doc.transact(() => {
    // A record that the other copy took away is gone with all its fields; the maps of those that stay are the same.
    for (const { map, key, value } of before) if (!isGone(map) && !map.has(key)) map.set(key, value)
    keepAtHome(doc, home)
    for (const layer of layers) keepLeftHome(doc, layer)
  })
}

/** How much a document has for grown-ups, in UTF-16 units: of two copies, the one with more was not sent without it. */
export function notesLength(doc: Y.Doc): number {
  const inFields = privateEntries(doc).reduce((sum, { map, key }) => sum + String(map.get(key)).length, 0)
  return notesOf(doc).reduce((sum, notes) => sum + notes.length, inFields)
}

function notesOf(doc: Y.Doc): Y.Text[] {
  return [...doc.share.keys()].filter(name => name.startsWith(prefix)).map(name => doc.getText(name))
}

/** Every entry that is for grown-ups. */
function privateEntries(doc: Y.Doc): { readonly map: Y.Map<unknown>; readonly key: string }[] {
  const inRecords = Object.entries(fields).flatMap(([root, keys]) =>
    [...doc.getMap(root).values()].flatMap(record =>
      record instanceof Y.Map ? keys.filter(key => record.has(key)).map(key => ({ map: record, key })) : [],
    ),
  )
  const whole = entries.flatMap(root => {
    const map = doc.getMap(root)
    return [...map.keys()].map(key => ({ map, key }))
  })
  return [...inRecords, ...whole]
}

function isGone(map: Y.Map<unknown>): boolean {
  return map._item?.deleted === true
}

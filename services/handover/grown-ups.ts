/**
 * What is for grown-ups at home stays at home unless it is chosen: notes, who to ask, the plain name of someone, where the
 * paper original is, what an original's file says beside its picture, why a finding was kept. Taking it out of the copy that goes deletes it there, and a deletion travels:
 * so a copy that comes back must not be allowed to delete it here.
 */
import * as Y from 'yjs'
import { atHome, keepAtHome } from './family.ts'
import { keepLeftHome, leftHome } from './left-home.ts'
import { putMissingWords } from './missing-notes.ts'
import { cleanState } from './state.ts'

/** The class of a handover's contents that stands for all of this. */
export const notesClass = 'notes'
/** How the root texts of notes begin (core/book/doc.ts). */
const prefix = 'notes/'
/** Fields of records that are for grown-ups (core/book/schema.ts). */
const fields = { people: ['known'], facts: ['askOf'], photos: ['original', 'carries'] } as const
/** Root maps whose every entry is. */
const entries = ['kept'] as const
const returning = Symbol('a copy comes back')
/** The root map of a copy that has an entry for each class that was taken out of it: what comes later is then known to be missing. */
const leftOut = 'left-out'

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
      doc.getMap(leftOut).set(notesClass, true)
    })
    return cleanState(Y.encodeStateAsUpdate(doc))
  } finally {
    doc.destroy()
  }
}

/**
 * Takes every edit of a copy into a live document, except that it deletes nothing that is for grown-ups or was left at home: the copy may
 * descend from one that was sent without it, and no longer know it. Where it is this document that was sent without, what the copy
 * now has of it is put here anew.
 */
export function mergeInto(doc: Y.Doc, state: Uint8Array): void {
  const copy = new Y.Doc({ gc: true })
  Y.applyUpdate(copy, state)
  const home = [...atHome(doc), ...atHome(copy)]
  const layers = [leftHome(doc), leftHome(copy)]
  const before = privateEntries(doc).map(({ map, key }) => ({ map, key, value: map.get(key) }))
  const lacks = doc.getMap(leftOut).has(notesClass)
  const brings = !copy.getMap(leftOut).has(notesClass)
  const known = namesOf(doc).map(name => watchNotes(doc, name))
  Y.applyUpdate(doc, state, returning)
  for (const { name, undo, mine } of known) {
    // The same words again, put there anew for somebody who had been sent the book without them, are taken once.
    const isKnown = mine.includes(copy.getText(name).toString())
    // Else only what went is brought back: notes that were written over there are edits like any other.
    if (!isKnown) for (const change of undo.undoStack) change.insertions.clients.clear()
    undo.undo()
    undo.destroy()
  }
  doc.transact(() => {
    // A record that the other copy took away is gone with all its fields; the maps of those that stay are the same.
    for (const { map, key, value } of before) if (!isGone(map) && !map.has(key)) map.set(key, value)
    if (lacks && brings) takeFrom(copy, doc)
    if (!lacks || brings) doc.getMap(leftOut).delete(notesClass)
    keepAtHome(doc, home)
    for (const layer of layers) keepLeftHome(doc, layer)
  })
  copy.destroy()
}

/** One page's notes before a copy comes, and what the copy then does to them. */
function watchNotes(doc: Y.Doc, name: string) {
  const notes = doc.getText(name)
  const undo = new Y.UndoManager([notes], { trackedOrigins: new Set([returning]), doc })
  return { name, undo, mine: notes.toString() }
}

/** Puts here what a copy has for grown-ups and this document, which was sent without it, has not. */
function takeFrom(copy: Y.Doc, doc: Y.Doc): void {
  for (const name of namesOf(copy)) putMissingWords(doc, name, copy.getText(name))
  for (const { root, id, map: theirs, key } of privateEntries(copy)) {
    const mine = id === undefined ? doc.getMap(root) : doc.getMap(root).get(id)
    if (mine instanceof Y.Map && !mine.has(key)) mine.set(key, theirs.get(key))
  }
}

/** How much a document has for grown-ups, in UTF-16 units: of two copies, the one with more was not sent without it. */
export function notesLength(doc: Y.Doc): number {
  const inFields = privateEntries(doc).reduce((sum, { map, key }) => sum + String(map.get(key)).length, 0)
  return notesOf(doc).reduce((sum, notes) => sum + notes.length, inFields)
}

function notesOf(doc: Y.Doc): Y.Text[] {
  return namesOf(doc).map(name => doc.getText(name))
}

function namesOf(doc: Y.Doc): string[] {
  return [...doc.share.keys()].filter(name => name.startsWith(prefix))
}

/** An entry that is for grown-ups: of the record `id` of a root, or of the root itself. */
interface PrivateEntry {
  readonly root: string
  readonly id?: string
  readonly map: Y.Map<unknown>
  readonly key: string
}

function privateEntries(doc: Y.Doc): PrivateEntry[] {
  const inRecords = Object.entries(fields).flatMap(([root, keys]) =>
    [...doc.getMap(root).entries()].flatMap(([id, map]) =>
      map instanceof Y.Map ? keys.filter(key => map.has(key)).map(key => ({ root, id, map, key })) : [],
    ),
  )
  const whole = entries.flatMap(root => {
    const map = doc.getMap(root)
    return [...map.keys()].map(key => ({ root, map, key }))
  })
  return [...inRecords, ...whole]
}

function isGone(map: Y.Map<unknown>): boolean {
  return map._item?.deleted === true
}

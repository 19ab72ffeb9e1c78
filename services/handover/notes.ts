/**
 * Notes for grown-ups stay at home unless they are chosen. Taking them out of the copy that goes deletes them there, and
 * a deletion travels: so a copy that comes back must not be allowed to delete them here.
 */
import * as Y from 'yjs'
import { cleanState } from './state.ts'

/** The class of a handover's contents that stands for the notes. */
export const notesClass = 'notes'
/** How the root texts of notes begin (core/book/doc.ts). */
const prefix = 'notes/'
const returning = Symbol('a copy comes back')

/** What decides whether notes went along. */
export interface Sent {
  readonly audience: string
  readonly classes: readonly string[]
}

/** True when notes are in such a handover: chosen, or never leaving their writer's hands. */
export function hasNotes({ audience, classes }: Sent): boolean {
  return audience === 'self' || classes.includes(notesClass)
}

/** The state without its notes, cleaned; undefined when it is not whole. */
export function withoutNotes(state: Uint8Array): Uint8Array | undefined {
  const doc = new Y.Doc({ gc: true })
  try {
    const whole = cleanState(state)
    if (whole === undefined) return undefined
    Y.applyUpdate(doc, whole)
    doc.transact(() => {
      for (const notes of notesOf(doc)) notes.delete(0, notes.length)
    })
    return cleanState(Y.encodeStateAsUpdate(doc))
  } finally {
    doc.destroy()
  }
}

/**
 * Takes every edit of a copy into a live document, except that it deletes no note: the copy may descend from one that
 * was sent without them, and no longer know it.
 */
export function mergeInto(doc: Y.Doc, state: Uint8Array): void {
  const undo = new Y.UndoManager(notesOf(doc), { trackedOrigins: new Set([returning]), doc })
  Y.applyUpdate(doc, state, returning)
  // Only what went is brought back: notes that were written over there are edits like any other.
  for (const change of undo.undoStack) change.insertions.clients.clear()
  undo.undo()
  undo.destroy()
}

/** How much a document has in notes, in UTF-16 units: of two copies, the one with more was not sent without them. */
export function notesLength(doc: Y.Doc): number {
  return notesOf(doc).reduce((sum, notes) => sum + notes.length, 0)
}

function notesOf(doc: Y.Doc): Y.Text[] {
  return [...doc.share.keys()].filter(name => name.startsWith(prefix)).map(name => doc.getText(name))
}

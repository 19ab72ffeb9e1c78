/**
 * Words of a copy's notes that are deleted here, although nobody here took them out: the book had first been sent without them, and
 * what is deleted once stays so in Yjs. They are put here anew, where they stood.
 */
import * as Y from 'yjs'

/** Words of one client, as the copy has them, and the id of the words that follow them there. */
interface Run {
  words: string
  next: Y.ID | undefined
}

/** Puts the words of `theirs` that are deleted in `doc` into the text of the same name. Inside a transaction of the caller's. */
export function putMissingWords(doc: Y.Doc, name: string, theirs: Y.Text): void {
  const notes = doc.getText(name)
  const deleted = Y.createDeleteSetFromStructStore(doc.store)
  for (const { words, next } of missingRuns(theirs, deleted)) notes.insert(placeOf(doc, notes, next), words)
}

function missingRuns(text: Y.Text, deleted: ReturnType<typeof Y.createDeleteSetFromStructStore>): Run[] {
  const runs: Run[] = []
  let last: Run | undefined
  for (const { id, letter } of lettersOf(text)) {
    const isMissing = Y.isDeleted(deleted, id)
    if (last && !isMissing) last.next = id
    else if (last) last.words += letter
    else if (isMissing) runs.push({ words: letter, next: undefined })
    last = isMissing ? runs.at(-1) : undefined
  }
  return runs
}

/** The UTF-16 units of a text with the names that Yjs has for them. */
function* lettersOf(text: Y.Text): Generator<{ readonly id: Y.ID; readonly letter: string }> {
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    for (let at = 0; at < item.length; at++)
      yield { id: Y.createID(client, clock + at), letter: item.content.str.charAt(at) }
  }
}

function placeOf(doc: Y.Doc, text: Y.Text, next: Y.ID | undefined): number {
  if (next === undefined) return text.length
  const at = Y.createAbsolutePositionFromRelativePosition(
    Y.createRelativePositionFromJSON({ type: null, tname: null, item: { ...next }, assoc: 0 }),
    doc,
  )
  return at?.index ?? text.length
}

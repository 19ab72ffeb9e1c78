/** Two copies of a book come together: Yjs does the work, and no edit of either is dropped. */
import * as Y from 'yjs'
import { mergeInto, notesLength } from './grown-ups.ts'
import { cleanState } from './state.ts'

/**
 * One state that holds every edit of both; notes that one copy was sent without are kept from the other. Undefined when
 * either cannot be read or is not whole.
 */
export function mergeStates(one: Uint8Array, other: Uint8Array): Uint8Array | undefined {
  const docs = [one, other].map(read)
  const [first, second] = docs
  if (first === undefined || second === undefined) return undefined
  const [base, joining] = notesLength(first) >= notesLength(second) ? [first, second] : [second, first]
  mergeInto(base, Y.encodeStateAsUpdate(joining))
  return cleanState(Y.encodeStateAsUpdate(base))
}

function read(state: Uint8Array): Y.Doc | undefined {
  const whole = cleanState(state)
  if (whole === undefined) return undefined
  const doc = new Y.Doc({ gc: true })
  Y.applyUpdate(doc, whole)
  return doc
}

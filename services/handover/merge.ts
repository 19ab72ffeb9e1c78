/** Two copies of a book come together: Yjs does the work, and no edit of either is dropped. */
import * as Y from 'yjs'
import { cleanState } from './state.ts'

/** One state that holds every edit of all the given ones; undefined when one of them cannot be read or is not whole. */
export function mergeStates(states: readonly Uint8Array[]): Uint8Array | undefined {
  const doc = new Y.Doc({ gc: true })
  try {
    for (const state of states) {
      const whole = cleanState(state)
      if (whole === undefined) return undefined
      Y.applyUpdate(doc, whole)
    }
    return Y.encodeStateAsUpdate(doc)
  } finally {
    doc.destroy()
  }
}

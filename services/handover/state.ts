/** A book's Yjs state as it crosses between people: re-encoded, so that nothing deleted goes with it. */
import * as Y from 'yjs'

/**
 * The same content through a fresh collecting document. A live document with an undo stack still carries deleted
 * words; this does not. Undefined when the state cannot be read or waits for edits that are not in it.
 */
export function cleanState(state: Uint8Array): Uint8Array | undefined {
  const doc = new Y.Doc({ gc: true })
  try {
    // V1 only: the other encoding has an open run-length bomb (yjs 687).
    Y.applyUpdate(doc, state)
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
    return isWhole ? Y.encodeStateAsUpdate(doc) : undefined
  } catch {
    return undefined
  } finally {
    doc.destroy()
  }
}

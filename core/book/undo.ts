/** One undo stack for words, photos and layout alike. */
import * as Y from 'yjs'
import { editOrigin } from './edit.ts'

/** Undo and redo over everything grown-ups do in one sitting. */
export interface Undo {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
  /** Follows another origin too: a Lexical binding's. Gives what stops it. */
  track(origin: object): () => void
  /** Ends the step: the next edit is undone by itself. */
  stop(): void
  /** Calls back whenever what can be undone changes; gives what stops it. */
  subscribe(listener: () => void): () => void
  close(): void
}

/** Typing within half a second is one step, as in word processors. */
const stepMs = 500

/**
 * The undo stack of a document; it holds what was deleted in this sitting, so it is never sent anywhere (reliability F5).
 * `origin` and `step` are the grown-ups' unless said: a child's hand has a stack of its own.
 */
export function createUndo(doc: Y.Doc, origin: object = editOrigin, step: number = stepMs): Undo {
  const manager = new Y.UndoManager(doc, {
    trackedOrigins: new Set<unknown>([origin]),
    captureTimeout: step,
    // Lexical opens a transaction for every update, also when only the caret moved; an empty one would clear what can be
    // redone, because a stack over the whole document does not look at what changed (yjs 13.6).
    captureTransaction: transaction => transaction.changed.size > 0,
  })
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    track: origin => {
      manager.addTrackedOrigin(origin)
      return () => manager.removeTrackedOrigin(origin)
    },
    stop: () => manager.stopCapturing(),
    subscribe: listener => {
      const names = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const name of names) manager.on(name, listener)
      return () => {
        for (const name of names) manager.off(name, listener)
      }
    },
    close: () => manager.destroy(),
  }
}

/** Steps from each format to the next. A step is pure over the document, in one transaction, and never edited once released. */
import type * as Y from 'yjs'
import { assert } from '#core/errors.ts'

/** One step: `from` is the format it starts at; it leaves the document in format `from + 1`. */
export interface Migration {
  readonly from: number
  readonly name: string
  run(doc: Y.Doc): void
}

/** Every step there is, in order. Empty while format 1 is the only one ever written. */
export const migrations: readonly Migration[] = []

/**
 * Brings a document from one format to another, writing the new format number last. Throws when a step is missing,
 * which is a bug: releases only ever add steps.
 */
export function migrate(doc: Y.Doc, from: number, to: number, steps: readonly Migration[] = migrations): void {
  for (let format = from; format < to; format++) {
    const step = steps.find(candidate => candidate.from === format)
    assert(step, `no migration from format ${format}`)
    doc.transact(() => {
      step.run(doc)
      doc.getMap('meta').set('format', format + 1)
    }, step)
  }
}

/**
 * Pages whose child's layer and slips a family left at home (core/book/edits/childs-layer.ts). They are deleted in the copy
 * that goes, and a deletion travels: a copy that comes back must not delete them here. Words, pictures and everything else
 * that a grown-up made of those pages go along.
 */
import * as Y from 'yjs'
import {
  type ChildsLayer,
  clearAtHome,
  markAtHome,
  pagesAtHome,
  putLayer,
  removeLayer,
  takeLayer,
} from '#core/book/edits/childs-layer.ts'
import type { PageId } from '#core/book/ids.ts'
import { cleanState } from './state.ts'

/** The state without the layer of the pages it marks as at home, cleaned; undefined when it is not whole. */
export function withoutLeftHome(state: Uint8Array): Uint8Array | undefined {
  const doc = new Y.Doc({ gc: true })
  try {
    const whole = cleanState(state)
    if (whole === undefined) return undefined
    Y.applyUpdate(doc, whole)
    const pages = pagesAtHome(doc)
    if (pages.length === 0) return whole
    doc.transact(() => {
      removeLayer(doc, pages)
      clearAtHome(doc)
    })
    return cleanState(Y.encodeStateAsUpdate(doc))
  } finally {
    doc.destroy()
  }
}

/** What a document has at home, so that it can be put back. */
export interface LeftHome {
  readonly pages: readonly PageId[]
  readonly layer: ChildsLayer
}

/** The pages at home and their layer. */
export function leftHome(doc: Y.Doc): LeftHome {
  const pages = pagesAtHome(doc)
  return { pages, layer: takeLayer(doc, pages) }
}

/** Puts back what a copy that came from elsewhere has taken away. Inside a transaction of the caller's. */
export function keepLeftHome(doc: Y.Doc, { pages, layer }: LeftHome): void {
  putLayer(doc, layer)
  markAtHome(doc, pages)
}

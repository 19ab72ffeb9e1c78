/** Every change to a book goes through `edit`: one transaction, one step of undo. */
import * as Y from 'yjs'
import { assert } from '#core/errors.ts'
import { type RootName, rootMap } from './doc.ts'
import type { Placed } from './order.ts'
import { inOrder } from './order.ts'

/** The origin of grown-ups' edits; the undo stack follows it. */
export const editOrigin = { name: 'edit' } as const

/** The origin of what a child makes on one page in Together: each has an undo stack of its own. */
export class ChildOrigin {
  readonly page: string

  constructor(page: string) {
    this.page = page
  }
}

/** Runs `change` as one transaction and gives back what it gives. */
export function edit<T>(doc: Y.Doc, change: () => T): T {
  return doc.transact(change, editOrigin)
}

/** A record that must be there; a bug when it is not. */
export function recordOf(doc: Y.Doc, root: RootName, id: string): Y.Map<unknown> {
  const record = rootMap(doc, root).get(id)
  assert(record instanceof Y.Map, `${root} has no such record`)
  return record
}

/** The places of all records of a root, in order; `where` narrows them down. */
export function placesOf(
  doc: Y.Doc,
  root: RootName,
  where: (record: Y.Map<unknown>) => boolean = () => true,
): Placed[] {
  const placed: Placed[] = []
  for (const [id, record] of rootMap(doc, root).entries()) {
    if (where(record)) placed.push({ id, order: String(record.get('order') ?? '') })
  }
  return inOrder(placed)
}

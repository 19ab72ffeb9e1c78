/** An open book in this window: its document, a living view of it, one undo stack, and the way back to the desktop. */
import * as Y from 'yjs'
import { urls } from '#contract/urls.ts'
import { loadDoc } from '#core/book/doc.ts'
import type { BookId } from '#core/book/ids.ts'
import { createUndo, type Undo } from '#core/book/undo.ts'
import { type BookView, createBookView } from '#core/book/view.ts'
import { createIds, type Ids } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { createOutbox, type Outbox } from './outbox.ts'

/** What the editor works with. */
export interface Session {
  readonly book: BookId
  readonly doc: Y.Doc
  readonly view: BookView
  readonly undo: Undo
  readonly ids: Ids
  readonly outbox: Outbox
  /** Lets go of everything, after what was written has been sent. */
  close(): Promise<void>
}

/** Why a book did not open. */
export type OpenError = 'newer-version' | 'damaged' | 'no-such-book'

/** The origin of updates that come from elsewhere and must not be sent back. */
const fromElsewhere = { name: 'elsewhere' } as const

/** Fetches a book that the desktop has opened. */
export async function openSession(book: BookId): Promise<Result<Session, OpenError>> {
  const response = await fetch(urls.state(book))
  if (!response.ok) return err('no-such-book')
  const loaded = loadDoc(new Uint8Array(await response.arrayBuffer()))
  return loaded.ok ? ok(createSession(book, loaded.value)) : loaded
}

/** A session of a document that is already here. Every change to it is sent. */
export function createSession(book: BookId, doc: Y.Doc): Session {
  const view = createBookView(doc)
  const undo = createUndo(doc)
  const outbox = createOutbox({
    post: async update => {
      const body = new Uint8Array(update)
      return (await fetch(urls.updates(book), { method: 'POST', body })).ok
    },
    merge: Y.mergeUpdates,
    wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
  })
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== fromElsewhere) outbox.add(update)
  }
  doc.on('update', onUpdate)
  return {
    book,
    doc,
    view,
    undo,
    ids: createIds(length => crypto.getRandomValues(new Uint8Array(length))),
    outbox,
    async close() {
      doc.off('update', onUpdate)
      await outbox.settled()
      outbox.close()
      undo.close()
      view.close()
      doc.destroy()
    },
  }
}

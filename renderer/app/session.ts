/** An open book in this window: its document, a living view of it, one undo stack, and the way back to the desktop. */
import * as Y from 'yjs'
import type { BookRecovery } from '#contract/books.ts'
import { urls } from '#contract/urls.ts'
import { loadDoc } from '#core/book/doc.ts'
import { edit } from '#core/book/edit.ts'
import type { BookId } from '#core/book/ids.ts'
import { createUndo, type Undo } from '#core/book/undo.ts'
import { type BookView, createBookView } from '#core/book/view.ts'
import { createIds, type Ids } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { on } from '#renderer/app/client.ts'
import { createCalmView } from './calm-view.ts'
import { createOutbox, type Outbox } from './outbox.ts'

/** What the editor and Together work with. */
export interface Session {
  readonly book: BookId
  readonly doc: Y.Doc
  readonly view: BookView
  readonly undo: Undo
  readonly ids: Ids
  readonly outbox: Outbox
  /** What was found when it was opened; absent when it was closed as usual and is whole. */
  readonly recovery?: BookRecovery
  /** Lets go of everything, after what was written has been sent. */
  close(): Promise<void>
}

/** Why a book did not open. */
export type OpenError = 'newer-version' | 'damaged' | 'no-such-book'

/** The origin of updates that come from elsewhere and must not be sent back. */
const fromElsewhere = { name: 'elsewhere' } as const

/** Runs a change as a step of undo of its own. */
export function step<T>(session: Pick<Session, 'doc' | 'undo'>, change: () => T): T {
  session.undo.stop()
  const result = edit(session.doc, change)
  session.undo.stop()
  return result
}

/** Fetches a book that the desktop has opened, and from then on takes in what other copies of it bring. */
export async function openSession(book: BookId, recovery?: BookRecovery): Promise<Result<Session, OpenError>> {
  const response = await fetch(urls.state(book))
  if (!response.ok) return err('no-such-book')
  const loaded = loadDoc(new Uint8Array(await response.arrayBuffer()))
  if (!loaded.ok) return loaded
  const session = createSession(book, loaded.value)
  const stopHearing = on('books.changedElsewhere', ({ id }) => {
    if (id === book) void takeIn(book, session.doc)
  })
  const close = () => {
    stopHearing()
    return session.close()
  }
  return ok({ ...session, close, ...(recovery && { recovery }) })
}

/** Takes in what another copy of the book has that this one lacks. What does not come now comes with the next change. */
async function takeIn(book: BookId, doc: Y.Doc): Promise<void> {
  const body = new Uint8Array(Y.encodeStateVector(doc))
  const answer = await fetch(urls.since(book), { method: 'POST', body }).catch(() => undefined)
  if (answer?.ok) Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()), fromElsewhere)
}

/** A key is shown first and sent after, ms: a request begun in the same breath would hold up its frame. */
const gatherMs = 50

/** A session of a document that is already here. Every change to it is sent. */
export function createSession(book: BookId, doc: Y.Doc): Session {
  const view = createCalmView(createBookView(doc))
  const undo = createUndo(doc)
  const outbox = createOutbox({
    post: async update => {
      const body = new Uint8Array(update)
      return (await fetch(urls.updates(book), { method: 'POST', body })).ok
    },
    merge: Y.mergeUpdates,
    wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
    gatherMs,
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

import { useCallback, useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { everythingSent } from '#renderer/app/outbox.ts'
import { openSession, type Session, step } from '#renderer/app/session.ts'

/** A book on its way to print, or why there is none. */
export type PrintedBook =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly code: string }
  | {
      readonly state: 'ready'
      /** The whole book as it is now, as plain data, the last key and the last mend included. */
      readonly book: Book
      /** Changes it in one step; resolves with what the change gives, when the desktop has it and `book` is the new one. */
      readonly change: (change: (doc: Y.Doc) => boolean) => Promise<boolean>
      /** Takes back the last change made here; absent where there is none. */
      readonly undo?: () => Promise<void>
    }

type Opened = { readonly session: Session; readonly book: Book } | { readonly code: string }

/** Opens a book for the print's screen, which mends what its list finds. */
export function useBook(id: BookId): PrintedBook {
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => {
    let gone = false
    let session: Session | undefined
    void open(id).then(result => {
      if ('session' in result) session = result.session
      if (gone) void session?.close()
      else setOpened(result)
    })
    return () => {
      gone = true
      void session?.close()
    }
  }, [id])
  const session = opened && 'session' in opened ? opened.session : undefined
  const again = useCallback(async () => {
    await everythingSent()
    const read = session && readBook(session.doc)
    if (session && read?.ok) setOpened({ session, book: read.value })
  }, [session])
  const change = useCallback(
    async (act: (doc: Y.Doc) => boolean) => {
      const changed = session !== undefined && step(session, () => act(session.doc))
      if (changed) await again()
      return changed
    },
    [session, again],
  )
  if (!opened) return { state: 'waiting' }
  if (!('session' in opened)) return { state: 'failed', code: opened.code }
  const { undo } = opened.session
  const takeBack = async () => {
    undo.undo()
    await again()
  }
  return { state: 'ready', book: opened.book, change, ...(undo.canUndo() && { undo: takeBack }) }
}

async function open(id: BookId): Promise<Opened> {
  // What was just written in the editor may still be on its way.
  await everythingSent()
  const session = await openSession(id).catch(() => undefined)
  if (!session?.ok) return { code: session?.code ?? 'failed' }
  const book = readBook(session.value.doc)
  if (book.ok) return { session: session.value, book: book.value }
  await session.value.close()
  return { code: book.code }
}

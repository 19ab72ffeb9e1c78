import { useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react'
import { findInBook, type Match, type Query } from '#core/book/find.ts'
import type { Book, Page } from '#core/book/schema.ts'
import type { Session } from '#renderer/app/session.ts'
import { useEditor } from '../editor-context.tsx'

/** The book as it is now, whole: for what looks at every page. Pages that have not changed cost nothing. */
export function bookNow(session: Session): Book {
  const outline = session.view.outline()
  const pages = outline.pages.map(({ id }) => session.view.page(id)).filter((page): page is Page => page !== undefined)
  return { ...outline, pages }
}

/** Every place where the words stand in the book, a moment behind whoever types; undefined until it has been looked at. */
export function useMatches(query: Query): readonly Match[] | undefined {
  const { session } = useEditor()
  const changes = useDeferredValue(useChanges(session))
  const { text, wholeWords = false, matchCase = false } = useDeferredValue(query)
  const [matches, setMatches] = useState<readonly Match[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for anew whenever the book has changed
  useEffect(() => {
    setMatches(findInBook(bookNow(session), { text, wholeWords, matchCase }))
  }, [session, text, wholeWords, matchCase, changes])
  return matches
}

const counts = new WeakMap<Session, number>()

/** A number that grows with each change of the book. */
function useChanges(session: Session): number {
  return useSyncExternalStore(
    told =>
      session.view.subscribe(() => {
        counts.set(session, (counts.get(session) ?? 0) + 1)
        told()
      }),
    () => counts.get(session) ?? 0,
  )
}

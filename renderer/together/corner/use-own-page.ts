import { useCallback } from 'react'
import { addChildsPage } from '#core/book/edits/childs-page.ts'
import type { FamilyPageKind } from '#core/book/edits/family-page.ts'
import { readFamily } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { useRoom } from '../room-context.tsx'
import { childsPageTexts } from './childs-page-texts.ts'
import { ageOn } from './months.ts'

/** The child's pages of a kind, the oldest first, and what opens one or begins a new one. */
export function useOwnPage(kind: Exclude<FamilyPageKind, 'repair'>) {
  const { session, outline, change, today } = useRoom()
  const made = outline.pages.filter(page => page.from === kind && page.begun)
  const open = useCallback(
    (page: PageId) => {
      change({ do: 'go', place: 'book' })
      change({ do: 'turn', to: page })
    },
    [change],
  )
  const begin = () => {
    const { doc, ids, view } = session
    const voices = readFamily(doc, 'voices')
    // A hand that presses twice does not make two pages: what was begun and is still empty is gone on with.
    const empty = made.findLast(
      ({ id }) => view.page(id)?.frames.every(({ by }) => by === 'grown-up') && !voices.some(({ page }) => page === id),
    )
    const age = kind === 'about-me' ? ageOn(outline.bornMonth, today()) : undefined
    open(empty?.id ?? addChildsPage(doc, ids, { kind, begun: today(), texts: childsPageTexts(kind, age) }))
  }
  return { made, open, begin }
}

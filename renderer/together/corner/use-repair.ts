import { useCallback } from 'react'
import { addRepairPage } from '#core/book/edits/repair-page.ts'
import type { Slip } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { useRoom } from '../room-context.tsx'
import { repairTexts } from './childs-page-texts.ts'

/** The repair page of a slip: the page there is of it, and what makes it where there is none and opens it. */
export function useRepair() {
  const { session, outline, state, change, today } = useRoom()
  const pageOf = (slip: Slip): PageId | undefined => outline.pages.find(({ id }) => id === slip.repair)?.id
  const open = useCallback(
    (slip: Slip, made: PageId | undefined) => {
      const { doc, ids } = session
      const page = made ?? addRepairPage(doc, ids, slip, today(), repairTexts(slip.was !== undefined))
      change({ do: 'go', place: 'book' })
      // Who has the page itself open has seen what its repair page quotes.
      if (state.opened.has(slip.page)) change({ do: 'open', page })
      change({ do: 'turn', to: page })
    },
    [session, state.opened, change, today],
  )
  return { pageOf, open }
}

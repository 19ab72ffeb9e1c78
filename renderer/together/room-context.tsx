import { createContext, type Dispatch, useContext, useSyncExternalStore } from 'react'
import type { ChildHand } from '#core/book/edits/child.ts'
import type { Ways } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { Outline, PageOutline } from '#core/book/read.ts'
import type { Page } from '#core/book/schema.ts'
import type { Session } from '#renderer/app/session.ts'
import type { PictureSource } from '#renderer/page/index.ts'
import type { RoomAction, RoomState } from './room-state.ts'

/** What every part of the room works with. */
export interface Room {
  readonly session: Session
  readonly outline: Outline
  readonly ways: Ways
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly pictures: PictureSource
  readonly state: RoomState
  readonly change: Dispatch<RoomAction>
  /** The child's hand on a page, the same one for the whole sitting. */
  readonly handOn: (page: PageId) => ChildHand
  /** Today's ISO day in Wales. */
  readonly today: () => string
}

const RoomContext = createContext<Room | undefined>(undefined)
export const RoomProvider = RoomContext

/** The room. Throws outside one. */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom outside the room')
  return room
}

/** A page as it is now; undefined when it is gone. */
export function useWholePage(id: PageId): Page | undefined {
  const { session } = useRoom()
  return useSyncExternalStore(session.view.subscribe, () => session.view.page(id))
}

/** What keeps a page from being seen: it was folded closed, or it waits for a grown-up. Undefined: nothing does. */
export function closedBy(page: PageOutline, opened: ReadonlySet<PageId>): 'fold' | 'hard' | undefined {
  if (opened.has(page.id)) return undefined
  if (page.state === 'not-yet') return 'fold'
  return page.hard ? 'hard' : undefined
}

/** Where a child is in the room. View state only: nothing of it is stored with the book, and every sitting begins afresh. */
import type { FrameId, PageId } from '#core/book/ids.ts'

/** The child's five tools, in the order they lie on the tray. */
export const tools = ['pen', 'stickers', 'words', 'voice', 'photos'] as const
export type Tool = (typeof tools)[number]

/** What fills the room: the book, or something quieter that covers it. */
export type Place = 'book' | 'stopped' | 'resting' | 'leaving' | 'corner' | 'grown-ups'

/** The room as it stands. */
export interface RoomState {
  readonly page: PageId
  readonly place: Place
  readonly tool: Tool | undefined
  /** Whether the chosen tool's own card is open over the page: its stickers, its writing, its camera. */
  readonly card: boolean
  /** The thing of the child's own that the hand is on. */
  readonly chosen: FrameId | undefined
  /** Hard or folded pages that were opened with a grown-up in this sitting. */
  readonly opened: ReadonlySet<PageId>
  /** A grown-up has shown in this sitting that they are here. */
  readonly grownUp: boolean
}

/** What can happen in the room. */
export type RoomAction =
  | { readonly do: 'turn'; readonly to: PageId }
  | { readonly do: 'tool'; readonly tool: Tool | undefined }
  | { readonly do: 'card'; readonly open: boolean }
  | { readonly do: 'choose'; readonly frame: FrameId | undefined }
  | { readonly do: 'go'; readonly place: Place }
  | { readonly do: 'open'; readonly page: PageId }
  | { readonly do: 'close'; readonly page: PageId }
  | { readonly do: 'grown-up' }

/** The room at the beginning of a sitting. */
export function roomAt(page: PageId): RoomState {
  return { page, place: 'book', tool: undefined, card: false, chosen: undefined, opened: new Set(), grownUp: false }
}

/** The room after something happened. Stopping puts every tool down and closes whatever was opened with a grown-up. */
export function changeRoom(room: RoomState, action: RoomAction): RoomState {
  switch (action.do) {
    case 'turn':
      return { ...room, page: action.to, chosen: undefined, card: false }
    case 'tool':
      // Every tool but the pen begins with its card: there is nothing to do with it before something is picked.
      return { ...room, tool: action.tool, chosen: undefined, card: action.tool !== undefined && action.tool !== 'pen' }
    case 'card':
      return { ...room, card: action.open }
    case 'choose':
      return { ...room, chosen: action.frame }
    case 'go':
      return action.place === 'stopped' || action.place === 'resting'
        ? { ...roomAt(room.page), place: action.place }
        : { ...room, place: action.place, tool: undefined, card: false, chosen: undefined }
    case 'open':
      return { ...room, opened: new Set([...room.opened, action.page]) }
    case 'close':
      return { ...room, opened: new Set([...room.opened].filter(page => page !== action.page)), tool: undefined }
    case 'grown-up':
      return { ...room, grownUp: true }
  }
}

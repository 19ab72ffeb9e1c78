import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Version } from '#contract/history.ts'
import type { Clash } from '#core/book/clashes.ts'
import type { BookId, FrameId, PageId } from '#core/book/ids.ts'

/** What another copy has just brought into a book. */
export interface CameBack {
  /** The book as it was before. */
  readonly before: Version
  /** Whose copy it was, as they call themselves; empty when they gave no name. */
  readonly from: string
  readonly clashes: readonly Clash[]
}

/** Where a person is, once the library is open. Plain state: there is no address bar and nothing to bookmark. */
export type Route =
  | { readonly screen: 'shelf' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'receive' }
  | { readonly screen: 'send'; readonly book: BookId }
  | { readonly screen: 'new-book' }
  | { readonly screen: 'editor'; readonly book: BookId; readonly cameBack?: CameBack; readonly at?: EditorPlace }
  | { readonly screen: 'print'; readonly book: BookId }
  | { readonly screen: 'together'; readonly book: BookId }
  | { readonly screen: 'reviews'; readonly book?: BookId }

/** Where in a book to begin: a page and the frame to choose on it, or an earlier state to look at. */
export interface EditorPlace {
  readonly page?: PageId
  readonly frame?: FrameId
  readonly version?: Version
}

interface Navigation {
  readonly route: Route
  readonly go: (route: Route) => void
}

const NavigationContext = createContext<Navigation | undefined>(undefined)

/** Holds the route for everything inside. */
export function NavigationProvider({ start, children }: { readonly start: Route; readonly children: ReactNode }) {
  const [route, go] = useState<Route>(start)
  const value = useMemo(() => ({ route, go }), [route])
  return <NavigationContext value={value}>{children}</NavigationContext>
}

/** The route and the way to another. Throws outside a {@link NavigationProvider}. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('useNavigation outside NavigationProvider')
  return navigation
}

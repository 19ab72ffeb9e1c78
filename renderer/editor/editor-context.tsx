import type { LexicalEditor } from 'lexical'
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react'
import type { FrameId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import type { Outline } from '#core/book/read.ts'
import type { Page } from '#core/book/schema.ts'
import type { BookView } from '#core/book/view.ts'
import type { Session } from '#renderer/app/session.ts'
import type { ViewAction, ViewState } from './view-state.ts'

/** Words being written. */
export interface Writing {
  readonly editor: LexicalEditor
  readonly language: Language
  readonly frame: FrameId
}

/** What every part of the editor works with. */
export interface EditorTools {
  readonly session: Session
  readonly outline: Outline
  /** The page shown. */
  readonly page: Page
  readonly view: ViewState
  readonly change: Dispatch<ViewAction>
  /** The words that have the caret, or had it last and are still chosen. */
  readonly writing: Writing | undefined
  readonly setWriting: Dispatch<SetStateAction<Writing | undefined>>
}

/** What stays the same as long as the book is open. */
type LastingTools = Pick<EditorTools, 'session' | 'change'>

const EditorContext = createContext<EditorTools | undefined>(undefined)
const LastingContext = createContext<LastingTools | undefined>(undefined)

interface ProviderProps {
  readonly value: EditorTools
  readonly children: ReactNode
}

/** Gives the editor's tools to what is in it. */
export function EditorProvider({ value, children }: ProviderProps): ReactNode {
  const { session, change } = value
  const lasting = useMemo(() => ({ session, change }), [session, change])
  return (
    <LastingContext value={lasting}>
      <EditorContext value={value}>{children}</EditorContext>
    </LastingContext>
  )
}

/** The editor's tools. Throws outside an editor. */
export function useEditor(): EditorTools {
  const tools = useContext(EditorContext)
  if (!tools) throw new Error('useEditor outside the editor')
  return tools
}

/**
 * The tools that never change: for what stands there in hundreds, such as the pages of the list, and must not be gone through
 * whenever something is chosen or written. Throws outside an editor.
 */
export function useLastingTools(): LastingTools {
  const tools = useContext(LastingContext)
  if (!tools) throw new Error('useLastingTools outside the editor')
  return tools
}

/** The outline as it is now. */
export function useOutline(session: Session): Outline {
  return useSyncExternalStore(session.view.subscribe, () => session.view.outline())
}

/** The outline as it is now, where it is wanted yet: what is not in sight is not gone through for a change of it. */
export function useOutlineWhere(session: Session, wanted: boolean): Outline | undefined {
  return useSyncExternalStore(session.view.subscribe, () => (wanted ? session.view.outline() : undefined))
}

/** A page as it is now; undefined when it is gone, or where none is asked for. */
export function usePage(session: Session, id: Page['id'] | undefined): Page | undefined {
  return useSyncExternalStore(session.view.subscribe, () => (id === undefined ? undefined : session.view.page(id)))
}

/** Every page of the book as it is now; the same list until one of them changes. */
export function usePages(session: Session): readonly Page[] {
  return useSyncExternalStore(session.view.subscribe, () => pagesNow(session.view))
}

function pagesNow(view: BookView): readonly Page[] {
  const pages = view.outline().pages.flatMap(({ id }) => view.page(id) ?? [])
  const known = lastPages.get(view)
  if (known && known.length === pages.length && pages.every((page, at) => page === known[at])) return known
  lastPages.set(view, pages)
  return pages
}

const lastPages = new WeakMap<BookView, readonly Page[]>()

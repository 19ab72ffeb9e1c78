/** The book as immutable snapshots that stay the same object until what they show changes: for useSyncExternalStore. */
import type * as Y from 'yjs'
import { UndoManager } from 'yjs'
import { unwrap } from '#core/result.ts'
import { notesText } from './doc.ts'
import { ChildOrigin, editOrigin } from './edit.ts'
import type { FrameId, PageId } from './ids.ts'
import { keepSame } from './keep-same.ts'
import { framesByPage, type Outline, readFrame, readOutline, stackOf } from './read.ts'
import type { Frame, Page } from './schema.ts'

/** Reads a living document. */
export interface BookView {
  /** The book without what is on its pages. */
  outline(): Outline
  /** One page, or undefined when it is gone. */
  page(id: PageId): Page | undefined
  /** The grown-ups' notes of a page. */
  notes(id: PageId): string
  /** Calls back after each transaction that changed something; gives what stops it. */
  subscribe(listener: ViewListener): () => void
  close(): void
}

/** Told of a change. `typing`: it was no more than a key in somebody's words, and whoever is not the words can wait. */
export type ViewListener = (typing: boolean) => void

/** Any shared type, as Yjs itself names it. */
type AnyType = Parameters<Y.Transaction['changed']['get']>[0]

/** What a transaction touched. */
interface Touched {
  outline: boolean
  membership: boolean
  /** Anything that is not the words of a frame. */
  beside: boolean
  readonly frames: Set<FrameId>
}

/** A view of a document that `loadDoc` or `createDoc` gave (so that it is known to hold a book). */
export function createBookView(doc: Y.Doc): BookView {
  let outline: Outline | undefined
  // What was shown last: what is read again and says the same stays the same object.
  let lastOutline: Outline | undefined
  const lastPages = new Map<PageId, Page>()
  let members: Map<PageId, FrameId[]> | undefined
  const frames = new Map<FrameId, Frame>()
  const pages = new Map<PageId, Page>()
  const listeners = new Set<ViewListener>()
  const names = new Map<unknown, string>()

  function onTransaction(transaction: Y.Transaction): void {
    if (transaction.changed.size === 0) return
    const touched: Touched = { outline: false, membership: false, beside: false, frames: new Set() }
    for (const [type, keys] of transaction.changed) touch(touched, doc, names, type, keys)
    if (touched.outline) outline = undefined
    if (touched.membership) members = undefined
    if (touched.outline || touched.membership) pages.clear()
    for (const id of touched.frames) {
      frames.delete(id)
      const page = doc.getMap<Y.Map<unknown>>('frames').get(id)?.get('page')
      if (page) pages.delete(page as PageId)
    }
    const typing = !touched.beside && isTyping(transaction)
    for (const listener of listeners) listener(typing)
  }
  doc.on('afterTransaction', onTransaction)

  function frameOf(id: FrameId): Frame | undefined {
    const known = frames.get(id) ?? readFrame(doc, id)
    if (known) frames.set(id, known)
    return known
  }

  function outlineNow(): Outline {
    outline ??= keepSame(lastOutline, unwrap(readOutline(doc)))
    lastOutline = outline
    return outline
  }

  return {
    outline: outlineNow,
    page(id) {
      const known = pages.get(id)
      if (known) return known
      const page = outlineNow().pages.find(candidate => candidate.id === id)
      members ??= framesByPage(doc)
      if (!page) return undefined
      // A frame that cannot be read is passed over: the rest of the page must stay in reach.
      const whole = (members.get(id) ?? []).map(frameOf).filter(frame => frame !== undefined)
      const made = keepSame<Page>(lastPages.get(id), {
        ...page,
        frames: whole,
        stack: stackOf(
          doc,
          whole.map(frame => frame.id),
        ),
      })
      pages.set(id, made)
      lastPages.set(id, made)
      return made
    },
    notes: id => notesText(doc, id).toString(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      doc.off('afterTransaction', onTransaction)
      listeners.clear()
    },
  }
}

/** An editor of words writes in its own name: not in that of an edit, of undo, or of another copy of the book. */
function isTyping({ local, origin }: Y.Transaction): boolean {
  if (!local || origin === null || origin === editOrigin) return false
  return !(origin instanceof ChildOrigin || origin instanceof UndoManager)
}

/** Notes which snapshots a changed type belongs to, by the root it hangs from. */
function touch(
  touched: Touched,
  doc: Y.Doc,
  names: Map<unknown, string>,
  type: AnyType,
  keys: ReadonlySet<string | null>,
): void {
  let child: AnyType = type
  let key: string | null = null
  while (child._item) {
    key = child._item.parentSub
    child = child._item.parent as AnyType
  }
  const name = names.get(child) ?? nameOf(doc, names, child)
  if (name?.startsWith('words/')) {
    touched.frames.add(name.split('/')[1] as FrameId)
    return
  }
  touched.beside = true
  if (name === 'frames') {
    if (key === null) for (const id of keys) touched.frames.add(id as FrameId)
    else touched.frames.add(key as FrameId)
    if (key === null || keys.has('page') || keys.has('order') || keys.has('stack')) touched.membership = true
  } else if (name && !/^(?:notes|family)\//.test(name)) touched.outline = true
}

function nameOf(doc: Y.Doc, names: Map<unknown, string>, root: unknown): string | undefined {
  for (const [name, type] of doc.share) names.set(type, name)
  return names.get(root)
}

/** What links in words being written say of the pages they lead to. */
import type { LexicalEditor, TextNode } from 'lexical'
import type { PageId } from '#core/book/ids.ts'
import { readRunStyle } from '#renderer/page/run-look.ts'

/** Gives what is said of a page, such as "page 7"; undefined for one that is gone. */
export type LinkLookup = (page: PageId) => string | undefined

const lookups = new WeakMap<LexicalEditor, LinkLookup>()

/** Tells an editor what its links say. */
export function setLinkLookup(editor: LexicalEditor, lookup: LinkLookup): void {
  lookups.set(editor, lookup)
}

/** What a text says of the page it leads to; undefined for one that leads nowhere, or to a page that is gone. */
export function linkLabel(editor: LexicalEditor, text: TextNode): string | undefined {
  const { page } = readRunStyle(text.getStyle())
  return page === undefined ? undefined : lookups.get(editor)?.(page as PageId)
}

/** Writes what a link says beside its words: an attribute, so that the words themselves stay as they are. */
export function showLink(element: HTMLElement, label: string | undefined): void {
  if (label === undefined) element.removeAttribute('data-page-label')
  else if (element.dataset.pageLabel !== label) element.dataset.pageLabel = label
}

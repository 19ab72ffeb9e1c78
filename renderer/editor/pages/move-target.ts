import type { PageId, SectionId } from '#core/book/ids.ts'

interface Placed {
  readonly id: PageId
  readonly section: SectionId
}

/**
 * Where a page goes that was dropped on another: it takes the other's place, and its section. `after` is the page of that
 * section it then follows; undefined is the first place of all, which is the first of its section, because pages stand
 * by section before anything else.
 */
export function moveTarget(
  pages: readonly Placed[],
  moved: PageId,
  onto: PageId,
): { readonly after: PageId | undefined; readonly section: SectionId } {
  const from = pages.findIndex(({ id }) => id === moved)
  const to = pages.findIndex(({ id }) => id === onto)
  const target = pages[to]
  if (!target) throw new Error('a page is dropped on a page of the book')
  const { section } = target
  if (to > from) return { after: onto, section }
  const before = pages.slice(0, to).filter(page => page.section === section && page.id !== moved)
  return { after: before.at(-1)?.id, section }
}

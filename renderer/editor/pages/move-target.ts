import type { PageId, SectionId } from '#core/book/ids.ts'

interface Placed {
  readonly id: PageId
  readonly section: SectionId
}

/**
 * Where a page goes that was dropped on another: it takes the other's place, and its section. `after` is the page it then
 * follows, undefined for the first place.
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
  const after = to > from ? onto : pages[to - 1]?.id
  return { after: after === moved ? pages[to - 2]?.id : after, section: target.section }
}

/** What differs between two states of a book, page by page. */
import type { PageId } from './ids.ts'
import type { Book, Page } from './schema.ts'

/** How a page differs: it is only in the later book, only in the earlier one, or in both and not the same. */
export interface PageChange {
  readonly page: PageId
  readonly how: 'new' | 'gone' | 'changed'
}

/** The pages that differ, in the later book's order; those that are gone stand behind. */
export function comparePages(earlier: Pick<Book, 'pages'>, later: Pick<Book, 'pages'>): readonly PageChange[] {
  const before = new Map(earlier.pages.map(page => [page.id, page]))
  const after = new Set(later.pages.map(page => page.id))
  const changes: PageChange[] = []
  for (const page of later.pages) {
    const was = before.get(page.id)
    if (!was) changes.push({ page: page.id, how: 'new' })
    else if (!isSamePage(was, page)) changes.push({ page: page.id, how: 'changed' })
  }
  for (const page of earlier.pages) if (!after.has(page.id)) changes.push({ page: page.id, how: 'gone' })
  return changes
}

/** Whether two states of a page show the same: the order in which fields were written is not looked at. */
export function isSamePage(a: Page, b: Page): boolean {
  return a === b || sorted(a) === sorted(b)
}

/** JSON with its keys in order: the order of a map's entries is not the same in every copy (reliability R17). */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** What was on each page of an edition, as a fingerprint a page: enough to say later which pages have changed, and no more. */
import { createHash } from 'node:crypto'
import type { Book, Page } from '#core/book/schema.ts'
import type { Edition } from '#core/reviews/edition.ts'

type Contents = NonNullable<Edition['contents']>

/** The fingerprint of every page of a book, in its order. */
export function contentsOf(book: Book): Contents {
  return book.pages.map(page => ({ page: page.id, fingerprint: fingerprintOf(book, page) }))
}

/**
 * How many pages of a book are not as they were in an edition: changed, new or gone; a page that only moved has not changed.
 * Undefined for an edition from before contents were kept.
 */
export function changedSince({ contents }: Pick<Edition, 'contents'>, book: Book): number | undefined {
  if (contents === undefined) return undefined
  const before = new Map(contents.map(({ page, fingerprint }) => [page, fingerprint]))
  const now = contentsOf(book)
  const changed = now.filter(({ page, fingerprint }) => before.get(page) !== fingerprint).length
  const left = new Set(now.map(({ page }) => page))
  return changed + contents.filter(({ page }) => !left.has(page)).length
}

/** All that a page shows: its own content, the names its chips stand for, and the facts where something is made from them. */
function fingerprintOf({ people, facts, settings }: Book, page: Page): string {
  const made = page.frames.some(({ kind }) => kind === 'generated')
  const { state: _, section: __, from: ___, ...shown } = page
  const text = canonical(shown)
  const named = people.filter(({ id }) => made || text.includes(JSON.stringify(id)))
  const look = { format: settings.format, accent: settings.accent, storyFont: settings.storyFont }
  return createHash('sha256')
    .update(canonical([shown, named, made ? facts : [], look]))
    .digest('hex')
    .slice(0, 32)
}

/** JSON with the keys of every object in order, so that the same content is the same text however it was read. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

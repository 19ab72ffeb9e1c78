/** Links from one page of a book to another. */
import type { PageId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import { fill, pageText } from './page-text.ts'
import type { PageBook, PageScene } from './types.ts'
import type { PageLink } from './words-view.tsx'

/** The name of a page as a place that links in a finished file lead to. */
export function pageAnchor(page: PageId): string {
  return `page-${page}`
}

/**
 * A link to a page by the number it has now; undefined when it is gone. In print it can be pressed, and on the screen where
 * `turnTo` takes its reader there.
 */
export function pageLink(
  { pages = [] }: Pick<PageBook, 'pages'>,
  page: PageId,
  language: Language,
  { medium, parts }: { readonly medium: PageScene['medium']; readonly parts?: PageScene['parts'] } = {
    medium: 'screen',
  },
): PageLink | undefined {
  const at = pages.findIndex(({ id }) => id === page)
  if (at < 0) return undefined
  const label = fill(pageText(language).link, { number: at + 1 })
  const turnTo = parts?.turnTo
  return {
    label,
    ...((medium === 'print' || turnTo) && { href: `#${pageAnchor(page)}` }),
    ...(turnTo && { onPress: () => turnTo(page) }),
  }
}

/** What the shelf says of a book beyond the book itself: its next review, whether its materials are in place, and where it is. */
import { daysUntil, nextReview } from '#core/reviews/case-dates.ts'
import type { Child } from '#core/reviews/child.ts'
import type { Day } from '#core/reviews/day.ts'
import type { Edition } from '#core/reviews/edition.ts'
import type { CardContext } from '../handlers/books.ts'

/** The context of a book from its child and its editions. */
export function toContext(child: Child | undefined, editions: readonly Edition[], today: Day): CardContext {
  const next = child && nextReview(child.reviews)
  return {
    inPlace: child?.second.inPlace === 'yes',
    where: editions.some(edition => edition.purpose !== 'screen') ? 'printed' : 'here',
    ...(next && { next: { review: next.review, due: next.planned ?? next.due, days: daysUntil(next, today) } }),
  }
}

/** What the shelf says of a book beyond the book itself: its next review, whether its materials are in place, and where it is. */
import { daysUntil, nextReview } from '#core/reviews/case-dates.ts'
import type { Child } from '#core/reviews/child.ts'
import type { Day } from '#core/reviews/day.ts'
import type { Disclosure } from '#core/reviews/disclosure.ts'
import type { Edition } from '#core/reviews/edition.ts'
import type { CardContext } from '../handlers/books.ts'

/** The context of a book from its child, its editions and whom it was given to. */
export function toContext(
  child: Child | undefined,
  editions: readonly Edition[],
  sent: readonly Disclosure[],
  today: Day,
): CardContext {
  const next = child && nextReview(child.reviews)
  return {
    inPlace: child?.second.inPlace === 'yes',
    where: placeOf(editions, sent),
    ...(next && { next: { review: next.review, due: next.planned ?? next.due, days: daysUntil(next, today) } }),
  }
}

function placeOf(editions: readonly Edition[], sent: readonly Disclosure[]): CardContext['where'] {
  if (sent.some(({ audience, failed }) => audience === 'family' && !failed)) return 'family'
  return editions.some(edition => edition.purpose !== 'screen') ? 'printed' : 'here'
}

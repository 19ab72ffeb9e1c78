/** What the pages for a review tell, gathered from the book, its case record and its editions. */
import type { Book } from '#core/book/schema.ts'
import { caseLetter, caseReviews } from '#core/reviews/case-dates.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { measuredReview } from '#core/reviews/child.ts'
import type { ReviewDue } from '#core/reviews/due.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { agreers, materialsOf, standingAt } from '#core/reviews/materials.ts'
import { minimumOf, sectionStates, toFind } from '#core/toolkit/parts.ts'
import type { Template } from '#core/toolkit/template.ts'
import type { OfficerFacts } from './officer-html.ts'

type Part = OfficerFacts['parts'][number]

/** What the page is made from. `today` is an ISO day; `settled` the parts a region asks for, where it has settled them. */
export interface OfficerSources {
  readonly book: Book
  readonly record: CaseRecord | undefined
  readonly template: Template | undefined
  readonly editions: readonly Edition[]
  readonly settled?: readonly string[] | undefined
  readonly today: string
  readonly page?: OfficerFacts['page']
}

/** The page's facts. The review is the next one not held, or, on the day, the one held today. */
export function officerFacts(sources: OfficerSources): OfficerFacts {
  const { book, record, template, editions, settled, today, page = 'officer' } = sources
  const all = caseReviews(record)
  const at = all.findIndex(review => review.held === undefined || review.held >= today)
  const review: ReviewDue | undefined = all[at]
  const edition = editions.filter(made => made.review === review?.review).at(-1)
  const { child, adopters } = record?.views ?? {}
  const letter = caseLetter(record)
  return {
    page,
    code: book.code,
    name: book.people.find(person => person.role === 'child')?.name ?? {},
    made: today,
    ...(review && { review }),
    later: at < 0 ? [] : all.slice(at + 1),
    owed: owedOf(record, all, editions),
    ...(letter && { letter }),
    ...(edition && { edition }),
    agreed: agreementsOf(record, review),
    parts: template ? partStates(book, template, settled) : [],
    toFind: toFind(book).map(({ what, of }) => ({ what, ...(of && { askOf: of }) })),
    views: { ...(child !== undefined && { child }), ...(adopters !== undefined && { adopters }) },
  }
}

/** The reviews that were held without their materials, which have not come since either. */
function owedOf(
  record: CaseRecord | undefined,
  reviews: readonly ReviewDue[],
  editions: readonly Edition[],
): OfficerFacts['owed'] {
  return reviews.filter(({ review, held }) => {
    const written = materialsOf(record?.materials ?? [], review)
    // Materials are asked for by the second review; of another only where something was promised for it.
    const promised = written !== undefined || editions.some(edition => edition.review === review)
    if (review !== measuredReview && !promised) return false
    return standingAt(review, held, written, editions).owed
  })
}

/** Who has agreed what this review is given, and when. No names: an adult's surname is a surname. */
function agreementsOf(record: CaseRecord | undefined, review: ReviewDue | undefined): OfficerFacts['agreed'] {
  const agreed = materialsOf(record?.materials ?? [], review?.review ?? 0)?.agreed ?? {}
  return agreers.map(who => ({ who, ...(agreed[who] && { on: agreed[who].on }) }))
}

/** Parts of the minimum set that are not in are missing; other parts may follow the second review (domain.md 1.4b). */
function partStates(book: Book, template: Template, settled: readonly string[] | undefined): OfficerFacts['parts'] {
  const states = sectionStates(book, template)
  const minimum = new Set(minimumOf(states, settled))
  const stateOf = (state: (typeof states)[number]): Part['state'] => {
    if (state.in) return 'in'
    return minimum.has(state) ? 'missing' : 'later'
  }
  return states.map(state => ({ title: state.title, state: stateOf(state), needed: minimum.has(state) }))
}

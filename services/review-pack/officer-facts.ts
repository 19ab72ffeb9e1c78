/** What the reviewing officer's page tells, gathered from the book, its case record and its editions. */
import type { Book } from '#core/book/schema.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { type ReviewDue, reviewsDue } from '#core/reviews/due.ts'
import { partsOf, toFind } from '#core/toolkit/parts.ts'
import type { Template } from '#core/toolkit/template.ts'
import type { OfficerFacts } from './officer-html.ts'

/** An edition as the page names it. */
type Edition = NonNullable<OfficerFacts['edition']> & { readonly review?: number | undefined }

type Part = OfficerFacts['parts'][number]

/** What the page is made from. `today` is an ISO day. */
export interface OfficerSources {
  readonly book: Book
  readonly record: CaseRecord | undefined
  readonly template: Template | undefined
  readonly editions: readonly Edition[]
  readonly today: string
}

/** The page's facts. The review is the next one not held, or, on the day, the one held today. */
export function officerFacts({ book, record, template, editions, today }: OfficerSources): OfficerFacts {
  const all = record?.placedOn
    ? reviewsDue({ placed: record.placedOn, held: record.reviewsHeld, nation: record.nation })
    : []
  const at = all.findIndex(review => review.held === undefined || review.held >= today)
  const review: ReviewDue | undefined = all[at]
  const edition = editions.filter(made => made.review === review?.review).at(-1)
  const { child, adopters } = record?.views ?? {}
  return {
    code: book.code,
    name: book.people.find(person => person.role === 'child')?.name ?? {},
    made: today,
    ...(review && { review }),
    later: at < 0 ? [] : all.slice(at + 1),
    ...(edition && { edition }),
    parts: template ? partStates(book, template) : [],
    toFind: toFind(book).map(({ what, of }) => ({ what, ...(of && { askOf: of }) })),
    views: { ...(child !== undefined && { child }), ...(adopters !== undefined && { adopters }) },
  }
}

/** Parts of the minimum set that are not in are missing; other parts may follow the second review (domain.md 1.4b). */
function partStates(book: Book, template: Template): OfficerFacts['parts'] {
  const { in: inPlace, missing } = partsOf(book, template)
  const minimum = new Set(partsOf(book, template, true).missing)
  const stateOf = (kind: string): Part['state'] => {
    if (inPlace.includes(kind)) return 'in'
    return minimum.has(kind) ? 'missing' : 'later'
  }
  return template.sections
    .filter(({ kind }) => inPlace.includes(kind) || missing.includes(kind))
    .map(({ kind }) => ({
      title: book.sections.find(section => section.kind === kind)?.title ?? {},
      state: stateOf(kind),
    }))
}

/** A child as the board and the measure see it: dates and how the materials stand. No name, and no day of birth. */
import { z } from 'zod'
import { caseLetter, caseReviews, endedSchema, endOf, letterSchema } from './case-dates.ts'
import type { CaseRecord } from './case-record.ts'
import { reviewDueSchema } from './due.ts'
import type { Edition } from './edition.ts'
import { agreers, inPlaceSchema, materialsOf, reasonSchema, standingAt } from './materials.ts'
import type { ReviewRecord } from './records.ts'
import { authorityName, findRegion, regionOfAuthority } from './regions.ts'

/** The review a book must be there for (domain.md 1.4). */
export const measuredReview = 2

export const childSchema = z.strictObject({
  /** The book's id, or the case's own where the child has no book here. */
  id: z.string(),
  /** What the case is called outside this machine: its case number, or one that means nothing. */
  code: z.string(),
  region: z.string(),
  authority: z.string(),
  worker: z.string(),
  placed: z.string().optional(),
  reviews: z.array(reviewDueSchema),
  /** How the materials of the second review stand. */
  second: z.strictObject({
    inPlace: inPlaceSchema.optional(),
    reason: reasonSchema.optional(),
    cameOn: z.string().optional(),
    owed: z.boolean(),
    /** Who has not agreed to them yet. */
    notAgreed: z.array(z.enum(agreers)),
  }),
  letter: letterSchema.optional(),
  ended: endedSchema.optional(),
})
export type Child = z.infer<typeof childSchema>

/** A case that cannot be told from another by its number gets one of its own. */
export function codeOf(id: string, record: CaseRecord | undefined): string {
  const code = record?.caseCode?.trim()
  return code || `JB-${id.slice(0, 8).toUpperCase()}`
}

/** What the board and the measure need of a case. */
export function toChild(id: string, record: CaseRecord | undefined, editions: readonly Edition[]): Child {
  const reviews = caseReviews(record)
  const written = materialsOf(record?.materials ?? [], measuredReview)
  const held = reviews.find(({ review }) => review === measuredReview)?.held
  const { inPlace, reason, cameOn, owed } = standingAt(measuredReview, held, written, editions)
  const letter = caseLetter(record)
  const ended = record && endOf(record)
  const authority = authorityName(record?.authority ?? '')
  return {
    id,
    code: codeOf(id, record),
    region: findRegion(record?.region ?? '')?.name.en ?? regionOfAuthority(authority)?.name.en ?? '',
    authority,
    worker: record?.worker?.trim() ?? '',
    ...(record?.placedOn !== undefined && { placed: record.placedOn }),
    reviews: [...reviews],
    second: {
      owed,
      notAgreed: agreers.filter(who => written?.agreed[who] === undefined),
      ...(inPlace !== undefined && { inPlace }),
      ...(reason !== undefined && { reason }),
      ...(cameOn !== undefined && { cameOn }),
    },
    ...(letter && { letter }),
    ...(ended && { ended }),
  }
}

/** A child's row for the measure; undefined while the placement is not known. Without a region it counts for Wales alone. */
export function toRecord({
  code,
  region,
  authority,
  placed,
  reviews,
  second,
  letter,
}: Child): ReviewRecord | undefined {
  if (placed === undefined) return undefined
  const [first, two] = [1, measuredReview].map(number => reviews.find(each => each.review === number)?.held)
  return {
    case: code,
    region,
    authority,
    placed,
    ...(first !== undefined && { review1Held: first }),
    ...(two !== undefined && { review2Held: two }),
    ...(second.inPlace !== undefined && { inPlace: second.inPlace }),
    ...(second.reason !== undefined && { reason: second.reason }),
    ...(second.cameOn !== undefined && { cameOn: second.cameOn }),
    ...(letter && { letter: letter.given === undefined ? ('due' as const) : ('given' as const) }),
  }
}

/** The case of a row that was read from a team's spreadsheet. */
export function fromRecord(row: ReviewRecord): Partial<CaseRecord> {
  const { region, authority, placed, review1Held, review2Held, inPlace, reason, cameOn, worker } = row
  const written = inPlace !== undefined || reason !== undefined || cameOn !== undefined
  return {
    caseCode: row.case,
    region,
    ...(authority !== '' && { authority }),
    ...(worker !== undefined && { worker }),
    placedOn: placed,
    reviewsHeld: [review1Held, review2Held].filter(day => day !== undefined),
    materials: written
      ? [
          {
            review: measuredReview,
            agreed: {},
            ...(inPlace !== undefined && { inPlace }),
            ...(reason !== undefined && { reason }),
            ...(cameOn !== undefined && { cameOn }),
          },
        ]
      : [],
  }
}

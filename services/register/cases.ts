/** Case records, agency only: sealed in the library and apart from every book (architecture decision 5). */
import type { BookId } from '#core/book/ids.ts'
import type { Clock } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type CaseRecord, caseRecordSchema } from '#core/reviews/case-record.ts'
import { type ReviewDue, reviewsDue } from '#core/reviews/due.ts'
import type { FileCode, Library } from '#services/library/index.ts'

const kind = 'case'

/**
 * The case of a book; undefined where nothing has been written. `damaged`: what was written cannot be read. Whoever prints must
 * then stop, because the names that no file may hold are not known.
 */
export async function readCase(library: Library, book: BookId): Promise<Result<CaseRecord | undefined, 'damaged'>> {
  const bytes = await library.getRecord(kind, book)
  if (!bytes) return ok(undefined)
  const parsed = caseRecordSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  return parsed.success ? ok(parsed.data) : err('damaged')
}

/** Keeps the case of a book. */
export function writeCase(library: Library, book: BookId, record: CaseRecord): Promise<Result<void, FileCode>> {
  return library.putRecord(kind, book, Buffer.from(JSON.stringify(record)))
}

/** Every review of a case, held and to come; none while the day of the placement is not known. */
export function reviewsOf(record: CaseRecord | undefined): readonly ReviewDue[] {
  if (record?.placedOn === undefined) return []
  return reviewsDue({ placed: record.placedOn, held: record.reviewsHeld, nation: record.nation })
}

/** The next review and in how many days; negative when it is late. Undefined when none is due. */
export function nextReview(record: CaseRecord | undefined, clock: Clock) {
  const next = reviewsOf(record).find(review => review.held === undefined)
  if (!next) return undefined
  const today = Date.parse(toDay(clock.now()))
  return { review: next.review, due: next.due, days: Math.round((Date.parse(next.due) - today) / 86_400_000) }
}

/** The day where the people are (Europe/London, domain.md), as an ISO day. */
function toDay(now: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(now)
}

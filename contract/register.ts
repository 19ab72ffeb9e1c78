/** The case record, agency only: kept apart from the book, never in a handover, a PDF or a log. */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { reviewDueSchema } from '#core/reviews/due.ts'
import { call } from './define.ts'

export const register = {
  /** Undefined where nothing has been written yet. */
  getCase: call(z.strictObject({ book: bookIdSchema }), caseRecordSchema.optional(), ['no-such-book', 'damaged']),
  saveCase: call(z.strictObject({ book: bookIdSchema, record: caseRecordSchema }), z.void(), [
    'no-such-book',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Every child's reviews, for the board: held and the next two due. */
  listReviews: call(
    z.void(),
    z.array(z.strictObject({ book: bookIdSchema, placed: z.string().optional(), reviews: z.array(reviewDueSchema) })),
  ),
} as const

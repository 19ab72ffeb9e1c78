/** Making PDFs and editions. The preview's PDF is fetched from its URL (urls.ts). */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { layerSchema, shownLanguageSchema } from '#core/book/language.ts'
import { findingSchema } from '#core/checks/finding.ts'
import { editionSchema, purposeIdSchema } from '#core/reviews/edition.ts'
import { call } from './define.ts'

const ask = z.strictObject({
  book: bookIdSchema,
  purpose: purposeIdSchema,
  language: shownLanguageSchema,
  layer: layerSchema,
  marks: z.boolean(),
})

export const print = {
  /** Runs the book's checks for a print: what must be fixed first, and what to look at. */
  check: call(ask, z.array(findingSchema), ['no-such-book']),
  /** Starts making the PDF for the preview; progress comes as events. */
  start: call(ask, z.strictObject({ job: z.string() }), ['no-such-book', 'no-engine']),
  /** Waits for a job: its page count, sizes and what the privacy scan and our checks of the file found. */
  finish: call(
    z.strictObject({ job: z.string() }),
    z.strictObject({
      pages: z.number().int(),
      bytes: z.number().int(),
      passed: z.number().int(),
      failed: z.array(z.string()),
    }),
    ['no-such-job', 'stopped', 'engine-failed', 'privacy', 'disk-full', 'io'],
  ),
  stop: call(z.strictObject({ job: z.string() }), z.void()),
  /** Asks where to put the file, writes it and records the edition. `saved` is false when the person changed their mind. */
  makeEdition: call(
    z.strictObject({
      job: z.string(),
      code: z.string().max(20),
      review: z.number().int().min(1).optional(),
      allow: z.string().max(500).optional(),
    }),
    z.strictObject({ saved: z.boolean(), edition: editionSchema.optional() }),
    ['no-such-job', 'wrong-code', 'must-fix', 'disk-full', 'no-permission', 'io'],
  ),
  listEditions: call(z.strictObject({ book: bookIdSchema }), z.array(editionSchema), ['no-such-book']),
} as const

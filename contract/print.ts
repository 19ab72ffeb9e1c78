/** Making PDFs and editions. The preview's PDF is fetched from its URL (urls.ts). */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { layerSchema, shownLanguageSchema } from '#core/book/language.ts'
import { findingSchema } from '#core/checks/finding.ts'
import { call } from './define.ts'

/** What a print is for (core/print/purposes.ts has each as data). */
export const purposeIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** One edition: dated, numbered, its contents fixed, tied to a review. */
export const editionSchema = z.strictObject({
  number: z.number().int().positive(),
  /** ISO date and time, UTC. */
  made: z.string(),
  purpose: purposeIdSchema,
  language: shownLanguageSchema,
  layer: layerSchema,
  pages: z.number().int(),
  /** SHA-256 of the file, hex. */
  fingerprint: z.string(),
  /** Which review it was made for: 1, 2, 3… */
  review: z.number().int().min(1).optional(),
  /** The reason given where a must-fix finding was let through. */
  allowed: z.string().optional(),
})
export type Edition = z.infer<typeof editionSchema>

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

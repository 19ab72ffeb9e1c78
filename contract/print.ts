/** Making PDFs and editions. The preview's PDF is fetched from its URL (urls.ts). */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { layerSchema, shownLanguageSchema } from '#core/book/language.ts'
import { findingSchema } from '#core/checks/finding.ts'
import { paperSchema } from '#core/print/purposes.ts'
import { editionSchema, purposeIdSchema } from '#core/reviews/edition.ts'
import { call } from './define.ts'

const pressIdSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** A printer's own profile, by what it calls itself. */
const pressSchema = z.strictObject({ id: pressIdSchema, name: z.string().max(60) })
export type KeptPress = z.infer<typeof pressSchema>

const ask = z.strictObject({
  book: bookIdSchema,
  purpose: purposeIdSchema,
  language: shownLanguageSchema,
  layer: layerSchema,
  marks: z.boolean(),
  paper: paperSchema.optional(),
  /** The id of a paper of the inner pages (core/print/stocks.ts). */
  stock: z.string().max(40).optional(),
  /** The id of a printer's own profile; the usual inks where it is not given. */
  press: pressIdSchema.optional(),
})

/** What whoever prints or folds the sheets must know, and where the trim and the bleed stand on them, in pt. */
const sheetsSchema = z.strictObject({
  blanks: z.number().int(),
  flip: z.enum(['long', 'short']).optional(),
  leaves: z.number().int().optional(),
  spineMm: z.number().optional(),
  media: z.array(z.number()).optional(),
  trim: z.array(z.number()).optional(),
  bleed: z.array(z.number()).optional(),
  safeMm: z.number(),
})
export type Sheets = z.infer<typeof sheetsSchema>

/** An edition as it is listed: with how many pages of the book have changed since, where that is known. */
const listedSchema = editionSchema.omit({ contents: true }).extend({ changed: z.number().int().optional() })
export type ListedEdition = z.infer<typeof listedSchema>

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
      sheets: sheetsSchema,
      /** What was found on the pages as they were laid out. */
      findings: z.array(findingSchema),
    }),
    [
      'no-such-job',
      'stopped',
      'engine-failed',
      'missing-picture',
      'privacy',
      'no-such-size',
      'no-letter',
      'no-guidance',
      'no-such-press',
      'disk-full',
      'io',
    ],
  ),
  stop: call(z.strictObject({ job: z.string() }), z.void()),
  /** The system's printers; none where it has none that take a PDF. */
  listPrinters: call(z.void(), z.array(z.string())),
  /** The printers' profiles that are kept in this library. */
  listPresses: call(z.void(), z.array(pressSchema)),
  /** Asks for a printer's profile, checks it and keeps it; none when the person changed their mind. */
  addPress: call(z.void(), z.strictObject({ added: pressSchema.optional() }), [
    'no-such-file',
    'not-a-press-profile',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Takes a profile off the list. */
  removePress: call(z.strictObject({ id: pressIdSchema }), z.void(), ['disk-full', 'no-permission', 'io']),
  /** Asks where to put the file, writes it, or prints it, and records the edition. `saved` is false when the person changed their mind. */
  makeEdition: call(
    z.strictObject({
      job: z.string(),
      code: z.string().max(20),
      review: z.number().int().min(1).optional(),
      allow: z.string().max(500).optional(),
      /** One of the system's printers, in place of a file. */
      printer: z.string().max(200).optional(),
      /** Who saw it and agreed to its being printed. */
      agreedBy: z.string().max(120).optional(),
    }),
    z.strictObject({ saved: z.boolean(), edition: listedSchema.optional() }),
    [
      'no-such-job',
      'wrong-code',
      'must-fix',
      'no-such-printer',
      'not-printed',
      'folder-exists',
      'file-open',
      'bad-name',
      'gone',
      'missing-picture',
      'privacy',
      'disk-full',
      'no-permission',
      'io',
    ],
  ),
  listEditions: call(z.strictObject({ book: bookIdSchema }), z.array(listedSchema), ['no-such-book']),
} as const

/** Books in the library. A book's own bytes go by URL (urls.ts), never through a call. */
import { z } from 'zod'
import { pageFormatSchema } from '#core/book/format.ts'
import { bookIdSchema } from '#core/book/ids.ts'
import { bilingualSchema } from '#core/book/language.ts'
import { accentSchema } from '#core/book/schema.ts'
import { answersSchema } from '#core/toolkit/answers.ts'
import { call } from './define.ts'

const isoDate = z.string()

/** A book as the shelf shows it. */
export const bookCardSchema = z.strictObject({
  id: bookIdSchema,
  /** The child's name in the book. */
  name: bilingualSchema,
  code: z.string(),
  accent: accentSchema,
  format: pageFormatSchema,
  /** Art id of the cover's picture, where it is art; the shelf draws the cover page itself. */
  parts: z.strictObject({ in: z.number().int(), total: z.number().int() }),
  /** Names of the parts still missing, as keys of the toolkit's section kinds. */
  missing: z.array(z.string()),
  /** What is to be found out, in words, at most five. */
  toFind: z.array(bilingualSchema),
  next: z.strictObject({ review: z.number().int().min(1), due: isoDate, days: z.number().int() }).optional(),
  /** The newest second-review answer: is there an edition tied to it. */
  inPlace: z.boolean(),
  where: z.enum(['here', 'family', 'printed']),
  damaged: z.boolean(),
})
export type BookCard = z.infer<typeof bookCardSchema>

/** What was found when a book was opened after damage or a crash. */
export const recoverySchema = z.strictObject({
  /** `unclosed`: the program or the computer ended while it was open · `damaged`: files of it were not what was written. */
  why: z.enum(['unclosed', 'damaged']),
  /** Saved groups of edits that could not be brought back; 0 when all of it is here. */
  lostEdits: z.number().int(),
  /** More than `lostEdits` may be gone. */
  perhapsMore: z.boolean(),
  /** Milliseconds since 1970, the newest moment the book was proven good to. */
  goodTo: z.number().optional(),
})

export type BookRecovery = z.infer<typeof recoverySchema>

export const books = {
  list: call(z.void(), z.array(bookCardSchema)),
  create: call(z.strictObject({ template: z.string(), answers: answersSchema }), z.strictObject({ id: bookIdSchema }), [
    'no-such-template',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /** Makes the sample book, so that anyone can see what good looks like. */
  createSample: call(z.void(), z.strictObject({ id: bookIdSchema }), ['disk-full', 'no-permission', 'io']),
  open: call(z.strictObject({ id: bookIdSchema }), z.strictObject({ recovery: recoverySchema.optional() }), [
    'no-such-book',
    'newer-version',
    'damaged',
    'io',
  ]),
  close: call(z.strictObject({ id: bookIdSchema }), z.void()),
} as const

/** The case record, agency only: kept apart from the book, never in a handover, a PDF or a log. */
import { z } from 'zod'
import { bookIdSchema, personIdSchema, photoIdSchema } from '#core/book/ids.ts'
import { bilingualSchema } from '#core/book/language.ts'
import { accentSchema, roleSchema } from '#core/book/schema.ts'
import { caseRecordSchema, photoAgreementSchema } from '#core/reviews/case-record.ts'
import { childSchema } from '#core/reviews/child.ts'
import { reviewDueSchema } from '#core/reviews/due.ts'
import { measureGroups } from '#core/reviews/measure.ts'
import { recordColumns } from '#core/reviews/records.ts'
import { registerSettingsSchema } from '#core/reviews/settings.ts'
import { sheetFields } from '#core/reviews/sheet.ts'
import { call } from './define.ts'
import { lockSchema, nameSchema, receivedIdSchema, senderSchema } from './handover.ts'

/** A child on the board: with a book here, or brought in from a spreadsheet. */
export const boardChildSchema = childSchema.extend({
  book: z
    .strictObject({
      name: bilingualSchema,
      code: z.string(),
      accent: accentSchema,
      parts: z.strictObject({ in: z.number().int(), total: z.number().int() }),
      /** Titles of the parts of the minimum set that are not in. */
      lacks: z.array(bilingualSchema),
      toFind: z.array(bilingualSchema),
      damaged: z.boolean(),
    })
    .optional(),
})
export type BoardChild = z.infer<typeof boardChildSchema>

const writeCodes = ['disk-full', 'no-permission', 'io'] as const
/** A child of the register by its book's id, or by its own. */
const child = z.strictObject({ book: bookIdSchema })
const children = z.array(bookIdSchema).max(20_000)
const saved = z.strictObject({ saved: z.boolean() })
const columns = z.partialRecord(z.enum(sheetFields), z.number().int().min(0).max(1000))
const matching = z.strictObject({ sheet: z.string().max(40), heading: z.number().int().min(0), columns })

const refusal = z.strictObject({
  row: z.number().int(),
  case: z.string(),
  code: z.string(),
  column: z.enum(recordColumns).optional(),
  firstRow: z.number().int().optional(),
})

const handOverSchema = z.strictObject({
  children,
  to: z.string().trim().min(1).max(80),
  /** Also as one sealed file for a colleague's laptop, books and all; `from` is how the sender is called in it. */
  file: z.strictObject({ lock: lockSchema, from: nameSchema }).optional(),
})
export type HandOverOrder = z.output<typeof handOverSchema>

/** What a colleague's file says of itself, proven whole, before anything is taken. */
const handedSchema = z.strictObject({
  /** Milliseconds since 1970. */
  made: z.number(),
  from: senderSchema,
  children: z.array(
    z.strictObject({
      id: bookIdSchema,
      code: z.string(),
      /** Its case or its book is here already. */
      isHere: z.boolean(),
      editions: z.number().int(),
      book: z.strictObject({ title: bilingualSchema, pages: z.number().int(), photos: z.number().int() }).optional(),
    }),
  ),
})
export type Handed = z.infer<typeof handedSchema>

/** A few rows as they would be taken in, so that a person sees that the columns are the right ones. */
const sampleRow = z.strictObject({
  case: z.string(),
  region: z.string(),
  authority: z.string(),
  placed: z.string(),
  review1Held: z.string().optional(),
  review2Held: z.string().optional(),
  inPlace: z.string().optional(),
})

export const register = {
  /** Undefined where nothing has been written yet. */
  getCase: call(child, caseRecordSchema.optional(), ['no-such-book', 'damaged', 'register-damaged']),
  saveCase: call(child.extend({ record: caseRecordSchema }), z.void(), [
    'no-such-book',
    'register-damaged',
    ...writeCodes,
  ]),
  /** Takes a child who has no book here out of the register. */
  removeChild: call(child, z.void(), ['no-such-book', 'register-damaged', ...writeCodes]),
  /** Who agreed to which photo of a book, and when; undefined where the book has no case here. */
  getPhotoAgreements: call(
    z.strictObject({ book: bookIdSchema }),
    z.record(photoIdSchema, photoAgreementSchema).optional(),
    ['damaged'],
  ),
  /** Writes one agreement for some photos; without one, what was agreed is taken back. Nothing else of the case changes. */
  setPhotoAgreement: call(
    z.strictObject({
      book: bookIdSchema,
      photos: z.array(photoIdSchema).min(1).max(2000),
      agreement: photoAgreementSchema.optional(),
    }),
    z.void(),
    ['no-such-book', 'damaged', ...writeCodes],
  ),
  /** Every book's reviews: held and the next two due. */
  listReviews: call(
    z.void(),
    z.array(z.strictObject({ book: bookIdSchema, placed: z.string().optional(), reviews: z.array(reviewDueSchema) })),
  ),
  /** Everything the board shows. `today` is the app's own day. */
  getBoard: call(
    z.void(),
    z.strictObject({
      today: z.string(),
      children: z.array(boardChildSchema),
      settings: registerSettingsSchema,
      /** The parts that books here have, each once, so that a region can say which it asks for. */
      sections: z.array(z.strictObject({ kind: z.string(), title: bilingualSchema, minimum: z.boolean() })),
    }),
  ),
  /** The people of a child's book, so that their full names can be written beside them; none without a book. */
  getPeople: call(child, z.array(z.strictObject({ id: personIdSchema, name: bilingualSchema, role: roleSchema })), [
    'damaged',
  ]),
  saveSettings: call(registerSettingsSchema, z.void(), writeCodes),
  /** Asks for a spreadsheet and looks at it. Nothing is taken in. `sheet` is undefined when the person changed their mind. */
  chooseSheet: call(
    z.void(),
    z.strictObject({
      sheet: z.string().optional(),
      /** Row of the headings, counted from 0, and the headings themselves. */
      heading: z.number().int(),
      headings: z.array(z.string()),
      columns,
    }),
    ['no-such-file', 'io', 'sheet-too-big', 'old-excel', 'not-a-sheet', 'locked-sheet', 'empty-sheet'],
  ),
  /** What a sheet would come to with these columns. Nothing is taken in. */
  previewSheet: call(
    matching,
    z.strictObject({
      ready: z.number().int(),
      added: z.number().int(),
      renewed: z.number().int(),
      kept: z.number().int(),
      sample: z.array(sampleRow),
      refused: z.array(refusal),
    }),
    ['no-such-sheet', 'register-damaged'],
  ),
  /** Takes in the rows that can be read: all of them or, where they cannot be written, none. */
  takeSheet: call(
    matching,
    z.strictObject({ added: z.number().int(), renewed: z.number().int(), kept: z.number().int() }),
    ['no-such-sheet', 'register-damaged', ...writeCodes],
  ),
  /** Gives children another worker, with everything. `words` open the file and are shown once. */
  handOver: call(
    handOverSchema,
    z.strictObject({ done: z.boolean(), count: z.number().int(), words: z.string().optional() }),
    ['bad-recipient', 'no-such-book', 'damaged', 'missing-photo', 'too-much', 'register-damaged', ...writeCodes],
  ),
  /** Asks for a colleague's file of children. `needs`: words given by telephone, or nothing: it is for this library's receiving code. */
  chooseCases: call(
    z.void(),
    z.strictObject({ file: receivedIdSchema.optional(), needs: z.enum(['words', 'nothing']).optional() }),
    ['not-cases', 'no-permission', 'io'],
  ),
  /** Opens a chosen file without taking anything of it. */
  readCases: call(
    z.strictObject({ file: receivedIdSchema, passphrase: z.string().max(500).optional() }),
    handedSchema,
    ['not-cases', 'wrong-passphrase', 'not-for-you', 'newer-version', 'too-heavy', 'no-such-file', 'io'],
  ),
  /** Takes the children in: all of them, or none. `replace`: also those that are here already; their books come together. */
  takeCases: call(
    z.strictObject({ file: receivedIdSchema, replace: z.boolean() }),
    z.strictObject({ added: z.number().int(), replaced: z.number().int(), kept: z.number().int() }),
    ['no-such-file', 'damaged', 'register-damaged', ...writeCodes],
  ),
  /** Lets a chosen file go: nothing of it was kept. */
  dropCases: call(z.void(), z.void()),
  /** The reviews to come as a calendar file, with case numbers and no names. */
  saveCalendar: call(z.strictObject({ children }), saved, writeCodes),
  /** The children's rows without names, for the region. */
  saveRows: call(z.strictObject({ children }), saved, writeCodes),
  /** The measure as a table, small counts kept back. */
  saveMeasure: call(z.strictObject({ children, by: z.enum(measureGroups) }), saved, writeCodes),
  /** The reviewing officer's page, or the readiness sheet for the team: one page, no surname. */
  saveReviewPage: call(child.extend({ page: z.enum(['officer', 'readiness']) }), saved, [
    'no-such-book',
    'damaged',
    'privacy',
    'engine-failed',
    ...writeCodes,
  ]),
} as const

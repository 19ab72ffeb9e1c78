/** What the toolkit writes for grown-ups: the letter of the chase list and the foster carer's pack, as Word files. */
import { z } from 'zod'
import { bookIdSchema, personIdSchema } from '#core/book/ids.ts'
import { languageSchema, layerSchema } from '#core/book/language.ts'
import { factSchema, personSchema } from '#core/book/schema.ts'
import { placeSchema } from '#core/checks/finding.ts'
import { answerFactSchema, answerPersonSchema } from '#core/toolkit/answers.ts'
import { call } from './define.ts'

/** What the checks of a whole book lean on beside the book (core/checks/book.ts). */
const checkFactsSchema = z.strictObject({
  /** There is a case, and it could not be read: its names are not known. */
  unread: z.boolean(),
  facts: z.strictObject({
    surnames: z.array(z.string()),
    photoAgreements: z.array(z.string()).optional(),
    missing: z.array(z.string()).optional(),
    copied: z.array(z.strictObject({ place: placeSchema, match: z.string() })).optional(),
    keptElsewhere: z
      .array(
        z.strictObject({
          of: z.string(),
          found: z.string(),
          what: z.string(),
          language: languageSchema,
          page: z.int(),
        }),
      )
      .optional(),
    letters: z
      .strictObject({ people: z.array(personIdSchema), months: z.array(z.int()), times: z.int().optional() })
      .optional(),
    today: z.string(),
  }),
})
export type CheckFacts = z.infer<typeof checkFactsSchema>

const saved = z.strictObject({ saved: z.boolean() })
const errors = ['no-such-book', 'disk-full', 'no-permission', 'io'] as const

export const toolkit = {
  /** What the checks of this book must know of its case, of the region's minimum and of the library's other books. */
  checkFacts: call(z.strictObject({ book: bookIdSchema }), checkFactsSchema, ['no-such-book']),
  /** What the book says of letters, and its people, to hold a letterbox plan against. */
  letters: call(
    z.strictObject({ book: bookIdSchema }),
    z.strictObject({ people: z.array(personSchema), facts: z.array(factSchema) }),
    ['no-such-book'],
  ),
  /**
   * Asks where the letter should go and writes it. `of` is who it is for, as the chase list names them in English; without it,
   * what nobody is named for. Nothing is saved when the person changed their mind or nothing is open for them.
   */
  saveLetter: call(
    z.strictObject({ book: bookIdSchema, of: z.string().max(200).optional(), language: languageSchema }),
    saved,
    errors,
  ),
  /** Makes a template of the team's own from a book, without anything of the child; says how many lines were left out. */
  keepTemplate: call(
    z.strictObject({ book: bookIdSchema, name: z.string().trim().min(1).max(60) }),
    z.strictObject({ id: z.string(), leftOut: z.int() }),
    errors,
  ),
  /** The team's own templates: their files are read and judged as the toolkit's are. */
  listTemplates: call(
    z.void(),
    z.array(
      z.strictObject({
        id: z.string(),
        layer: layerSchema,
        name: z.string(),
        files: z.strictObject({ structure: z.unknown(), en: z.unknown(), cy: z.unknown() }),
      }),
    ),
  ),
  /** Takes one away. Books made from it stay as they are. */
  dropTemplate: call(z.strictObject({ id: z.string().max(60) }), z.void(), ['no-permission', 'io']),
  /** What a book lends to a brother's or sister's: people and the family's facts, never what is one child's. */
  shared: call(
    z.strictObject({ book: bookIdSchema, as: z.enum(['brother', 'sister']) }),
    z.strictObject({ people: z.array(answerPersonSchema), facts: z.array(answerFactSchema) }),
    ['no-such-book'],
  ),
  /** Asks where the foster carer's pack for this book's child should go, and writes it. */
  savePack: call(z.strictObject({ book: bookIdSchema, language: languageSchema }), saved, errors),
} as const

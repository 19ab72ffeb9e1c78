/** What the toolkit writes for grown-ups: the letter of the chase list and the foster carer's pack, as Word files. */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { languageSchema } from '#core/book/language.ts'
import { answerFactSchema, answerPersonSchema } from '#core/toolkit/answers.ts'
import { call } from './define.ts'

const saved = z.strictObject({ saved: z.boolean() })
const errors = ['no-such-book', 'disk-full', 'no-permission', 'io'] as const

export const toolkit = {
  /**
   * Asks where the letter should go and writes it. `of` is who it is for, as the chase list names them in English; without it,
   * what nobody is named for. Nothing is saved when the person changed their mind or nothing is open for them.
   */
  saveLetter: call(
    z.strictObject({ book: bookIdSchema, of: z.string().max(200).optional(), language: languageSchema }),
    saved,
    errors,
  ),
  /** What a book lends to a brother's or sister's: people and the family's facts, never what is one child's. */
  shared: call(
    z.strictObject({ book: bookIdSchema, as: z.enum(['brother', 'sister']) }),
    z.strictObject({ people: z.array(answerPersonSchema), facts: z.array(answerFactSchema) }),
    ['no-such-book'],
  ),
  /** Asks where the foster carer's pack for this book's child should go, and writes it. */
  savePack: call(z.strictObject({ book: bookIdSchema, language: languageSchema }), saved, errors),
} as const

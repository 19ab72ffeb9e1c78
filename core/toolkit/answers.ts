/** What the four steps of New book ask, and what the command line's --answers file holds. All of it can be skipped. */
import { z } from 'zod'
import { pageFormatSchema } from '#core/book/format.ts'
import { bilingualSchema, layerSchema, shownLanguageSchema } from '#core/book/language.ts'
import { accentSchema, certaintySchema, roleSchema } from '#core/book/schema.ts'

/** Someone, before they have an id. `key` is how facts refer to them. */
export const answerPersonSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,30}$/),
  role: roleSchema,
  name: bilingualSchema,
  known: z.string().max(60).optional(),
  home: z.enum(['with-child', 'before', 'elsewhere']).optional(),
  portrait: z.string().optional(),
})
export type AnswerPerson = z.infer<typeof answerPersonSchema>

/** A fact as answered. */
export const answerFactSchema = z.strictObject({
  kind: z.string().regex(/^[a-z0-9-]{1,60}$/),
  certainty: certaintySchema,
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  value: bilingualSchema.optional(),
  people: z.array(z.string()).optional(),
  askOf: z.string().max(200).optional(),
  /** Kept to this child's book, and to be in no brother's or sister's. */
  kept: z.boolean().optional(),
})
export type AnswerFact = z.infer<typeof answerFactSchema>

/** All answers. */
export const answersSchema = z.strictObject({
  child: z.strictObject({
    /** The name in the book; the same in both languages unless told apart. */
    name: z.string().trim().min(1).max(40),
    nameCy: z.string().trim().min(1).max(40).optional(),
    bornMonth: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
  }),
  settings: z
    .strictObject({ format: pageFormatSchema, language: shownLanguageSchema, layer: layerSchema, accent: accentSchema })
    .partial()
    .optional(),
  people: z.array(answerPersonSchema).max(60).default([]),
  facts: z.array(answerFactSchema).max(200).default([]),
})
export type Answers = z.infer<typeof answersSchema>

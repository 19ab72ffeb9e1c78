/** What is read of a Word file: sections with their headings, words and pictures, and what could not be kept. */
import { z } from 'zod'
import { lineSchema } from '#core/book/words.ts'

/** A line of words, or a picture by its place among the file's pictures. */
export const wordBlockSchema = z.union([
  z.strictObject({ line: lineSchema }),
  z.strictObject({ picture: z.number().int().min(0), alt: z.string().optional() }),
])
export type WordBlock = z.infer<typeof wordBlockSchema>

/** Words under one heading; the first may have none. */
export const wordSectionSchema = z.strictObject({ heading: z.string(), blocks: z.array(wordBlockSchema) })
export type WordSection = z.infer<typeof wordSectionSchema>

/** What a page of ours does not have, and how often it stood in the file. `tables` keep their words, a line a row. */
export const lostSchema = z.strictObject({
  tables: z.number().int(),
  notes: z.number().int(),
  comments: z.number().int(),
  pictures: z.number().int(),
  other: z.number().int(),
})
export type Lost = z.infer<typeof lostSchema>

export const wordFileSchema = z.strictObject({ sections: z.array(wordSectionSchema), lost: lostSchema })
export type WordFile = z.infer<typeof wordFileSchema>

/** Why a Word file could not be read. `old-word` is a .doc of before 2007, `locked-word` one with a password. */
export const wordErrors = ['not-word', 'old-word', 'locked-word', 'word-too-big', 'damaged-word'] as const
export type WordError = (typeof wordErrors)[number]

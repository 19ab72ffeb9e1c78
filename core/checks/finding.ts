import { z } from 'zod'
import { frameIdSchema, pageIdSchema } from '#core/book/ids.ts'
import { languageSchema, layerSchema } from '#core/book/language.ts'

/** How much a finding weighs: it must be fixed before print, it asks for a look, or it is an idea. */
export const severities = ['must-fix', 'please-look', 'idea'] as const
export const severitySchema = z.enum(severities)
export type Severity = z.infer<typeof severitySchema>

/** Where in the book. `start` and `end` are UTF-16 offsets into the telling's plain text (words.ts). */
export const placeSchema = z.strictObject({
  page: pageIdSchema.optional(),
  frame: frameIdSchema.optional(),
  part: z.enum(['words', 'caption', 'alt', 'name', 'title', 'photo', 'page', 'book']),
  language: languageSchema.optional(),
  layer: layerSchema.optional(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
})
export type Place = z.infer<typeof placeSchema>

/** One thing a check found. The sentence is made from `rule` and `values` by the interface, in its own language. */
export const findingSchema = z.strictObject({
  /** Such as `safety.postcode`. */
  rule: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  severity: severitySchema,
  place: placeSchema,
  /** The words found, where words were. */
  match: z.string().optional(),
  /** Wordings that may be put in its place as they stand, at one press; an empty one takes it out (wording.ts). */
  suggestions: z.array(z.string()),
  /** What to write instead, said to the writer in the text's language; never put into the book. */
  advice: z.string().optional(),
  /** What the sentence needs: numbers, names in the book. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The same for the same thing in the same place: what "keep mine" remembers. */
  key: z.string(),
  /** The reason, where a grown-up kept it. A kept must-fix of the safety kind still stops a print. */
  kept: z.string().optional(),
})
export type Finding = z.infer<typeof findingSchema>

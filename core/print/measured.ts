/** What only a laid-out page can say, measured by the print page on the very pages that are printed. Lengths in mm. */
import { z } from 'zod'
import { frameIdSchema, pageIdSchema } from '#core/book/ids.ts'
import { languageSchema } from '#core/book/language.ts'

/** One text where it stands: a telling of a frame, or a photo's caption. */
export const measuredWordsSchema = z.strictObject({
  frame: frameIdSchema,
  part: z.enum(['words', 'caption']),
  language: languageSchema,
  /** How far the words run beyond their place, downwards or to the side; 0 when they fit. */
  overMm: z.number(),
  /** From the nearest letter to the edge of the trimmed page; less than nothing beyond it. */
  edgeMm: z.number(),
  /** The least contrast of a letter to what lies under it, 1 to 21; absent where a picture lies under it. */
  contrast: z.number().optional(),
})
export type MeasuredWords = z.infer<typeof measuredWordsSchema>

/** One page as it was laid out. */
export const measuredPageSchema = z.strictObject({ page: pageIdSchema, words: z.array(measuredWordsSchema) })
export type MeasuredPage = z.infer<typeof measuredPageSchema>

/** What the print page hands over, as JSON in `data-measured` of the document. */
export const measuredSchema = z.array(measuredPageSchema)

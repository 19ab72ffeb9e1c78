/** What the print page is given: `/job.json` on its own origin. */
import { z } from 'zod'
import { layerSchema, shownLanguageSchema } from '#core/book/language.ts'
import { bookSchema } from '#core/book/schema.ts'

const px = z.strictObject({ width: z.number().int(), height: z.number().int() })

/** One run of the print page. */
export const printJobSchema = z.strictObject({
  /** The document's neutral title. */
  title: z.string(),
  language: shownLanguageSchema,
  layer: layerSchema,
  /** Chromium's paper and where the trim's top left stands on it (sheet.ts). */
  sheetPx: px,
  originPx: z.strictObject({ x: z.number(), y: z.number() }),
  /** Whether what lies beyond the trim is printed. */
  bleed: z.boolean(),
  book: bookSchema,
})
export type PrintJob = z.infer<typeof printJobSchema>

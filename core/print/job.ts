/** What the print page is given: `/job.json` on its own origin. */
import { z } from 'zod'
import { layerSchema, shownLanguageSchema } from '#core/book/language.ts'
import { bookSchema } from '#core/book/schema.ts'
import { textDocumentSchema } from './text-document.ts'

const px = z.strictObject({ width: z.number().int(), height: z.number().int() })
const area = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** A page, or a part of the cover, on a sheet. */
const placeSchema = z.strictObject({
  shows: z.union([
    z.strictObject({ page: z.number().int().min(0) }),
    z.strictObject({ part: z.enum(['back', 'spine']) }),
  ]),
  /** Where the top left of its trim stands, px from the paper's top left, and how large it is drawn. */
  x: z.number(),
  y: z.number(),
  scale: z.number().positive(),
  /** What of it is seen, px from the paper's top left. */
  seen: area.optional(),
})
export type PrintPlace = z.infer<typeof placeSchema>

/** One run of the print page. */
export const printJobSchema = z.strictObject({
  /** The document's neutral title. */
  title: z.string(),
  language: shownLanguageSchema,
  layer: layerSchema,
  /** Chromium's paper (sheet.ts). */
  sheetPx: px,
  /** What stands on each sheet. */
  sheets: z.array(z.array(placeSchema)),
  /** Whether what lies beyond the trim is printed. */
  bleed: z.boolean(),
  /** How wide the spine of a cover is, mm. */
  spineMm: z.number().optional(),
  book: bookSchema,
  /** A paper of flowing words in place of sheets, and its margins in px: top, right, bottom, left. */
  text: textDocumentSchema.optional(),
  marginsPx: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
})
export type PrintJob = z.infer<typeof printJobSchema>

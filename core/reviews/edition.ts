import { z } from 'zod'
import { layerSchema, shownLanguageSchema } from '#core/book/language.ts'

/** What a print is for (core/print/purposes.ts has each as data). */
export const purposeIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** One edition: dated, numbered, its contents fixed, tied to a review. */
export const editionSchema = z.strictObject({
  number: z.number().int().positive(),
  /** ISO date and time, UTC. */
  made: z.string(),
  purpose: purposeIdSchema,
  language: shownLanguageSchema,
  layer: layerSchema,
  pages: z.number().int(),
  /** SHA-256 of the file, hex. */
  fingerprint: z.string(),
  /** Which review it was made for: 1, 2, 3… */
  review: z.number().int().min(1).optional(),
  /** The minimum set in force when it was made, as section kinds: what was in, and what was missing. */
  minimum: z.strictObject({ in: z.array(z.string()), missing: z.array(z.string()) }).optional(),
  /** What the printer's own profile calls its inks, where the file was made for it. */
  press: z.string().max(60).optional(),
  /** Who saw it and agreed to its being printed, as they are called at work; not a name in the case. */
  agreedBy: z.string().max(120).optional(),
  /** Pages of the book at that moment, each with the fingerprint of what it held: which have changed since is then known. */
  contents: z.array(z.strictObject({ page: z.string(), fingerprint: z.string() })).optional(),
  /** The reason given where a must-fix finding was let through. */
  allowed: z.string().optional(),
})
export type Edition = z.infer<typeof editionSchema>

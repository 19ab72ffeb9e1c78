/** A record of a book that was given to someone: kept with the case, agency only (reliability.md 2, T3). */
import { z } from 'zod'

/** One handover. Adoption records must say what was disclosed, to whom and when (SI 2005/2689). */
export const disclosureSchema = z.strictObject({
  /** The handover's own id, the same as in the file. */
  share: z.string(),
  made: z.iso.datetime(),
  /** Who it was for, in the sender's words. */
  to: z.string().max(120),
  audience: z.enum(['family', 'agency', 'other']),
  /** How it was locked: for a receiving code, or under words given by telephone. */
  way: z.enum(['code', 'words']),
  /** The receiving code. */
  code: z.string().optional(),
  /** Why the code's six words were not read back; absent when they were, or where there is no code. */
  unchecked: z.string().max(500).optional(),
  /** Why it went although something should have been fixed first; absent when nothing was found. */
  allowed: z.string().max(500).optional(),
  /** The case and everything of it went along, to a colleague who works with the child from then on. */
  withCase: z.literal(true).optional(),
  /** It came here: when it was taken in, and what whoever sent it calls themselves. */
  received: z.strictObject({ at: z.iso.datetime(), from: z.string().max(120) }).optional(),
  /** Notes for grown-ups went along. */
  withNotes: z.boolean(),
  pages: z.number().int(),
  photos: z.number().int(),
  /** How many recorded voices went along; absent: none. */
  voices: z.number().int().optional(),
  /** How many of the child's feelings, questions and worries went along; absent: none. */
  told: z.number().int().optional(),
  /** The file could not be written after all. */
  failed: z.literal(true).optional(),
})
export type Disclosure = z.infer<typeof disclosureSchema>

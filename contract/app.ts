/** The app itself: settings that say nothing about a child. */
import { z } from 'zod'
import { languageSchema } from '#core/book/language.ts'
import { call } from './define.ts'

const settingsSchema = z.strictObject({
  language: languageSchema,
  /** Names and pictures hidden on the shelf. */
  privacy: z.boolean(),
  /** Minutes without a hand on the machine before the library locks itself, 2 to 60. */
  lockAfterMinutes: z.number().int().min(2).max(60),
})
export type AppSettings = z.infer<typeof settingsSchema>

export const app = {
  getSettings: call(z.void(), settingsSchema),
  setSettings: call(settingsSchema.partial(), settingsSchema),
  getVersion: call(z.void(), z.strictObject({ version: z.string(), host: z.enum(['electron', 'stand-in']) })),
  /** Someone is at work: puts off the idle lock. */
  stillHere: call(z.void(), z.void()),
} as const

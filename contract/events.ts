/** What the desktop tells windows without being asked. */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { languageSchema } from '#core/book/language.ts'

const saveStateSchema = z.union([
  z.literal('saved'),
  z.literal('saving'),
  z.strictObject({ notSaved: z.enum(['disk-full', 'no-permission', 'gone', 'io']) }),
])
export type SaveState = z.infer<typeof saveStateSchema>

/** Every event with what it carries. */
export const events = {
  /** The library was locked: forget everything and show the lock. */
  'library.locked': z.strictObject({ why: z.enum(['asked', 'idle', 'suspend', 'screen-lock']) }),
  'books.changed': z.strictObject({ id: bookIdSchema.optional() }),
  /** An open book was changed by another copy of it; what is new is asked for at its URL. */
  'books.changedElsewhere': z.strictObject({ id: bookIdSchema }),
  'books.saveState': z.strictObject({ id: bookIdSchema, state: saveStateSchema }),
  'print.progress': z.strictObject({
    job: z.string(),
    stage: z.enum(['pictures', 'pages', 'finishing', 'checking']),
    done: z.number().int(),
    total: z.number().int(),
  }),
  'app.languageChanged': z.strictObject({ language: languageSchema }),
  /** A menu item was chosen: the window does what its own button of that name does. */
  'app.menu': z.strictObject({
    command: z.enum(['new-book', 'open-file', 'lock', 'undo', 'redo', 'print', 'check', 'shelf', 'reviews', 'find']),
  }),
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>

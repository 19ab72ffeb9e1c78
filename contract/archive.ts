/** The weekly copy of every book in a folder that a person chose. */
import { z } from 'zod'
import { call } from './define.ts'

const archiveErrors = ['disk-full', 'no-permission', 'gone', 'io'] as const

export const archive = {
  get: call(
    z.void(),
    z.strictObject({
      folder: z.string().optional(),
      /** Milliseconds since 1970 when every book was last there and proven. */
      lastAt: z.number().optional(),
      /** More than 14 days ago, or never. */
      isLate: z.boolean(),
    }),
  ),
  /** Asks for the folder and makes the first copies. `books` is missing when nothing was chosen. */
  choose: call(
    z.void(),
    z.strictObject({ books: z.number().int().optional(), failed: z.number().int() }),
    archiveErrors,
  ),
  /** Makes copies of what has changed. `failed` counts books of which none could be made. */
  now: call(z.void(), z.strictObject({ books: z.number().int(), failed: z.number().int() }), [
    'no-folder',
    ...archiveErrors,
  ]),
} as const

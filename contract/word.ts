/** Bringing words and pictures in from a Word file. Its pictures are fetched by URL (urls.ts). */
import { z } from 'zod'
import { wordErrors, wordFileSchema } from '#core/word/word-file.ts'
import { call } from './define.ts'

export const word = {
  /** Asks a person for a file and reads it. Absent: they changed their mind. One file is kept at a time, until the next or {@link close}. */
  choose: call(
    z.void(),
    z.strictObject({ read: z.strictObject({ key: z.string(), file: wordFileSchema }).optional() }),
    [...wordErrors, 'no-permission', 'io'],
  ),
  /** Forgets the file. */
  close: call(z.void(), z.void()),
} as const

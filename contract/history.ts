/** Earlier states of a book. The state itself is fetched from its URL (urls.ts). */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { call } from './define.ts'

/** How a version is named in a URL and on disk. */
export const versionIdSchema = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** One earlier state. */
export const versionSchema = z.strictObject({
  id: versionIdSchema,
  /** Milliseconds since 1970, as the computer's clock said. */
  time: z.number(),
  /** The name a person gave it, or one of ours in core/book/version-names.ts; absent for those kept by themselves. */
  name: z.string().optional(),
})
export type Version = z.infer<typeof versionSchema>

const book = bookIdSchema

export const history = {
  /** Newest first, in the book's own order. */
  list: call(z.strictObject({ book }), z.array(versionSchema), ['no-such-book']),
  /** Keeps the book as it is now under a name, for good. */
  keep: call(z.strictObject({ book, name: z.string().trim().min(1).max(120) }), versionSchema, [
    'no-such-book',
    'disk-full',
    'no-permission',
    'io',
  ]),
  /**
   * Makes a book that cannot be read what it was, as an edit like any other. A book that can be read is brought back in its
   * window instead, where it can be undone.
   */
  restore: call(z.strictObject({ book, version: versionIdSchema }), z.void(), [
    'no-such-book',
    'no-such-version',
    'damaged',
    'disk-full',
    'no-permission',
    'io',
  ]),
} as const

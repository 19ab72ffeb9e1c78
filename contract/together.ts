/** Reading together: what a child's tools and a family's library need of the desktop. Recorded sounds go by URL (urls.ts). */
import { z } from 'zod'
import { call } from './define.ts'

/** The camera or the microphone; `none` when the tool that needed it has been put down. */
const deviceSchema = z.enum(['camera', 'microphone', 'none'])

/** Whose library it is: an agency's, which makes books, or a family's, which reads them. */
export const libraryKindSchema = z.enum(['agency', 'family'])
export type LibraryKind = z.infer<typeof libraryKindSchema>

/** Calls of the room that is read in. */
export const together = {
  /** Lets the window use a device from now until `none` is said, the library locks or the window starts anew. */
  allowDevice: call(z.strictObject({ device: deviceSchema }), z.void()),
  /** Whether this is the passphrase that opens the library: a grown-up shows with it that they are here. */
  isPassphrase: call(
    z.strictObject({ passphrase: z.string().min(1).max(500) }),
    z.strictObject({ right: z.boolean() }),
  ),
  getKind: call(z.void(), z.strictObject({ kind: libraryKindSchema })),
} as const

/** Reading together: what a child's tools and a family's library need of the desktop. Recorded sounds go by URL (urls.ts). */
import { z } from 'zod'
import { voiceOwners } from '#core/book/family.ts'
import { bookIdSchema, pageIdSchema, photoIdSchema } from '#core/book/ids.ts'
import { call } from './define.ts'

/** The camera or the microphone; `none` when the tool that needed it has been put down. */
const deviceSchema = z.enum(['camera', 'microphone', 'none'])

/** Whose library it is: an agency's, which makes books, or a family's, which reads them. */
export const libraryKindSchema = z.enum(['agency', 'family'])
export type LibraryKind = z.infer<typeof libraryKindSchema>

/** The name of a recording under way: the computer's own, a dash, and one of its own. */
export const recordingSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/)

const cutOffSchema = z.strictObject({
  recording: recordingSchema,
  page: pageIdSchema,
  by: z.enum(voiceOwners),
  sound: photoIdSchema,
  seconds: z.number(),
})

const writeErrors = ['disk-full', 'no-permission', 'io'] as const

/** Calls of the room that is read in. */
export const together = {
  /** Lets the window use a device from now until `none` is said, the library locks or the window starts anew. */
  allowDevice: call(z.strictObject({ device: deviceSchema }), z.void()),
  /** Whether this is the passphrase that opens the library: a grown-up shows with it that they are here. */
  isPassphrase: call(
    z.strictObject({ passphrase: z.string().min(1).max(500) }),
    z.strictObject({ right: z.boolean() }),
  ),
  /** Begins a recording whose parts are kept as they come, by URL; its name. */
  beginRecording: call(
    z.strictObject({ book: bookIdSchema, page: pageIdSchema, by: z.enum(voiceOwners) }),
    z.strictObject({ recording: recordingSchema }),
    ['no-such-book', ...writeErrors],
  ),
  /** Its voice is in the book: the parts are forgotten. */
  endRecording: call(z.strictObject({ book: bookIdSchema, recording: recordingSchema }), z.void(), [
    'no-such-book',
    ...writeErrors,
  ]),
  /** Recordings that the machine cut off, as voices up to there; they stay until they are ended. */
  cutOffRecordings: call(z.strictObject({ book: bookIdSchema }), z.array(cutOffSchema), [
    'no-such-book',
    ...writeErrors,
  ]),
  getKind: call(z.void(), z.strictObject({ kind: libraryKindSchema })),
} as const

/** Bringing pictures in. A picture dropped or pasted is posted to its URL instead (urls.ts), with the same answer. */
import { z } from 'zod'
import { bookIdSchema } from '#core/book/ids.ts'
import { photoSchema } from '#core/book/schema.ts'
import { call } from './define.ts'

/** Why a file could not be brought in. */
export const photoErrors = ['not-a-picture', 'too-big', 'damaged-picture', 'disk-full', 'no-permission', 'io'] as const

/** The answer for one file: the photo as the book will hold it, and the date the camera gave, not yet agreed to. */
export const addedPhotoSchema = z.union([
  z.strictObject({ photo: photoSchema.omit({ takenOn: true, agreed: true }), cameraDate: z.string().optional() }),
  z.strictObject({ error: z.enum(photoErrors) }),
])
export type AddedPhoto = z.infer<typeof addedPhotoSchema>

export const photos = {
  /** Asks for files and brings them in; one answer a file, in the order chosen. An empty list: nothing was chosen. */
  choose: call(z.strictObject({ book: bookIdSchema }), z.array(addedPhotoSchema), ['no-such-book']),
} as const

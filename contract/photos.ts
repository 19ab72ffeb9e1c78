/**
 * Bringing pictures in. The window asks for them one by one by URL (urls.ts), each with one answer, so that it can show how far
 * it is and stop at any time: the bytes of one that was dropped or pasted, the key of one that was chosen.
 */
import { z } from 'zod'
import { bookIdSchema, photoIdSchema } from '#core/book/ids.ts'
import { eyeSchema } from '#core/book/recipe.ts'
import { photoSchema } from '#core/book/schema.ts'
import { call } from './define.ts'

/** Why a file could not be brought in. */
export const photoErrors = [
  'not-a-picture',
  'too-big',
  'too-heavy',
  'damaged-picture',
  'disk-full',
  'no-permission',
  'io',
] as const

/** The answer for one file: the photo as the book will hold it, and the date the camera gave, not yet agreed to. */
export const addedPhotoSchema = z.union([
  z.strictObject({ photo: photoSchema.omit({ takenOn: true, agreed: true }), cameraDate: z.string().optional() }),
  z.strictObject({ error: z.enum(photoErrors) }),
])
export type AddedPhoto = z.infer<typeof addedPhotoSchema>

/** A file that a person chose: `name` is for showing it, `key` for asking for it, once. */
const chosenFileSchema = z.strictObject({ key: z.string(), name: z.string() })

export const photos = {
  /** Asks a person for pictures, or for a whole folder of them. An empty list: nothing was chosen. */
  choose: call(z.strictObject({ what: z.enum(['files', 'folder']) }), z.array(chosenFileSchema), ['too-many', 'io']),
  /**
   * Guesses where faces are in a photo of a book, as places for covers. They are worked out on this computer, told once and
   * kept nowhere; some faces are always missed.
   */
  findFaces: call(z.strictObject({ book: bookIdSchema, photo: photoIdSchema }), z.array(eyeSchema), ['io']),
} as const

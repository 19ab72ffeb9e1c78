import { createHash } from 'node:crypto'
import { type PhotoId, photoIdSchema } from '#core/book/ids.ts'
import { err, ok, type Result } from '#core/result.ts'
import { cameraDate } from './camera-date.ts'
import { maxPixels, openPicture } from './sharp.ts'
import { type PictureType, sniffPicture } from './sniff.ts'

/** The biggest file taken, in bytes. */
export const maxPhotoBytes = 60 * 1024 * 1024

/** What is known of a picture that can be kept. The bytes themselves are kept as they came. */
export interface ImportedPhoto {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly id: PhotoId
  /** Pixels, the right way up. */
  readonly width: number
  readonly height: number
  readonly type: PictureType
  /** The day the camera gives, `YYYY-MM-DD`; not in the book until somebody agrees to it. */
  readonly cameraDate?: string
}

/** Why a file is not taken: not a JPEG, PNG or WebP; over 60 MB or 100 megapixels; broken or cut short. */
export type PhotoRefusal = 'not-a-picture' | 'too-big' | 'damaged-picture'

/**
 * Looks at a picture from outside and decodes it once, so that a picture that is kept can always be shown and printed.
 * The kind is judged by content. Where it was taken and with what is never read.
 */
export async function importPhoto(bytes: Uint8Array): Promise<Result<ImportedPhoto, PhotoRefusal>> {
  const type = sniffPicture(bytes)
  if (type === undefined) return err('not-a-picture')
  if (bytes.byteLength > maxPhotoBytes) return err('too-big')
  try {
    const { width, height, autoOrient, exif } = await openPicture(bytes).metadata()
    if (width * height > maxPixels) return err('too-big')
    // A thumbnail makes the decoder read every row, with little memory.
    await openPicture(bytes).resize(64, 64, { fit: 'inside' }).raw().toBuffer()
    const id = photoIdSchema.parse(createHash('sha256').update(bytes).digest('hex'))
    const taken = cameraDate(exif)
    const upright = { width: autoOrient.width, height: autoOrient.height }
    return ok({ id, ...upright, type, ...(taken === undefined ? {} : { cameraDate: taken }) })
  } catch (error) {
    return err(error instanceof Error && /pixel limit/.test(error.message) ? 'too-big' : 'damaged-picture')
  }
}

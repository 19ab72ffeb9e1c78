import { createHash } from 'node:crypto'
import { err, ok, type Result } from '#core/result.ts'
import { cameraDate } from './camera-date.ts'
import { carriedBy } from './carried.ts'
import { HeicRefused, heicToJpeg } from './guard/heic.ts'
import type { Looked } from './guard/jobs.ts'
import { maxPhotoBytes } from './guard/limits.ts'
import { maxPixels, openPicture, openPixels, toPixels } from './sharp.ts'
import { type PictureType, sniffPicture } from './sniff.ts'

/**
 * Why a file is not taken: not a JPEG, PNG, WebP or HEIC; over 60 MB or 100 megapixels; broken or cut short; or it asks for
 * more time or memory than any photo needs (the guard says so, not this file).
 */
export type PhotoRefusal = 'not-a-picture' | 'too-big' | 'damaged-picture' | 'too-heavy'

/**
 * Looks at a picture from outside and decodes it once, so that a picture that is kept can always be shown and printed.
 * The kind is judged by content. Of where it was taken, with what and by whom, only whether the file says it is kept. Foreign
 * bytes: only the guard's own process calls this (guard/decoder.ts).
 */
export async function lookAt(bytes: Uint8Array, widths: readonly number[] = []): Promise<Result<Looked, PhotoRefusal>> {
  const type = sniffPicture(bytes)
  if (type === undefined) return err('not-a-picture')
  if (bytes.byteLength > maxPhotoBytes) return err('too-big')
  try {
    if (type !== 'image/heic') return ok(await lookAtPicture(bytes, type, widths))
    const { jpeg, cameraDate: taken, carries } = await heicToJpeg(bytes)
    const looked = await lookAtPicture(jpeg, 'image/jpeg', widths)
    const beside = { ...(taken !== undefined && { cameraDate: taken }), ...(carries.length > 0 && { carries }) }
    return ok({ ...looked, working: jpeg, source: hashOf(bytes), ...beside })
  } catch (error) {
    if (error instanceof TooManyPixels) return err('too-big')
    if (error instanceof HeicRefused) return err(error.code)
    return err(error instanceof Error && /pixel limit/.test(error.message) ? 'too-big' : 'damaged-picture')
  }
}

class TooManyPixels extends Error {}

async function lookAtPicture(bytes: Uint8Array, type: PictureType, widths: readonly number[]): Promise<Looked> {
  const { width, height, autoOrient, exif, xmp, iptc, comments } = await openPicture(bytes).metadata()
  if (width * height > maxPixels) throw new TooManyPixels()
  // A picture this small makes the decoder read every row, with little memory; the shown ones are made of it.
  const most = Math.max(64, ...widths)
  const small = await toPixels(
    openPicture(bytes)
      .autoOrient()
      .resize({ width: most, height: most * tallest, ...smaller })
      .toColourspace('srgb'),
  )
  const shown = await Promise.all(
    widths.map(async wanted => ({
      width: wanted,
      bytes: await openPixels(small)
        .resize({ width: wanted, height: wanted * tallest, ...smaller })
        .webp(screenWebp)
        .toBuffer(),
    })),
  )
  const taken = cameraDate(exif)
  const carries = carriedBy({ exif, xmp, iptc, comments })
  const upright = { width: autoOrient.width, height: autoOrient.height }
  const beside = { ...(taken !== undefined && { cameraDate: taken }), ...(carries.length > 0 && { carries }) }
  return { hash: hashOf(bytes), ...upright, type, shown, ...beside }
}

/** A picture many times as high as it is wide is shown narrower: a WebP has at most 16,383 rows. */
const tallest = 8
const smaller = { fit: 'inside', withoutEnlargement: true } as const

/** How pictures for the screen are written. */
const screenWebp = { quality: 84, effort: 2 } as const

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

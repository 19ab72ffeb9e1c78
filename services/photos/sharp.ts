/** The only door to sharp for pictures that we did not make: everything but JPEG, PNG and WebP is switched off in it. */
import sharp, { type Sharp } from 'sharp'

// libvips can also read SVG, GIF, TIFF, PDF, FITS…: each a decoder that a photo never needs and an attacker might.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpFile',
    'VipsForeignLoadWebpBuffer',
  ],
})
// Nothing of a child's picture stays in libvips' cache after its job.
sharp.cache(false)
// One thread a picture: the callers run two pictures at once, which measured faster than two threads on one.
sharp.concurrency(1)

/** The most pixels a picture may have: a 100-megapixel camera, and no decompression bomb. */
export const maxPixels = 100_000_000

/** The longest a picture may take to decode, in seconds. */
const maxSeconds = 20

/** Raw pixels: 8 bits a channel, sRGB, 3 channels or 4 with alpha. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** Opens a picture's file as it came, first frame only; errors in its data fail when it is read. */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true, pages: 1 }).timeout({
    seconds: maxSeconds,
  })
}

/** Opens pixels that an earlier step made. */
export function openPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

/** Runs a pipeline to raw pixels. */
export async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels as Pixels['channels'] }
}

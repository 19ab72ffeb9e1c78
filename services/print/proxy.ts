import { withComment } from './pdf/jpeg.ts'

/** What stands before a picture's key in its stand-in's comment. */
export const proxyMark = 'asset:'

/** A grey JPEG of 8 x 8 px, grey so that it has one channel fewer to carry; Chromium stretches it to the picture's place. */
let plain: Promise<Uint8Array> | undefined

/** The stand-in that Chromium prints for a picture: a tiny JPEG whose comment names it. */
export async function proxyJpeg(key: string): Promise<Uint8Array> {
  plain ??= makePlain()
  return withComment(await plain, proxyMark + key)
}

async function makePlain(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const grey = { r: 214, g: 214, b: 208 }
  return sharp({ create: { width: 8, height: 8, channels: 3, background: grey } })
    .jpeg({ quality: 60 })
    .toBuffer()
}

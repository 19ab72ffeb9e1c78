/**
 * Pictures as they go into a PDF: cut to their place at the purpose's resolution; a JPEG, with a mask where they are cut out,
 * or deflated pixels where the art is flat.
 */
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { Sharp } from 'sharp'
import { type PictureOrder, pxFor } from '#core/print/picture-order.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { renderPicture } from '#services/photos/render.ts'
import { openPicture, toPixels } from '#services/photos/sharp.ts'

/** A baked picture: sRGB, or in four inks where the purpose wants them. */
export interface Baked {
  /** A JPEG, or the pixels as they are, deflated: a byte a channel, row by row. */
  readonly data: Uint8Array
  readonly coding: 'jpeg' | 'flate'
  readonly width: number
  readonly height: number
  /** How solid each pixel is, a byte each, for a picture that is cut out. */
  readonly mask?: Uint8Array
}

/** Whether a picture has transparent places, by its header. Photos never do: theirs are white (renderPicture). */
export async function hasAlpha(bytes: Uint8Array): Promise<boolean> {
  return (await openPicture(bytes).metadata()).hasAlpha
}

/** Bakes a picture for its place. With `masked` its alpha becomes the mask; the colours under it stay as they are. */
export async function bakePicture(
  bytes: Uint8Array,
  order: PictureOrder,
  purpose: PrintPurpose,
  masked: boolean,
  pressFile: string,
): Promise<Baked> {
  const size = { widthPx: pxFor(order.widthMm, purpose.dpi), heightPx: pxFor(order.heightMm, purpose.dpi) }
  const inks = purpose.colour === 'inks' ? pressFile : undefined
  const wanted = { ...size, recipe: order.recipe, crop: order.crop, purpose: purpose.pictures }
  if (!masked) {
    const { bytes: data, width, height } = await renderPicture(bytes, { ...wanted, inks, format: 'jpeg' })
    const jpeg: Baked = { data, coding: 'jpeg', width, height }
    if (!isLossless(bytes)) return jpeg
    const { bytes: png } = await renderPicture(bytes, { ...wanted, format: 'png' })
    return smaller(jpeg, inInks(openPicture(png).flatten({ background: '#ffffff' }), inks))
  }
  const { bytes: png, width, height } = await renderPicture(bytes, { ...wanted, format: 'png' })
  const chromaSubsampling = purpose.pictures === 'print' ? '4:4:4' : '4:2:0'
  const solid = inInks(openPicture(png).removeAlpha(), inks)
  const data = await solid.jpeg({ quality: inks === undefined ? 90 : 85, chromaSubsampling }).toBuffer()
  const mask = await openPicture(png).ensureAlpha().extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer()
  return { data, coding: 'jpeg', width, height, mask }
}

/** A picture's pixels in sRGB, or in a press's inks. */
function inInks(picture: Sharp, press: string | undefined): Sharp {
  return press === undefined ? picture.toColourspace('srgb') : picture.withIccProfile(press, { attach: false })
}

/** Whether a file keeps its pixels as they were: PNG, and WebP without loss. What was a JPEG once has its rings already. */
function isLossless(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1')
  return head.startsWith('\x89PNG') || head.endsWith('WEBPVP8L')
}

/**
 * The JPEG, or the deflated pixels where these are no larger: flat art (a map, a symbol, a plan) has edges that a JPEG rings
 * round, and deflates to less; a photo kept as PNG deflates to several times its JPEG.
 */
async function smaller(jpeg: Baked, picture: Sharp): Promise<Baked> {
  const { data: pixels } = await toPixels(picture)
  const data = await promisify(deflate)(pixels, { level: 9 })
  return data.length <= jpeg.data.length ? { ...jpeg, data, coding: 'flate' } : jpeg
}

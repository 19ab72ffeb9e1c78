/** Pictures as they go into a PDF: cut to their place at the purpose's resolution, JPEG, with a mask where they are cut out. */
import { type PictureOrder, pxFor } from '#core/print/picture-order.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { renderPicture } from '#services/photos/render.ts'
import { openPicture } from '#services/photos/sharp.ts'

/** A baked picture: sRGB, or in four inks where the purpose wants them. */
export interface Baked {
  readonly jpeg: Uint8Array
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
    const { bytes: jpeg, width, height } = await renderPicture(bytes, { ...wanted, inks, format: 'jpeg' })
    return { jpeg, width, height }
  }
  const { bytes: png, width, height } = await renderPicture(bytes, { ...wanted, format: 'png' })
  const chromaSubsampling = purpose.pictures === 'print' ? '4:4:4' : '4:2:0'
  const solid = openPicture(png).removeAlpha()
  const inInks = inks === undefined ? solid : solid.withIccProfile(inks, { attach: false })
  const jpeg = await inInks.jpeg({ quality: inks === undefined ? 90 : 85, chromaSubsampling }).toBuffer()
  const mask = await openPicture(png).ensureAlpha().extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer()
  return { jpeg, width, height, mask }
}

/** One function makes every picture that is seen: on the screen, in Together and in print, so that they agree. */
import type { Sharp } from 'sharp'
import { type Crop, plainRecipe, type Recipe } from '#core/book/recipe.ts'
import { colourChange } from '#core/print/colour.ts'
import { type Size, shownPart } from '#core/print/crop.ts'
import { paintCovers } from './covers.ts'
import { darkenEyes } from './eyes.ts'
import { openPicture, openPixels, type Pixels, toPixels } from './sharp.ts'

/** What is wanted of a picture. */
export interface PictureOrder {
  readonly recipe?: Recipe | undefined
  readonly crop?: Crop | undefined
  /** Pixels of the frame. The picture comes at this size or, where it has less to give, smaller in the same shape. */
  readonly widthPx: number
  readonly heightPx: number
  readonly format: 'jpeg' | 'webp' | 'png'
  /** Print keeps colour at full resolution and more detail; screen is lighter. */
  readonly purpose: 'screen' | 'print'
  /** The file of a press's profile: a JPEG then comes in that press's four inks. */
  readonly inks?: string | undefined
}

/** A baked picture: upright, cropped, covered, sRGB (or in inks, where asked), and with no metadata at all. */
export interface RenderedPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Bakes a picture: upright, covers painted, red eyes made dark, cropped, straightened, turned, flipped, scaled (never up), coloured. Only what
 * is seen is in the result: cropped and covered pixels, EXIF, GPS, names and thumbnails are gone. Transparent places
 * stay so in PNG and WebP and become white in JPEG. Throws for a file that {@link lookAt} would have refused.
 */
export async function renderPicture(bytes: Uint8Array, order: PictureOrder): Promise<RenderedPicture> {
  const recipe = order.recipe ?? plainRecipe
  const { data, info } = await encode(await shaped(bytes, order, recipe), order).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

/** The picture before it is encoded: the plain way in one pipeline, the rest step by step on pixels. */
async function shaped(bytes: Uint8Array, order: PictureOrder, recipe: Recipe): Promise<Sharp> {
  const eyes = recipe.eyes ?? []
  const painted = recipe.covers.length + eyes.length > 0
  if (!painted && recipe.straighten === 0 && recipe.turn === 0 && !recipe.flip) {
    const { autoOrient } = await openPicture(bytes).metadata()
    const picture = openPicture(bytes).autoOrient()
    return coloured(cut(picture, autoOrient, order, recipe), recipe)
  }
  const upright = await toPixels((await enoughOf(bytes, order, recipe)).toColourspace('srgb'))
  const covered = await paintCovers(darkenEyes(upright, eyes), recipe.covers)
  const level = recipe.straighten === 0 ? undefined : await straightened(covered, order, recipe)
  const part = level ?? (await toPixels(extracted(openPixels(covered), covered, order, recipe)))
  const turned = await toPixels(openPixels(part).rotate(recipe.turn))
  const flipped = recipe.flip ? await toPixels(openPixels(turned).flop()) : turned
  return coloured(scaled(openPixels(flipped), flipped, order), recipe)
}

/** The upright original; for the screen no larger than its shown part needs, which is many times quicker. */
async function enoughOf(bytes: Uint8Array, order: PictureOrder, recipe: Recipe): Promise<Sharp> {
  const picture = openPicture(bytes).autoOrient()
  if (order.purpose === 'print') return picture
  const { autoOrient } = await openPicture(bytes).metadata()
  const part = shownPart(autoOrient, { width: order.widthPx, height: order.heightPx }, order.crop, recipe)
  const across = recipe.turn % 180 === 0 ? order.widthPx : order.heightPx
  // A quarter more than needed: what is turned and scaled once again stays as sharp as print.
  const scale = Math.min(1, (1.25 * across + 4) / part.width)
  // Both sides named: the fractions of crops and covers then mean the same places as in the original.
  const width = Math.max(1, Math.round(autoOrient.width * scale))
  const height = Math.max(1, Math.round(autoOrient.height * scale))
  return scale === 1 ? picture : picture.resize(width, height, { fit: 'fill' })
}

function cut(picture: Sharp, original: Size, order: PictureOrder, recipe: Recipe): Sharp {
  const part = wholePx(
    original,
    shownPart(original, { width: order.widthPx, height: order.heightPx }, order.crop, recipe),
  )
  const all = part.width === original.width && part.height === original.height
  // Without a cut the decoder may already shrink while it reads.
  return scaled(all ? picture : picture.extract(part), part, order)
}

function extracted(picture: Sharp, original: Size, order: PictureOrder, recipe: Recipe): Sharp {
  const shape = { width: order.widthPx, height: order.heightPx }
  return picture.extract(wholePx(original, shownPart(original, shape, order.crop, recipe)))
}

/** Cuts a tilted rectangle: its upright bounds, turned about their middle, then the middle. */
async function straightened(pixels: Pixels, order: PictureOrder, recipe: Recipe): Promise<Pixels> {
  const part = shownPart(pixels, { width: order.widthPx, height: order.heightPx }, order.crop, recipe)
  const angle = (Math.abs(recipe.straighten) * Math.PI) / 180
  const bounds = {
    width: part.width * Math.cos(angle) + part.height * Math.sin(angle),
    height: part.width * Math.sin(angle) + part.height * Math.cos(angle),
  }
  const around = wholePx(pixels, {
    x: part.x + (part.width - bounds.width) / 2,
    y: part.y + (part.height - bounds.height) / 2,
    ...bounds,
  })
  const tilted = await toPixels(openPixels(pixels).extract(around).toColourspace('srgb').rotate(recipe.straighten))
  // One px less on each side: at the rim a turned picture is mixed with the empty corners.
  const width = Math.max(1, Math.min(tilted.width, Math.floor(part.width) - 2))
  const height = Math.max(1, Math.min(tilted.height, Math.floor(part.height) - 2))
  const left = Math.floor((tilted.width - width) / 2)
  const top = Math.floor((tilted.height - height) / 2)
  // sharp gives the turned picture an alpha channel for its empty corners; the middle has none.
  const middle = openPixels(tilted).extract({ left, top, width, height })
  return toPixels(pixels.channels === 4 || tilted.channels === pixels.channels ? middle : middle.removeAlpha())
}

/** Scales to the order's size, or to as many px as there are: a picture is never made up. */
function scaled(picture: Sharp, from: Size, order: PictureOrder): Sharp {
  const scale = Math.min(1, from.width / order.widthPx, from.height / order.heightPx)
  const width = Math.max(1, Math.round(order.widthPx * scale))
  const height = Math.max(1, Math.round(order.heightPx * scale))
  return picture.resize(width, height, { fit: 'fill' })
}

function coloured(picture: Sharp, recipe: Recipe): Sharp {
  const change = colourChange(recipe)
  if (change === undefined) return picture
  const { matrix, add } = change
  return picture.toColourspace('srgb').recomb(matrix).linear([1, 1, 1], [add, add, add])
}

function encode(picture: Sharp, { format, purpose, inks }: PictureOrder): Sharp {
  const srgb = picture.toColourspace('srgb')
  if (format === 'png') return srgb.png({ compressionLevel: 6 })
  if (format === 'webp') return srgb.webp({ quality: 84, effort: 2 })
  const flat = srgb.flatten({ background: '#ffffff' })
  // Never toColourspace('cmyk') as well: it converts twice, and black and dark grey become the same ink (print.md 4).
  // Tables of its own would make a picture in inks 0.7 % smaller and take half as long again (decisions/0056).
  if (inks !== undefined)
    return flat
      .withIccProfile(inks, { attach: false })
      .jpeg({ quality: 85, chromaSubsampling: '4:4:4', optimiseCoding: false })
  return purpose === 'print'
    ? flat.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    : flat.jpeg({ quality: 84, chromaSubsampling: '4:2:0' })
}

/** A rectangle on whole px inside the picture. */
function wholePx(original: Size, part: { x: number; y: number; width: number; height: number }) {
  const width = Math.max(1, Math.min(original.width, Math.round(part.width)))
  const height = Math.max(1, Math.min(original.height, Math.round(part.height)))
  const left = Math.min(original.width - width, Math.max(0, Math.round(part.x)))
  const top = Math.min(original.height - height, Math.max(0, Math.round(part.y)))
  return { left, top, width, height }
}

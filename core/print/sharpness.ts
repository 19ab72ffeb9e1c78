import { photoParts } from '#core/book/geometry.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import type { FrameOf, Photo } from '#core/book/schema.ts'
import { shownPart } from './crop.ts'

/** How a photo will look on paper at the size of its frame. */
export type Sharpness = 'sharp' | 'soft' | 'blurred'

/** px an inch: from here on a photo is sharp at reading distance. */
export const sharpFrom = 200
/** px an inch: under this the pixels are seen. */
const softFrom = 150

/** How a photo looks with so many px an inch. */
export function sharpnessOf(perInch: number): Sharpness {
  if (perInch >= sharpFrom) return 'sharp'
  return perInch >= softFrom ? 'soft' : 'blurred'
}

/** How many of a photo's px lie along the width of its place on the page, and that width, mm. */
export function pixelsAcross(
  frame: FrameOf<'photo'>,
  photo: Pick<Photo, 'width' | 'height'>,
): { readonly px: number; readonly mm: number } {
  const { picture } = photoParts(frame)
  const recipe = frame.recipe ?? plainRecipe
  const shown = shownPart(photo, picture, frame.crop, recipe)
  // After a quarter turn the photo's height lies along the place's width.
  return { px: recipe.turn % 180 === 0 ? shown.width : shown.height, mm: picture.width }
}

/** Whether the part of a photo that its frame shows has pixels enough for paper, on a page printed at its own size. */
export function sharpness(frame: FrameOf<'photo'>, photo: Pick<Photo, 'width' | 'height'>): Sharpness {
  const { px, mm } = pixelsAcross(frame, photo)
  return sharpnessOf(px / (mm / 25.4))
}

import { photoParts } from '#core/book/geometry.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import type { FrameOf, Photo } from '#core/book/schema.ts'
import { shownPart } from './crop.ts'

/** How a photo will look on paper at the size of its frame. */
export type Sharpness = 'sharp' | 'soft' | 'blurred'

/** px an inch: 200 and more is sharp at reading distance, under 150 the pixels are seen. */
const sharpFrom = 200
const softFrom = 150

/** Whether the part of a photo that its frame shows has pixels enough for paper. */
export function sharpness(frame: FrameOf<'photo'>, photo: Pick<Photo, 'width' | 'height'>): Sharpness {
  const { picture } = photoParts(frame)
  const recipe = frame.recipe ?? plainRecipe
  const shown = shownPart(photo, picture, frame.crop, recipe)
  // After a quarter turn the photo's height lies along the place's width.
  const across = recipe.turn % 180 === 0 ? shown.width : shown.height
  const perInch = across / (picture.width / 25.4)
  if (perInch >= sharpFrom) return 'sharp'
  return perInch >= softFrom ? 'soft' : 'blurred'
}

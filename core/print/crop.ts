/** Which part of a picture a frame shows: one rule for the editor, Together and print. */
import { cropFor } from '#core/book/geometry.ts'
import type { Crop, Recipe } from '#core/book/recipe.ts'

/** A width and a height in any one unit. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The part of the upright original that is shown, in its px: the biggest rectangle of the frame's shape in the middle of
 * `crop` (of the whole picture where there is none). With `straighten` the rectangle stands tilted about its own middle
 * and is made smaller until its four corners are inside the picture, so that no empty corner ever shows.
 *
 * `shape` is the frame's as it is seen: after a quarter turn its width lies along the original's height.
 */
export function shownPart(
  original: Size,
  shape: Size,
  crop: Crop | undefined,
  recipe: Pick<Recipe, 'turn' | 'straighten'>,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const seen = recipe.turn % 180 === 0 ? shape : { width: shape.height, height: shape.width }
  const part = cropFor(original, seen, crop)
  const size = { width: part.width * original.width, height: part.height * original.height }
  const middle = { x: part.x * original.width + size.width / 2, y: part.y * original.height + size.height / 2 }
  const scale = insideScale(original, middle, size, (recipe.straighten * Math.PI) / 180)
  const shown = { width: size.width * scale, height: size.height * scale }
  return { x: middle.x - shown.width / 2, y: middle.y - shown.height / 2, ...shown }
}

/** How much smaller a tilted rectangle must be to lie inside the picture: 1 when it does. */
function insideScale(original: Size, middle: { x: number; y: number }, size: Size, angle: number): number {
  const cos = Math.abs(Math.cos(angle))
  const sin = Math.abs(Math.sin(angle))
  const halfWidth = (size.width * cos + size.height * sin) / 2
  const halfHeight = (size.width * sin + size.height * cos) / 2
  const roomX = Math.min(middle.x, original.width - middle.x)
  const roomY = Math.min(middle.y, original.height - middle.y)
  return Math.min(1, roomX / halfWidth, roomY / halfHeight)
}

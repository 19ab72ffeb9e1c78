/** Which part of a picture a frame shows: one rule for the editor, Together and print. */
import type { Crop, Recipe } from '#core/book/schema.ts'

/** A width and a height in any one unit. */
export interface Size {
  readonly width: number
  readonly height: number
}

const whole: Crop = { x: 0, y: 0, width: 1, height: 1 }

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
  const part = crop ?? whole
  const aspect = recipe.turn % 180 === 0 ? shape.width / shape.height : shape.height / shape.width
  const middle = {
    x: clamp(part.x + part.width / 2) * original.width,
    y: clamp(part.y + part.height / 2) * original.height,
  }
  const width = Math.min(part.width * original.width, part.height * original.height * aspect)
  const size = { width, height: width / aspect }
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

function clamp(fraction: number): number {
  return Math.min(0.999, Math.max(0.001, fraction))
}

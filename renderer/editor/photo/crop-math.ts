/** Moving and sizing the part of a photo that its frame shows. */
import type { Crop, Recipe } from '#core/book/recipe.ts'
import { shownPart } from '#core/print/crop.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** The smallest part of a picture's side that can be shown: closer than this no photo is sharp. */
const least = 0.05

/** The part shown now, as fractions of the upright original. */
export function cropNow(original: Size, shape: Size, crop: Crop | undefined, recipe: Recipe): Crop {
  const { x, y, width, height } = shownPart(original, shape, crop, recipe)
  return {
    x: x / original.width,
    y: y / original.height,
    width: width / original.width,
    height: height / original.height,
  }
}

/**
 * The crop after the picture was pulled by so many px on the screen, where `scale` is screen px to a px of the original.
 * The part stays inside the picture.
 */
export function panned(crop: Crop, original: Size, recipe: Recipe, by: { x: number; y: number }, scale: number): Crop {
  const angle = (-(recipe.turn + recipe.straighten) * Math.PI) / 180
  const x = recipe.flip ? -by.x : by.x
  const across = (x * Math.cos(angle) - by.y * Math.sin(angle)) / scale / original.width
  const down = (x * Math.sin(angle) + by.y * Math.cos(angle)) / scale / original.height
  return inside({ ...crop, x: crop.x - across, y: crop.y - down })
}

/** The crop that shows so many times as much about the same middle: under 1 goes closer. */
export function zoomed(crop: Crop, times: number): Crop {
  const most = Math.min(1 / crop.width, 1 / crop.height)
  const by = Math.min(most, Math.max(times, least / Math.min(crop.width, crop.height)))
  const width = crop.width * by
  const height = crop.height * by
  return inside({ x: crop.x + (crop.width - width) / 2, y: crop.y + (crop.height - height) / 2, width, height })
}

/** How close a crop is: 0 shows as much as fits, 1 is the closest there is. */
export function closeness(crop: Crop): number {
  const side = Math.max(crop.width, crop.height)
  return Math.min(1, Math.max(0, (1 - side) / (1 - least)))
}

function inside(crop: Crop): Crop {
  const x = Math.min(Math.max(0, crop.x), Math.max(0, 1 - crop.width))
  const y = Math.min(Math.max(0, crop.y), Math.max(0, 1 - crop.height))
  return { ...crop, x, y }
}

/** How an uncut original is shown on the screen. Print never uses this: its pictures come cut and developed by sharp. */
import type { CSSProperties } from 'react'
import type { Crop, Recipe } from '#core/book/schema.ts'

/** Shows a part of a picture, filling its place about the part's middle: what `cropFor` in core/book/geometry.ts works out. */
export function cropStyle(crop: Crop | undefined): CSSProperties {
  if (!crop) return {}
  const [top, left] = [crop.y, crop.x]
  const inset = [top, 1 - crop.x - crop.width, 1 - crop.y - crop.height, left]
  return { objectViewBox: `inset(${inset.map(percent).join(' ')})` } as CSSProperties
}

function percent(fraction: number): string {
  return `${(Math.max(0, fraction) * 100).toFixed(3)}%`
}

/** A near likeness of a recipe, shown until the developed picture comes. */
export function recipeStyle(recipe: Recipe | undefined): CSSProperties {
  if (!recipe) return {}
  const { light, contrast, warmth, grey, flip } = recipe
  const filters = [
    light !== 0 && `brightness(${1 + light * 0.5})`,
    contrast !== 0 && `contrast(${1 + contrast * 0.5})`,
    warmth > 0 && `sepia(${warmth * 0.35})`,
    warmth < 0 && `hue-rotate(${warmth * -12}deg)`,
    grey && 'grayscale(1)',
  ].filter(Boolean)
  return {
    ...(filters.length > 0 && { filter: filters.join(' ') }),
    ...(flip && { transform: 'scaleX(-1)' }),
  }
}

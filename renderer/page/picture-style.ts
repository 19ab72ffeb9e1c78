/** How uncut art is shown on the screen. Print never uses this: its pictures come cut. */
import type { CSSProperties } from 'react'
import type { Crop } from '#core/book/recipe.ts'

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

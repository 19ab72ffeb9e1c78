/**
 * Where things stand on a page, in CSS px. One mm is 96/25.4 px, always: zoom is a transform of the whole page, so that a
 * line breaks at every size where it breaks in print. A box has whole-px sides and one matrix, because Chromium snaps
 * fractional boxes to whole px and does not snap a matrix (print.md 2: 0.37 pt off against 0.0001 pt).
 */
import type { CSSProperties } from 'react'
import { wholePx } from '#core/book/fit/box.ts'
import type { SizeMm } from '#core/book/format.ts'
import type { Box } from '#core/book/schema.ts'

/** CSS px in a millimetre. */
export const pxPerMm = 96 / 25.4

/**
 * The style that places a box given in mm. `exact` scales the whole-px box to its true size, under 0.5 px a side; words
 * are not scaled, so that their type keeps its size in points.
 */
export function placeBox(box: Box, exact: boolean): CSSProperties {
  const width = wholePx(box.width)
  const height = wholePx(box.height)
  const trueWidth = box.width * pxPerMm
  const trueHeight = box.height * pxPerMm
  const scaleX = exact ? trueWidth / width : 1
  const scaleY = exact ? trueHeight / height : 1
  const angle = (box.rotation * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const middleX = (box.x + box.width / 2) * pxPerMm
  const middleY = (box.y + box.height / 2) * pxPerMm
  const x = middleX - (cos * trueWidth) / 2 + (sin * trueHeight) / 2
  const y = middleY - (sin * trueWidth) / 2 - (cos * trueHeight) / 2
  const matrix = [cos * scaleX, sin * scaleX, -sin * scaleY, cos * scaleY, x, y].map(tidy).join(',')
  return { width, height, transform: `matrix(${matrix})` }
}

/** The style of the page itself: whole px that hold the trim. */
export function pageSizePx(trim: SizeMm): { width: number; height: number } {
  return { width: Math.ceil(trim.width * pxPerMm), height: Math.ceil(trim.height * pxPerMm) }
}

// Seven places are under a thousandth of a px across a page; more only makes the text longer. Never `-0` or `1e-17`.
function tidy(value: number): number {
  return Math.round(value * 1e7) / 1e7 + 0
}

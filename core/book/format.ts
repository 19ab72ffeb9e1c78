import { z } from 'zod'

/** The page formats a book can have. `across` is landscape, `up` portrait. */
export const pageFormats = ['a4-across', 'a4-up', 'a5-across', 'a5-up', 'square-210', 'album-280'] as const
export const pageFormatSchema = z.enum(pageFormats)
export type PageFormat = z.infer<typeof pageFormatSchema>

/** A width and a height in millimetres. */
export interface SizeMm {
  readonly width: number
  readonly height: number
}

const trimSizes: Readonly<Record<PageFormat, SizeMm>> = {
  'a4-across': { width: 297, height: 210 },
  'a4-up': { width: 210, height: 297 },
  'a5-across': { width: 210, height: 148 },
  'a5-up': { width: 148, height: 210 },
  'square-210': { width: 210, height: 210 },
  'album-280': { width: 280, height: 216 },
}

/** The trimmed page of a format, in mm. */
export function trimSize(format: PageFormat): SizeMm {
  return trimSizes[format]
}

/** The shape a layout is drawn for. */
export type PageShape = 'across' | 'up' | 'square'

/** Which of the three shapes a format has: layouts are drawn once for each. */
export function pageShape(format: PageFormat): PageShape {
  const { width, height } = trimSizes[format]
  if (width === height) return 'square'
  return width > height ? 'across' : 'up'
}

/** What is printed beyond the trim so that a cut a little off leaves no white edge, in mm (print.md 5). */
export const bleedMm = 3

/** How far inside the trim words and faces stay, in mm. */
export const safeMm = 8

/** The pictures a page will ask for when it is printed: what can be baked before anybody prints. */
import { bleedMm, type SizeMm } from '#core/book/format.ts'
import { photoParts } from '#core/book/geometry.ts'
import type { Page } from '#core/book/schema.ts'
import type { PictureOrder } from './picture-order.ts'

/** The orders of a page at true size, as the print page makes them; portraits in maps and lines are left to the print. */
export function ordersOf(page: Page, trim: SizeMm): readonly PictureOrder[] {
  const { art } = page.background
  const behind: PictureOrder[] = art
    ? [{ picture: { art }, widthMm: trim.width + 2 * bleedMm, heightMm: trim.height + 2 * bleedMm }]
    : []
  const placed = page.frames.flatMap((frame): PictureOrder[] => {
    if (frame.kind !== 'photo' || frame.picture === undefined) return []
    const { width, height } = photoParts(frame).picture
    const { picture, crop, recipe } = frame
    return [{ picture, ...(crop && { crop }), ...(recipe && { recipe }), widthMm: width, heightMm: height }]
  })
  return [...behind, ...placed]
}

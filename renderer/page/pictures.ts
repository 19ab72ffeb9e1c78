/** Where the app's own windows find pictures: over the app's scheme, in few widths, so that they can be kept. */

import { screenWidthFor, urls } from '#contract/urls.ts'
import type { BookId } from '#core/book/ids.ts'
import { pxPerMm } from './placement.ts'
import type { PictureRequest, PictureSource } from './types.ts'

/**
 * The pictures of a book on a screen that shows a page at `scale` device px to a CSS px. Keep the source: a new one draws
 * every frame again.
 */
export function screenPictures(book: BookId, scale: number): PictureSource {
  return request => {
    const width = screenWidthFor(wantedPx(request) * scale)
    const { picture } = request
    const url = 'photo' in picture ? urls.photo(book, picture.photo, width) : urls.art(picture.art, width)
    return { url, cut: false }
  }
}

/** The px that the whole original needs so that the part shown is sharp. */
function wantedPx({ widthMm, heightMm, crop }: PictureRequest): number {
  // A place taller than wide shows the picture's height, so the original is likely wider than the place.
  const side = Math.max(widthMm, heightMm * 1.2) * pxPerMm
  return side / Math.max(0.1, crop?.width ?? 1)
}

/** Where the app's own windows find pictures: over the app's scheme, in few widths, so that they can be kept. */

import { screenWidthFor, urls } from '#contract/urls.ts'
import type { BookId, PhotoId } from '#core/book/ids.ts'
import { pxPerMm } from './placement.ts'
import type { PictureRequest, PictureSource } from './types.ts'

/**
 * The pictures of a book on a screen that shows a page at `scale` device px to a CSS px. Keep the source: a new one draws
 * every frame again. `asPrinted`: photos with a recipe also come as sharp makes them for print.
 */
export function screenPictures(book: BookId, scale: number, { asPrinted = false } = {}): PictureSource {
  return request => {
    const width = screenWidthFor(wantedPx(request) * scale)
    const { picture } = request
    if (!('photo' in picture)) return { url: urls.art(picture.art, width), cut: false }
    const url = urls.photo(book, picture.photo, width)
    if (!asPrinted || !request.recipe) return { url, cut: false }
    return { url, cut: false, baked: bakedUrl(book, picture.photo, request, scale) }
  }
}

/** Where the part of a photo that a place shows comes from as it prints. */
export function bakedUrl(
  book: BookId,
  photo: PhotoId,
  { widthMm, heightMm, crop, recipe }: Pick<PictureRequest, 'widthMm' | 'heightMm' | 'crop' | 'recipe'>,
  scale: number,
): string {
  const order = { shape: widthMm / heightMm, ...(crop && { crop }), ...(recipe && { recipe }) }
  return urls.developedPhoto(book, photo, screenWidthFor(widthMm * pxPerMm * scale), order)
}

/** The px that the whole original needs so that the part shown is sharp. */
function wantedPx({ widthMm, heightMm, crop }: PictureRequest): number {
  // A place taller than wide shows the picture's height, so the original is likely wider than the place.
  const side = Math.max(widthMm, heightMm * 1.2) * pxPerMm
  return side / Math.max(0.1, crop?.width ?? 1)
}

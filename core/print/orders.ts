/** The pictures a page will ask for when it is printed: what can be baked before anybody prints. */
import { bleedMm, trimSize } from '#core/book/format.ts'
import { photoParts } from '#core/book/geometry.ts'
import type { ShownLanguage } from '#core/book/language.ts'
import { portraitsOf } from '#core/book/portraits.ts'
import type { Book, Frame, Page } from '#core/book/schema.ts'
import type { PictureOrder } from './picture-order.ts'

/** The orders of a page at true size, as the print page makes them. */
export function ordersOf(
  page: Page,
  { settings, people }: Pick<Book, 'settings' | 'people'>,
  language: ShownLanguage,
): readonly PictureOrder[] {
  const { width, height } = trimSize(settings.format)
  const { art } = page.background
  const behind: PictureOrder[] = art
    ? [{ picture: { art }, widthMm: width + 2 * bleedMm, heightMm: height + 2 * bleedMm }]
    : []
  return [...behind, ...page.frames.flatMap(frame => ordersIn(frame, people, language))]
}

function ordersIn(frame: Frame, people: Book['people'], language: ShownLanguage): readonly PictureOrder[] {
  if (frame.kind === 'generated')
    return portraitsOf(frame, people, language).flatMap(({ person: { portrait: picture }, radius }) =>
      picture ? [{ picture, widthMm: radius * 2, heightMm: radius * 2 }] : [],
    )
  if (frame.kind !== 'photo' || frame.picture === undefined) return []
  const { width, height } = photoParts(frame).picture
  const { picture, crop, recipe } = frame
  return [{ picture, ...(crop && { crop }), ...(recipe && { recipe }), widthMm: width, heightMm: height }]
}

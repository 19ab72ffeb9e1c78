/**
 * Bytes go by URL on the app's own origin, never through a call. The window may reach these and nothing else:
 *
 * - GET  /book/<id>/state            the whole book as one Yjs update (V1)
 * - GET  /book/<id>/version/<version>  an earlier state, as the state is
 * - GET  /book/<id>/cover            `{ book }`: the book as plain data, its first page alone
 * - POST /book/<id>/updates          one Yjs update; answers 204 when it has been taken (the save state is an event)
 * - POST /book/<id>/since            a Yjs state vector; answers with one update (V1) of all that it lacks
 * - POST /book/<id>/photos           a picture's bytes; answers AddedPhoto as JSON
 * - POST /book/<id>/sounds           a recorded voice; answers `{ sound }`, its id, as JSON
 * - POST /book/<id>/sounds/<recording>/<n>  the next part of a recording under way; answers 204 when it is kept
 * - GET  /book/<id>/sound/<sound>    a recorded voice
 * - POST /book/<id>/photos/<key>     brings in a file that was chosen (contract/photos.ts); answers AddedPhoto
 * - GET  /book/<id>/photo/<photo>?w= a picture for the screen, upright, at least w px wide where it has them
 * - POST /book/<id>/photo/<photo>/from/<book>  copies a photo over from another book of the library; answers 204
 * - GET  /received/<file>/state      a received book that nobody has taken yet
 * - GET  /received/<file>/photo/<photo>?w=  a picture of it
 * - GET  /book/<id>/photo/<photo>/developed?w=&order= the part of it that a frame shows, with its recipe, as it prints
 * - GET  /art/<id>?w=                a piece of art for the screen
 * - GET  /sticker/<id>               a sticker (SVG)
 * - GET  /word/<key>/<n>            a picture of the Word file that is being brought in, as it came
 * - GET  /print/<job>.pdf            a finished preview
 */
import { z } from 'zod'
import type { BookId, PhotoId } from '#core/book/ids.ts'
import { cropSchema, recipeSchema } from '#core/book/recipe.ts'

/** Widths pictures are made in for the screen, px: few, so that they can be kept. */
export const screenWidths = [160, 480, 1200, 2400] as const
export type ScreenWidth = (typeof screenWidths)[number]

/** The smallest screen width that is enough for `px` device pixels. */
export function screenWidthFor(px: number): ScreenWidth {
  return screenWidths.find(width => width >= px) ?? 2400
}

/** The part of a photo that a frame shows: `shape` is width over height of the place it fills. */
export const developedOrderSchema = z.strictObject({
  shape: z.number().positive().max(1000),
  crop: cropSchema.optional(),
  recipe: recipeSchema.optional(),
})
export type DevelopedOrder = z.infer<typeof developedOrderSchema>

export const urls = {
  state: (book: BookId) => `/book/${book}/state`,
  version: (book: BookId, version: string) => `/book/${book}/version/${version}`,
  cover: (book: BookId) => `/book/${book}/cover`,
  updates: (book: BookId) => `/book/${book}/updates`,
  since: (book: BookId) => `/book/${book}/since`,
  photos: (book: BookId) => `/book/${book}/photos`,
  chosenPhoto: (book: BookId, key: string) => `/book/${book}/photos/${key}`,
  photo: (book: BookId, photo: PhotoId, width: ScreenWidth) => `/book/${book}/photo/${photo}?w=${width}`,
  photoFrom: (book: BookId, photo: PhotoId, from: BookId) => `/book/${book}/photo/${photo}/from/${from}`,
  sounds: (book: BookId) => `/book/${book}/sounds`,
  soundPart: (book: BookId, recording: string, part: number) => `/book/${book}/sounds/${recording}/${part}`,
  sound: (book: BookId, sound: PhotoId) => `/book/${book}/sound/${sound}`,
  developedPhoto: (book: BookId, photo: PhotoId, width: ScreenWidth, order: DevelopedOrder) =>
    `/book/${book}/photo/${photo}/developed?w=${width}&order=${encodeURIComponent(JSON.stringify(order))}`,
  art: (art: string, width: ScreenWidth) => `/art/${art}?w=${width}`,
  sticker: (sticker: string) => `/sticker/${sticker}`,
  receivedState: (file: string) => `/received/${file}/state`,
  receivedPhoto: (file: string, photo: PhotoId, width: ScreenWidth) => `/received/${file}/photo/${photo}?w=${width}`,
  wordPicture: (key: string, picture: number) => `/word/${key}/${picture}`,
  pdf: (job: string) => `/print/${job}.pdf`,
} as const

/** Pictures of a book: brought in from outside, and shown in the few widths the screen asks for. */
import type { AddedPhoto, photoErrors } from '#contract/photos.ts'
import { screenWidths } from '#contract/urls.ts'
import { type PhotoId, photoIdSchema } from '#core/book/ids.ts'
import type { BookStore } from '#services/library/index.ts'
import { importPhoto, maxPhotoBytes } from '#services/photos/import.ts'
import { renderPicture } from '#services/photos/render.ts'
import { readBody } from './books/book-routes.ts'
import { type OpenBooks, parseBookId } from './books/open-books.ts'
import { createMemoryCache } from './memory-cache.ts'
import { narrow } from './replies.ts'
import { type Route, reply } from './scheme.ts'

const errorCodes: typeof photoErrors = [
  'not-a-picture',
  'too-big',
  'damaged-picture',
  'disk-full',
  'no-permission',
  'io',
]

/** Keeps a picture in a book's files and says what the book's document should hold of it. */
export async function addPhoto(store: BookStore, bytes: Uint8Array): Promise<AddedPhoto> {
  const looked = await importPhoto(bytes)
  if (!looked.ok) return { error: looked.code }
  const { id, width, height, type, cameraDate } = looked.value
  const kept = narrow(await store.putBlob(bytes), errorCodes, 'io')
  if (!kept.ok) return { error: kept.code }
  return { photo: { id, width, height, type }, ...(cameraDate !== undefined && { cameraDate }) }
}

/** The routes of photos. What was baked is kept in memory only: a picture on the disk is always sealed. */
export function createPhotoRoutes(books: OpenBooks): { readonly routes: Route[]; forget(): void } {
  const baked = createMemoryCache(96 * 1024 * 1024)
  const add: Route = {
    method: 'POST',
    match: /^\/book\/([a-z0-9-]+)\/photos$/,
    answer: async ([name], request) => {
      const id = parseBookId(name)
      if (!id) return new Response(null, { status: 404 })
      const bytes = await readBody(request, maxPhotoBytes)
      if (!bytes) return Response.json({ error: 'too-big' } satisfies AddedPhoto)
      const opened = await books.open(id)
      return opened.ok ? Response.json(await addPhoto(opened.value, bytes)) : new Response(null, { status: 423 })
    },
  }
  const show: Route = {
    method: 'GET',
    match: /^\/book\/([a-z0-9-]+)\/photo\/([0-9a-f]{64})$/,
    answer: async ([name, hash], _request, url) => {
      const id = parseBookId(name)
      const photo = photoIdSchema.safeParse(hash)
      const width = parseWidth(url)
      if (!id || !photo.success || width === undefined) return new Response(null, { status: 404 })
      const picture = await baked.get(`${id}/${photo.data}/${width}`, () => bake(books, id, photo.data, width))
      return picture ? reply(picture, 'image/webp') : new Response(null, { status: 404 })
    },
  }
  return { routes: [add, show], forget: baked.clear }
}

/** The width asked for, which must be one that pictures are made in. */
export function parseWidth(url: URL): number | undefined {
  const asked = Number(url.searchParams.get('w') ?? 1200)
  return screenWidths.find(width => width === asked)
}

async function bake(
  books: OpenBooks,
  book: NonNullable<ReturnType<typeof parseBookId>>,
  photo: PhotoId,
  width: number,
) {
  const got = await books.borrow(book, store => store.getBlob(photo))
  if (!got.ok || !got.value.ok) return undefined
  const bytes = got.value.value
  const looked = await importPhoto(bytes)
  if (!looked.ok) return undefined
  const heightPx = Math.max(1, Math.round((width * looked.value.height) / looked.value.width))
  const picture = await renderPicture(bytes, { widthPx: width, heightPx, format: 'webp', purpose: 'screen' })
  return new Uint8Array(picture.bytes)
}

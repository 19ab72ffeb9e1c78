/** Pictures of a book: brought in from outside, and shown in the few widths the screen asks for. */
import { createHash } from 'node:crypto'
import type { AddedPhoto, photoErrors } from '#contract/photos.ts'
import { developedOrderSchema, screenWidths } from '#contract/urls.ts'
import { type BookId, type PhotoId, photoIdSchema } from '#core/book/ids.ts'
import { type BookStore, letGo } from '#services/library/index.ts'
import type { PictureGuard } from '#services/photos/guard/guard.ts'
import type { ShowOrder } from '#services/photos/guard/jobs.ts'
import { maxPhotoBytes } from '#services/photos/guard/limits.ts'
import { readBody } from './books/book-routes.ts'
import { type OpenBooks, parseBookId } from './books/open-books.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { fewAtOnce } from './few-at-once.ts'
import { createMemoryCache } from './memory-cache.ts'
import { narrow } from './replies.ts'
import { type Route, reply } from './scheme.ts'

const errorCodes: typeof photoErrors = [
  'not-a-picture',
  'too-big',
  'too-heavy',
  'damaged-picture',
  'disk-full',
  'no-permission',
  'io',
]

/** Widths that are made while a picture is first decoded: the lists and the pages that show it next want these. */
const firstWidths = [160, 480]

/** The guard makes two at once, and a third is read meanwhile: a page rail asks for dozens, each of some megabytes in memory. */
const bakedAtOnce = 3

/** What the routes of photos work with. */
export interface PhotoRoutesParts {
  readonly books: OpenBooks
  readonly guard: PictureGuard
  readonly chosen: ChosenFiles
}

/** The routes of photos. What was baked is kept in memory only: a picture on the disk is always sealed. */
export function createPhotoRoutes({ books, guard, chosen }: PhotoRoutesParts): {
  readonly routes: Route[]
  forget(): void
} {
  const baked = createMemoryCache(96 * 1024 * 1024)
  const inLine = fewAtOnce(bakedAtOnce)

  async function add(name: string | undefined, read: () => Promise<Uint8Array | AddedPhoto>): Promise<Response> {
    const id = parseBookId(name)
    if (!id) return new Response(null, { status: 404 })
    const bytes = await read()
    if (!(bytes instanceof Uint8Array)) return Response.json(bytes)
    const opened = await books.open(id)
    if (!opened.ok) return new Response(null, { status: 423 })
    return Response.json(
      await addPhoto({ store: opened.value, guard }, bytes, (photo, width, picture) => {
        void baked.get(`${id}/${photo}/${width}`, async () => picture)
      }),
    )
  }

  async function show(book: BookId, photo: PhotoId, width: number, order?: ShowOrder): Promise<Response> {
    const key = order === undefined ? `${width}` : `${width}/${hashOf(JSON.stringify(order))}`
    const picture = await baked.get(`${book}/${photo}/${key}`, () =>
      inLine(() => bake({ books, guard }, book, photo, width, order)),
    )
    return picture ? reply(picture, 'image/webp') : new Response(null, { status: 404 })
  }

  const routes: Route[] = [
    {
      method: 'POST',
      match: /^\/book\/([a-z0-9-]+)\/photos$/,
      answer: ([name], request) =>
        add(name, async () => (await readBody(request, maxPhotoBytes)) ?? { error: 'too-big' }),
    },
    {
      method: 'POST',
      match: /^\/book\/([a-z0-9-]+)\/photos\/([a-z0-9-]+)$/i,
      answer: ([name, key = '']) =>
        add(name, async () => {
          const taken = await chosen.take(key)
          return taken.ok ? taken.value : { error: taken.code }
        }),
    },
    {
      method: 'POST',
      match: /^\/book\/([a-z0-9-]+)\/photo\/([0-9a-f]{64})\/from\/([a-z0-9-]+)$/,
      answer: async ([name, hash, other]) => {
        const [to, from] = [parseBookId(name), parseBookId(other)]
        const photo = photoIdSchema.safeParse(hash)
        if (!to || !from || !photo.success) return new Response(null, { status: 404 })
        return new Response(null, { status: (await copyPhoto(books, photo.data, from, to)) ? 204 : 404 })
      },
    },
    {
      method: 'GET',
      match: /^\/book\/([a-z0-9-]+)\/photo\/([0-9a-f]{64})(\/developed)?$/,
      answer: async ([name, hash, developed], _request, url) => {
        const id = parseBookId(name)
        const photo = photoIdSchema.safeParse(hash)
        const width = parseWidth(url)
        const order = developed === undefined ? undefined : parseOrder(url)
        const isWhole = developed === undefined || order !== undefined
        if (!id || !photo.success || width === undefined || !isWhole) return new Response(null, { status: 404 })
        return show(id, photo.data, width, order)
      },
    },
  ]
  return { routes, forget: baked.clear }
}

/**
 * Keeps a picture in a book's files and says what the book's document should hold of it. `shown` is given the small pictures
 * that were made on the way.
 */
async function addPhoto(
  { store, guard }: { store: BookStore; guard: PictureGuard },
  bytes: Uint8Array,
  shown: (photo: PhotoId, width: number, picture: Uint8Array<ArrayBuffer>) => void,
): Promise<AddedPhoto> {
  const looked = await guard.look(bytes, firstWidths)
  if (!looked.ok) return { error: looked.code }
  const { hash, width, height, type, cameraDate, working, source, carries } = looked.value
  // The file as it came is kept in any case; where it cannot be shown, what can be is kept beside it.
  for (const file of working ? [bytes, working] : [bytes]) {
    const put = narrow(await store.putBlob(file), errorCodes, 'io')
    if (!put.ok) return { error: put.code }
  }
  const id = photoIdSchema.parse(hash)
  for (const picture of looked.value.shown) shown(id, picture.width, new Uint8Array(picture.bytes))
  const kept = { ...(source !== undefined && { source: photoIdSchema.parse(source) }), ...(carries && { carries }) }
  const photo = { id, width, height, type, ...kept }
  return { photo, ...(cameraDate !== undefined && { cameraDate }) }
}

/** Copies a photo from one book to another, the file as it came and what is shown of it; false where either is not there. */
async function copyPhoto(books: OpenBooks, photo: PhotoId, from: BookId, to: BookId): Promise<boolean> {
  const found = await books.borrow(from, async ({ doc, getBlob }) => {
    const source = doc.getMap<{ get(field: string): unknown }>('photos').get(photo)?.get('source')
    const original = typeof source === 'string' ? await getBlob(source) : undefined
    return { shown: await getBlob(photo), original }
  })
  if (!found.ok || !found.value.shown.ok) return false
  const { shown, original } = found.value
  const kept = await books.borrow(to, async ({ putBlob }) => {
    const put = await putBlob(shown.value)
    return put.ok && (original?.ok ? (await putBlob(original.value)).ok : true)
  })
  return kept.ok && kept.value
}

/** The width asked for, which must be one that pictures are made in. */
export function parseWidth(url: URL): number | undefined {
  const asked = Number(url.searchParams.get('w') ?? 1200)
  return screenWidths.find(width => width === asked)
}

function parseOrder(url: URL): ShowOrder | undefined {
  try {
    return developedOrderSchema.safeParse(JSON.parse(url.searchParams.get('order') ?? '')).data
  } catch {
    return undefined
  }
}

async function bake(
  { books, guard }: Pick<PhotoRoutesParts, 'books' | 'guard'>,
  book: BookId,
  photo: PhotoId,
  width: number,
  order: ShowOrder | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const got = await books.borrow(book, store => store.getBlob(photo))
  if (!got.ok || !got.value.ok) return undefined
  // The guard again: a book that came from elsewhere brings pictures that were never looked at here.
  const shown = await guard.show(got.value.value, width, order)
  letGo(got.value.value)
  return shown.ok ? new Uint8Array(shown.value) : undefined
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A library with the big book in it, on disk as the app keeps it. */
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import sharp from 'sharp'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { createIds } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import { createLibrary } from '#services/library/index.ts'
import { bigBook, makeBigBook } from './book.ts'

/** A photo's size, px: 1.2 megapixels, so that 500 are made in seconds and take 60 MB; what is shown is no larger. */
const photoPx = { width: 1280, height: 960 } as const

/** Makes the library in the app's folder `data`. */
export async function makeBigLibrary(data: string, passphrase: string): Promise<void> {
  const random = (length: number) => new Uint8Array(randomBytes(length))
  const ports = { clock: { now: () => Date.now() }, ids: createIds(random), random }
  const { library } = unwrap(await createLibrary({ place: join(data, 'library'), ports }, { passphrase }))
  const photos = await Promise.all(Array.from({ length: bigBook.photos }, (_, at) => makePhoto(at)))
  const book = makeBigBook(photos.map(({ id }) => ({ id, ...photoPx })))
  const state = Y.encodeStateAsUpdate(createDoc(book))
  unwrap(await library.createBook(state, { id: book.id, blobs: photos.map(({ bytes }) => bytes) }))
  await library.close()
}

/** Waves of colour, another for each photo. */
async function makePhoto(at: number): Promise<{ id: string; bytes: Uint8Array }> {
  const { width, height } = photoPx
  const small = Buffer.alloc(32 * 24 * 3)
  for (let i = 0; i < small.length; i++)
    small[i] = 128 + 110 * Math.sin(i * 0.37 + at * 1.7) * Math.cos(i / (7 + (at % 13)))
  const bytes = await sharp(small, { raw: { width: 32, height: 24, channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .jpeg({ quality: 88 })
    .toBuffer()
  return { id: createHash('sha256').update(bytes).digest('hex'), bytes }
}

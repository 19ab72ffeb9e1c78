/** Between a library and a handover file. A photo or a voice keeps one name on both sides. */
import * as Y from 'yjs'
import { readFamily } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import type { Ids } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { BlobCode, BookStore, FileCode, Library } from '#services/library/index.ts'
import type { Sender } from './manifest.ts'
import type { Handover, HandoverContents } from './types.ts'

/** An open book made ready to hand over, with the photos of these ids. Fails with the first photo that cannot be had. */
export async function packBook(
  store: BookStore,
  photoIds: Iterable<string>,
  sender: Sender,
): Promise<Result<HandoverContents, BlobCode>> {
  const photos = await blobsOf(store, photoIds)
  return photos.ok
    ? ok({ book: store.id, state: Y.encodeStateAsUpdate(store.doc), photos: photos.value, sender })
    : photos
}

/** The sounds of the recorded voices on pages that `wanted` says yes to. Fails with the first that cannot be had. */
export async function packVoices(
  store: BookStore,
  wanted: (page: PageId) => boolean,
): Promise<Result<ReadonlyMap<string, Uint8Array>, BlobCode>> {
  const voices = readFamily(store.doc, 'voices').filter(({ page }) => wanted(page))
  return await blobsOf(
    store,
    voices.map(({ sound }) => sound),
  )
}

async function blobsOf(store: BookStore, ids: Iterable<string>): Promise<Result<Map<string, Uint8Array>, BlobCode>> {
  const blobs = new Map<string, Uint8Array>()
  for (const id of new Set(ids)) {
    const blob = await store.getBlob(id)
    if (!blob.ok) return err(blob.code, { blob: id })
    blobs.set(id, blob.value)
  }
  return ok(blobs)
}

/** Takes a handover into a library as a new book. It keeps its id; when that is taken, it becomes a book of its own. */
export async function unpackInto(library: Library, handover: Handover, ids: Ids): Promise<Result<BookStore, FileCode>> {
  const { manifest, state } = handover
  const photos = new Map([...handover.photos, ...handover.voices])
  const taken = (await library.listBooks()).some(({ id }) => id === manifest.book)
  if (!taken) return library.createBook(state, { id: manifest.book, photos })
  const id = ids.next()
  return library.createBook(withId(state, id), { id, photos })
}

/** The same book under another id: it no longer comes together with copies of the first. */
function withId(state: Uint8Array, id: string): Uint8Array {
  const doc = new Y.Doc({ gc: true })
  Y.applyUpdate(doc, state)
  doc.getMap('meta').set('id', id)
  const renamed = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return renamed
}

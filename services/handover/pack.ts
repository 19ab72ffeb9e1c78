/** Between a library and a handover file. A photo keeps one name, the SHA-256 of its bytes, on both sides. */
import * as Y from 'yjs'
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
  const photos = new Map<string, Uint8Array>()
  for (const id of new Set(photoIds)) {
    const photo = await store.getBlob(id)
    if (!photo.ok) return err(photo.code, { photo: id })
    photos.set(id, photo.value)
  }
  return ok({ book: store.id, state: Y.encodeStateAsUpdate(store.doc), photos, sender })
}

/** Takes a handover into a library as a new book. It keeps its id; when that is taken, it becomes a book of its own. */
export async function unpackInto(library: Library, handover: Handover, ids: Ids): Promise<Result<BookStore, FileCode>> {
  const { photos, manifest, state } = handover
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

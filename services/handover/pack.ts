/** Between a library and a handover file. A photo keeps one name, the SHA-256 of its bytes, on both sides. */
import * as Y from 'yjs'
import type { RandomBytes } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { BlobCode, BookStore, FileCode, Library } from '#services/library/index.ts'
import { createSender, type Sender } from './manifest.ts'
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

/** Takes a handover into a library as a new book. It keeps its id, or gets a new one when that is taken. */
export async function unpackInto(library: Library, handover: Handover): Promise<Result<BookStore, FileCode>> {
  const taken = (await library.listBooks()).some(({ id }) => id === handover.manifest.book)
  const { photos, manifest } = handover
  return library.createBook(handover.state, taken ? { photos } : { id: manifest.book, photos })
}

/** The library's own sender: made once, kept sealed in it. */
export async function librarySender(
  library: Library,
  random: RandomBytes,
  name?: string,
): Promise<Result<Sender, FileCode>> {
  const known = await library.getRecord('device', 'signing')
  if (known !== undefined) return ok(createSender(known, name))
  const seed = random(32)
  const kept = await library.putRecord('device', 'signing', seed)
  return kept.ok ? ok(createSender(seed, name)) : kept
}

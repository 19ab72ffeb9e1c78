import type { BookStore } from '#services/library/index.ts'

/** A photo's original in an open book; undefined when it is not there or not whole. */
export async function readPhoto(store: BookStore, photo: string): Promise<Uint8Array | undefined> {
  const blob = await store.getBlob(photo)
  return blob.ok ? blob.value : undefined
}

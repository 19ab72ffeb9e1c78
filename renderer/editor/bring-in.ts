/** Pictures from outside: dropped, pasted or chosen. The desktop judges and keeps them; the book only names them. */

import { type AddedPhoto, addedPhotoSchema } from '#contract/photos.ts'
import { urls } from '#contract/urls.ts'
import type { BookId } from '#core/book/ids.ts'

/** Sends a picture's bytes to the library; the answer says what was kept or why nothing was. */
export async function sendPicture(book: BookId, picture: Blob): Promise<AddedPhoto> {
  try {
    const response = await fetch(urls.photos(book), { method: 'POST', body: picture })
    const parsed = addedPhotoSchema.safeParse(await response.json())
    return parsed.success ? parsed.data : { error: 'io' }
  } catch {
    return { error: 'io' }
  }
}

/** The pictures among what was dropped or pasted. */
export function picturesIn(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter(file => file.type.startsWith('image/') || file.type === '')
}

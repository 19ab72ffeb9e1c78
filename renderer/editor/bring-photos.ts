/** Photos that pasted frames show and this book has not got: the desktop copies them over from the book they are in. */
import { urls } from '#contract/urls.ts'
import type { Photo } from '#core/book/schema.ts'
import type { Session } from '#renderer/app/session.ts'
import type { Copied } from './frames-clipboard.ts'

/**
 * Copies them; gives those that are here now. Whether they may be shown is asked anew in every book, and who was in them
 * and where the paper one lies stays with the book they come from.
 */
export async function bringPhotos(session: Session, { book, photos }: Copied): Promise<Photo[]> {
  const here = new Set(session.view.outline().photos.map(({ id }) => id))
  const brought = photos
    .filter(({ id }) => !here.has(id))
    .map(async (photo): Promise<Photo[]> => {
      const { id, width, height, type, source, carries } = photo
      const answer = await fetch(urls.photoFrom(session.book, id, book), { method: 'POST' }).catch(() => undefined)
      const file = { ...(source && { source }), ...(carries && { carries }) }
      return answer?.ok ? [{ id, width, height, type, agreed: false, ...file }] : []
    })
  return (await Promise.all(brought)).flat()
}

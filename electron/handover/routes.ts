/** A received book by URL, so that it can be looked at before it is taken. */
import type { PictureGuard } from '#services/photos/guard/guard.ts'
import { parseWidth } from '../photos.ts'
import { type Route, reply } from '../scheme.ts'
import type { ReceivedFiles } from './received.ts'

/** The routes of received files. */
export function createReceivedRoutes(received: ReceivedFiles, guard: PictureGuard): Route[] {
  return [
    {
      method: 'GET',
      match: /^\/received\/([a-z0-9]+)\/state$/,
      answer: async ([file = '']) => {
        const opened = received.find(file)
        return opened
          ? reply(new Uint8Array(opened.handover.state), 'application/octet-stream')
          : new Response(null, { status: 404 })
      },
    },
    {
      method: 'GET',
      match: /^\/received\/([a-z0-9]+)\/photo\/([0-9a-f]{64})$/,
      answer: async ([file = '', photo = ''], _request, url) => {
        const opened = received.find(file)
        const bytes = opened?.handover.photos.get(photo)
        const known = opened?.book.photos.find(({ id }) => id === photo)
        const width = parseWidth(url)
        if (!bytes || !known || width === undefined) return new Response(null, { status: 404 })
        const widthPx = Math.min(width, known.width)
        // Whoever made the file may have made the picture too: it is decoded where it can do no harm.
        const picture = await guard.show(bytes, widthPx)
        return picture.ok ? reply(new Uint8Array(picture.value), 'image/webp') : new Response(null, { status: 404 })
      },
    },
  ]
}

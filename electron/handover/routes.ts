/** A received book by URL, so that it can be looked at before it is taken. */
import { renderPicture } from '#services/photos/render.ts'
import { parseWidth } from '../photos.ts'
import { type Route, reply } from '../scheme.ts'
import type { ReceivedFiles } from './received.ts'

/** The routes of received files. */
export function createReceivedRoutes(received: ReceivedFiles): Route[] {
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
        const heightPx = Math.max(1, Math.round((widthPx * known.height) / known.width))
        const picture = await renderPicture(bytes, { widthPx, heightPx, format: 'webp', purpose: 'screen' })
        return reply(new Uint8Array(picture.bytes), 'image/webp')
      },
    },
  ]
}

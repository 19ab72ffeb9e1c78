/** The app's own pictures by URL: art in the widths of the screen, stickers as they are. */
import { renderPicture } from '#services/photos/render.ts'
import type { PrintArt } from '#services/print/own-art.ts'
import { createMemoryCache } from './memory-cache.ts'
import { parseWidth } from './photos.ts'
import { type Route, reply } from './scheme.ts'

/** The routes of art and stickers. */
export function createArtRoutes(art: PrintArt): Route[] {
  const baked = createMemoryCache(64 * 1024 * 1024)
  return [
    {
      method: 'GET',
      match: /^\/art\/([a-z0-9-]+)$/,
      answer: async ([id = ''], _request, url) => {
        const width = parseWidth(url)
        if (width === undefined) return new Response(null, { status: 404 })
        const bytes = await baked.get(`${id}/${width}`, () => bakeArt(art, id, width))
        return bytes ? reply(bytes, 'image/webp') : new Response(null, { status: 404 })
      },
    },
    {
      method: 'GET',
      match: /^\/sticker\/([a-z0-9-]+)$/,
      answer: async ([id = '']) => {
        const bytes = await art.readSticker(id)
        return bytes ? reply(new Uint8Array(bytes), 'image/svg+xml') : new Response(null, { status: 404 })
      },
    },
  ]
}

async function bakeArt(art: PrintArt, id: string, width: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const piece = await art.findArt(id)
  const bytes = piece && (await art.readArt(id))
  if (!piece || !bytes) return undefined
  const widthPx = Math.min(width, piece.width)
  const heightPx = Math.max(1, Math.round((widthPx * piece.height) / piece.width))
  const picture = await renderPicture(bytes, { widthPx, heightPx, format: 'webp', purpose: 'screen' })
  return new Uint8Array(picture.bytes)
}

/** The app's own pictures: art in the widths of the screen, stickers as they are. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Art, artSchema } from '#core/toolkit/art.ts'
import { renderPicture } from '#services/photos/render.ts'
import { createMemoryCache } from './memory-cache.ts'
import { parseWidth } from './photos.ts'
import { type Route, reply } from './scheme.ts'
import { readStatic } from './static-files.ts'

/** The routes of art and stickers below the folder `assets`. */
export function createArtRoutes(assets: string): Route[] {
  const baked = createMemoryCache(64 * 1024 * 1024)
  let catalogue: Promise<ReadonlyMap<string, Art>> | undefined
  const art: Route = {
    method: 'GET',
    match: /^\/art\/([a-z0-9-]+)$/,
    answer: async ([id = ''], _request, url) => {
      catalogue ??= readCatalogue(assets)
      const piece = (await catalogue).get(id)
      const width = parseWidth(url)
      if (!piece || width === undefined) return new Response(null, { status: 404 })
      const bytes = await baked.get(`${id}/${width}`, () => bakeArt(assets, piece, width))
      return bytes ? reply(bytes, 'image/webp') : new Response(null, { status: 404 })
    },
  }
  const sticker: Route = {
    method: 'GET',
    match: /^\/sticker\/([a-z0-9-]+)$/,
    answer: async ([id = '']) => {
      const file = await readStatic(join(assets, 'stickers'), `/${id}.svg`)
      return file ? reply(file.body, file.type) : new Response(null, { status: 404 })
    },
  }
  return [art, sticker]
}

async function readCatalogue(assets: string): Promise<ReadonlyMap<string, Art>> {
  const text = await readFile(join(assets, 'art', 'art.json'), 'utf8')
  return new Map(artSchema.parse(JSON.parse(text)).map(piece => [piece.id, piece]))
}

async function bakeArt(assets: string, piece: Art, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(join(assets, 'art', piece.file))
  const widthPx = Math.min(width, piece.width)
  const heightPx = Math.max(1, Math.round((widthPx * piece.height) / piece.width))
  const picture = await renderPicture(bytes, { widthPx, heightPx, format: 'webp', purpose: 'screen' })
  return new Uint8Array(picture.bytes)
}

/** Answers the print page: its own built files, its job, the pictures' stand-ins and the stickers. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Served } from '#core/ports/print-engine.ts'
import type { PrintJob } from '#core/print/job.ts'
import { readPicturePath } from '#core/print/picture-order.ts'
import { openPicture, openPixels } from '#services/photos/sharp.ts'
import type { Baked } from './bake.ts'
import type { Pictures } from './pictures.ts'
import { proxyJpeg } from './proxy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Where the answers come from. */
export interface PageFiles {
  /** The built renderer: holds print.html and assets/. */
  readonly rendererFolder: string
  readonly job: PrintJob
  readonly pictures: Pictures
  /** False for an engine that does not pass a JPEG through: it is given whole pictures, at four times the memory. */
  readonly standIns: boolean
  /** A sticker's SVG; undefined when there is none of that name. */
  readonly readSticker: (id: string) => Promise<Uint8Array | undefined>
}

/** Makes the `serve` of a print run. */
export function servePage({ rendererFolder, job, pictures, standIns, readSticker }: PageFiles) {
  return async (path: string): Promise<Served | undefined> => {
    if (path === '/job.json') return { type: 'application/json', body: Buffer.from(JSON.stringify(job)) }
    const order = readPicturePath(path)
    if (order !== undefined) {
      const key = pictures.order(order)
      return standIns ? { type: 'image/jpeg', body: await proxyJpeg(key) } : wholePicture(await pictures.take(key))
    }
    const sticker = /^\/sticker\/([a-z0-9-]{1,60})$/.exec(path)?.[1]
    if (sticker !== undefined) {
      const body = await readSticker(sticker)
      return body && { type: 'image/svg+xml', body }
    }
    return builtFile(rendererFolder, path)
  }
}

/** A baked picture as the browser takes it: a JPEG, or a PNG where it is flat or cut out. */
async function wholePicture({ data, coding, width, height, mask }: Baked): Promise<Served> {
  if (coding === 'flate') {
    const pixels = { data: inflateSync(data), width, height, channels: 3 as const }
    return { type: 'image/png', body: await openPixels(pixels).png().toBuffer() }
  }
  if (mask === undefined) return { type: 'image/jpeg', body: data }
  const alpha = { raw: { width, height, channels: 1 as const } }
  return { type: 'image/png', body: await openPicture(data).joinChannel(Buffer.from(mask), alpha).png().toBuffer() }
}

async function builtFile(folder: string, path: string): Promise<Served | undefined> {
  const file = normalize(join(folder, decodeURIComponent(path)))
  const type = types[extname(file)]
  if (type === undefined || !file.startsWith(normalize(folder) + sep)) return undefined
  try {
    return { type, body: await readFile(file) }
  } catch {
    return undefined
  }
}

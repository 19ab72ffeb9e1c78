/** Made-up twelve-megapixel "phone photos", the same every time, kept between runs. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const width = 4000
const height = 3000

/** The files of `count` photos in `folder`, made where they are not there yet. */
export async function makePhotos(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files = Array.from({ length: count }, (_, index) =>
    join(folder, `photo${String(index + 1).padStart(3, '0')}.jpg`),
  )
  for (const [index, file] of files.entries()) {
    const there = await access(file).then(
      () => true,
      () => false,
    )
    if (!there) await writeFile(file, await makePhoto(index + 1))
  }
  return files
}

/** Broad colour, coarse texture and sensor noise: about 4 to 5 MB at quality 90, as a phone's picture has. */
async function makePhoto(seed: number): Promise<Buffer> {
  const broad = await grown(field(8, 6, seed, 90, 128))
  const coarse = await grown(field(800, 600, seed + 1000, 26, 128))
  const grain = field(width, height, seed + 2000, 14, 128)
  const data = Buffer.alloc(width * height * 3)
  for (let index = 0; index < data.length; index++) {
    const value = (broad[index] ?? 0) + (coarse[index] ?? 0) + (grain.data[index] ?? 0) - 256
    data[index] = Math.max(0, Math.min(255, value))
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90, chromaSubsampling: '4:2:0' })
    .toBuffer()
}

interface Field {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

function field(across: number, down: number, seed: number, spread: number, middle: number): Field {
  const data = Buffer.alloc(across * down * 3)
  let state = (seed * 2654435761) >>> 0
  for (let index = 0; index < data.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    data[index] = middle + ((state / 2 ** 32) * 2 - 1) * spread
  }
  return { data, width: across, height: down }
}

async function grown(small: Field): Promise<Buffer> {
  return sharp(small.data, { raw: { width: small.width, height: small.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
}

/** Reads a photo. */
export function readPhotoFile(file: string): Promise<Uint8Array> {
  return readFile(file)
}

/** Photos as a telephone takes them: twelve megapixels, two and a half megabytes, each with bytes of its own. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'

const size = { width: 4000, height: 3000 } as const
/** So many are developed; the rest are the same with another comment in them, which makes them other files. */
const developed = 8

/** A photo by its id. Its bytes are put together when they are asked for. */
export interface HeavyPhoto {
  readonly id: string
  readonly read: () => Uint8Array
}

/** Makes them. */
export async function heavyPhotos(count: number): Promise<typeof size & { readonly photos: readonly HeavyPhoto[] }> {
  const made = await Promise.all(Array.from({ length: developed }, (_, at) => develop(at)))
  const photos = Array.from({ length: count }, (_, at): HeavyPhoto => {
    const read = () => withComment(made[at % developed] ?? Buffer.alloc(0), `photo ${at}`)
    return { id: createHash('sha256').update(read()).digest('hex'), read }
  })
  return { ...size, photos }
}

/** Waves of colour with grain in them, which is what takes the bytes in a photo. */
async function develop(at: number): Promise<Buffer> {
  const small = Buffer.alloc(800 * 600 * 3)
  for (let i = 0; i < small.length; i++)
    small[i] = 128 + 90 * Math.sin(i * 0.0007 + at) * Math.cos(i / (900 + at)) + ((i * 2654435761) % 31) - 15
  return sharp(small, { raw: { width: 800, height: 600, channels: 3 } })
    .resize(size.width, size.height, { kernel: 'cubic', fit: 'fill' })
    .jpeg({ quality: 93 })
    .toBuffer()
}

/** The same JPEG with a comment behind its first marker. */
function withComment(jpeg: Buffer, words: string): Uint8Array {
  const comment = Buffer.from(words, 'latin1')
  const marker = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), marker, comment, jpeg.subarray(2)]))
}

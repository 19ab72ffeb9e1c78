/** Baked pictures kept between prints, in whatever keeps bytes. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { Baked } from './bake.ts'
import type { BakeCache } from './pictures.ts'

/** What keeps bytes under a key, sealed and bounded; undefined for what is not there. */
export interface BytesCache {
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
}

const headSchema = z.strictObject({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  coding: z.enum(['jpeg', 'flate']),
  length: z.number().int().positive(),
})

/**
 * A picture as bytes: a length, a head in JSON, the picture, and the deflated mask where there is one. `edition` is bound into
 * every key: it is the program's version, because the same order may be baked better by the next one.
 */
export function createBakeCache(bytes: BytesCache, edition: string): BakeCache {
  return {
    get: async key => {
      const kept = await bytes.get(`${edition} ${key}`)
      return kept && unpack(kept)
    },
    put: (key, baked) => bytes.put(`${edition} ${key}`, pack(baked)),
  }
}

function pack({ data, coding, width, height, mask }: Baked): Uint8Array {
  const head = Buffer.from(JSON.stringify({ width, height, coding, length: data.length }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, data, ...(mask ? [deflateRawSync(mask, { level: 3 })] : [])])
}

/** The picture in kept bytes; undefined for bytes of another making. */
function unpack(kept: Uint8Array): Baked | undefined {
  try {
    const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.length)
    const start = 4 + bytes.readUInt32BE(0)
    const { width, height, coding, length } = headSchema.parse(JSON.parse(bytes.subarray(4, start).toString('utf8')))
    const mask = bytes.subarray(start + length)
    return {
      data: bytes.subarray(start, start + length),
      coding,
      width,
      height,
      ...(mask.length > 0 && { mask: inflateRawSync(mask) }),
    }
  } catch {
    return undefined
  }
}

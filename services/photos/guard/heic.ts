/// <reference path="./libheif.d.ts" />
/** HEIC, as phones write it, by libheif in WebAssembly (LGPL-3.0, kept as a package of its own). Runs only behind the guard. */
import { type Carried, carriedSchema } from '#core/book/schema.ts'
import { cameraDate } from '../camera-date.ts'
import { carriedBy } from '../carried.ts'
import { maxPixels, openPixels } from '../sharp.ts'

/** Why a HEIC is not taken. */
export class HeicRefused extends Error {
  readonly code: 'too-big' | 'damaged-picture'
  constructor(code: 'too-big' | 'damaged-picture') {
    super(code)
    this.code = code
  }
}

interface DecodedImage {
  readonly width: number
  readonly height: number
  readonly channels?: readonly { readonly stride: number; readonly data: Uint8Array; readonly bits_per_pixel: number }[]
}

/** The JPEG that stands for a HEIC: its main picture upright, with its colour profile and nothing else. */
export async function heicToJpeg(
  bytes: Uint8Array,
): Promise<{ readonly jpeg: Uint8Array; readonly cameraDate?: string; readonly carries: Carried[] }> {
  const { data, width, height } = await decode(bytes)
  const jpeg = await openPixels({ data, width, height, channels: 3 })
    .jpeg({ quality: 95, chromaSubsampling: '4:2:0' })
    .toBuffer()
  const profile = profileIn(bytes)
  const blocks = exifIn(bytes)
  const taken = blocks.map(cameraDate).find(day => day !== undefined)
  return {
    jpeg: profile ? withProfile(jpeg, profile) : jpeg,
    carries: carriedIn(bytes, blocks),
    ...(taken !== undefined && { cameraDate: taken }),
  }
}

/** libheif turns and mirrors the picture as the file says, so what comes is upright. */
async function decode(bytes: Uint8Array): Promise<{ data: Buffer; width: number; height: number }> {
  // Loaded at the first HEIC: two megabytes that most books never need.
  const { default: heif } = await import('libheif-js/wasm-bundle.js')
  const context = heif.heif_context_alloc()
  const read = heif.heif_context_read_from_memory(context, bytes as never)
  if (read.code !== heif.heif_error_code.heif_error_Ok) throw new HeicRefused('damaged-picture')
  const handle = heif.heif_js_context_get_primary_image_handle(context)
  if (!handle || handle.code) throw new HeicRefused('damaged-picture')
  const stated = heif.heif_image_handle_get_width(handle) * heif.heif_image_handle_get_height(handle)
  if (stated > maxPixels) throw new HeicRefused('too-big')
  const { heif_colorspace, heif_chroma } = heif
  const image: DecodedImage | undefined = heif.heif_js_decode_image2(
    handle,
    heif_colorspace.heif_colorspace_RGB,
    heif_chroma.heif_chroma_interleaved_RGB,
  )
  const plane = image?.channels?.[0]
  if (!image || !plane || plane.bits_per_pixel !== 8) throw new HeicRefused('damaged-picture')
  return { data: packed(plane, image), width: image.width, height: image.height }
}

/** Rows without what stands between them. Where nothing does, it is WebAssembly's own memory: read it before it moves. */
function packed({ stride, data }: { stride: number; data: Uint8Array }, { width, height }: DecodedImage): Buffer {
  const row = width * 3
  if (stride === row) return Buffer.from(data.buffer, data.byteOffset, row * height)
  const rows = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * stride, y * stride + row), y * row)
  return rows
}

/** The ICC profile of a `colr` box, where it has one: phones write theirs, wider than sRGB, and say so only here. */
function profileIn(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = file.indexOf('colrprof')
  if (at < 4) return undefined
  const size = file.readUInt32BE(at - 4)
  // One segment of a JPEG holds it: 64 KB less its own head. A phone's has half a kilobyte.
  if (size < 12 + 128 || size > 65_000 || at - 4 + size > file.length) return undefined
  const profile = file.subarray(at + 8, at - 4 + size)
  return profile.toString('latin1', 36, 40) === 'acsp' ? profile : undefined
}

/** Places that look like EXIF. A HEIC says in many ways where its own is; a place that is none has none of the tags. */
function exifIn(bytes: Uint8Array): Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['II*\0', 'MM\0*'].flatMap(head => {
    const blocks: Uint8Array[] = []
    for (
      let at = file.indexOf(head, 0, 'latin1');
      at >= 0 && blocks.length < 8;
      at = file.indexOf(head, at + 1, 'latin1')
    )
      blocks.push(file.subarray(at))
    return blocks
  })
}

function carriedIn(bytes: Uint8Array, blocks: readonly Uint8Array[]): Carried[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [from, to] = [file.indexOf('<x:xmpmeta'), file.indexOf('</x:xmpmeta>')]
  const xmp = from >= 0 && to > from ? file.subarray(from, to) : undefined
  const kinds = new Set([carriedBy({ xmp }), ...blocks.map(exif => carriedBy({ exif }))].flat())
  return carriedSchema.options.filter(kind => kinds.has(kind))
}

/** A JPEG with a colour profile right after its first two bytes. */
function withProfile(jpeg: Uint8Array, profile: Buffer): Uint8Array {
  const head = Buffer.from('....ICC_PROFILE\0\x01\x01', 'latin1')
  head.writeUInt16BE(0xffe2, 0)
  head.writeUInt16BE(head.length - 2 + profile.length, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)])
}

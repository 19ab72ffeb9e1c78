/** Reads a JPEG's markers: Skia passes its bytes through, so a comment in it can name the picture (print.md 2). */

/** One marker segment. */
export interface Segment {
  /** Such as 0xe1 for APP1. */
  readonly marker: number
  readonly body: Uint8Array
}

const startOfScan = 0xda
const comment = 0xfe

/** The segments before the picture's own data; none for bytes that are no JPEG. */
export function jpegSegments(bytes: Uint8Array): readonly Segment[] {
  const segments: Segment[] = []
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return segments
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === startOfScan) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    segments.push({ marker, body: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + Math.max(2, length)
  }
  return segments
}

/** A JPEG with a comment put in right after its first two bytes. */
export function withComment(jpeg: Uint8Array, text: string): Uint8Array {
  const body = Buffer.from(text, 'latin1')
  const head = Buffer.from([0xff, comment, (body.length + 2) >> 8, (body.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** The comment of a JPEG that begins with `prefix`, without it; undefined when there is none. */
export function commentOf(jpeg: Uint8Array, prefix: string): string | undefined {
  for (const { marker, body } of jpegSegments(jpeg)) {
    const text = marker === comment ? Buffer.from(body).toString('latin1') : ''
    if (text.startsWith(prefix)) return text.slice(prefix.length)
  }
  return undefined
}

/** Width, height and number of channels of a JPEG; undefined when it has no frame header. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number; channels: number } | undefined {
  // C4, C8 and CC are tables, all others from C0 to CF are frame headers.
  const frame = jpegSegments(bytes).find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker),
  )
  if (frame === undefined || frame.body.length < 6) return undefined
  const view = new DataView(frame.body.buffer, frame.body.byteOffset, frame.body.byteLength)
  return { height: view.getUint16(1), width: view.getUint16(3), channels: view.getUint8(5) }
}

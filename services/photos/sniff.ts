/** The kinds of picture that are shown and printed as they came. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** The kinds of picture that can be brought into a book; a HEIC is shown by the JPEG that is made of it. */
export type ForeignType = PictureType | 'image/heic'

/** Brands of a HEIF file whose picture is coded as HEVC: what phones write. AVIF and sequences are not among them. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'mif1']

/**
 * What kind of picture these bytes are, by their first bytes and never by a name. Returns undefined for everything else:
 * SVG, GIF, TIFF, PDF and AVIF files are refused here, before any decoder sees them.
 */
export function sniffPicture(bytes: Uint8Array): ForeignType | undefined {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (text(bytes, 0) === 'RIFF' && text(bytes, 8) === 'WEBP') return 'image/webp'
  return isHeic(bytes) ? 'image/heic' : undefined
}

/** The first box is `ftyp`; its major brand, or for the general `mif1` one of the brands after it, says HEVC. */
function isHeic(bytes: Uint8Array): boolean {
  if (text(bytes, 4) !== 'ftyp' || !heicBrands.includes(text(bytes, 8))) return false
  if (text(bytes, 8) !== 'mif1') return true
  const end = Math.min(bytes.length, 64, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0))
  for (let at = 16; at + 4 <= end; at += 4) if (text(bytes, at) === 'heic') return true
  return false
}

function text(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

function startsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte)
}

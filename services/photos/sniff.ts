/** The kinds of picture that can be brought into a book. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/**
 * What kind of picture these bytes are, by their first bytes and never by a name. Returns undefined for everything else:
 * SVG, GIF, TIFF, PDF and HEIC files are refused here, before any decoder sees them.
 */
export function sniffPicture(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  // "RIFF" size "WEBP"
  if (startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]))
    return 'image/webp'
  return undefined
}

function startsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte)
}

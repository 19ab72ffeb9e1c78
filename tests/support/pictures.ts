/** Real picture files for tests, made on the spot from a scene whose four corners can be told apart. */
import sharp, { type Sharp } from 'sharp'

/** Colours of the corners of {@link cornersPicture}: top left, top right, bottom left, bottom right. */
export const corners = {
  topLeft: [220, 40, 40],
  topRight: [40, 180, 60],
  bottomLeft: [40, 80, 220],
  bottomRight: [240, 220, 60],
} as const

/** A picture of four flat quarters. */
export function cornersPicture(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const side = x < width / 2 ? 'Left' : 'Right'
      data.set(corners[`${y < height / 2 ? 'top' : 'bottom'}${side}`], (y * width + x) * 3)
    }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A picture of noise and waves that compresses like a photo. The same seed gives the same picture. */
export function photoLike(width: number, height: number, seed = 1): Sharp {
  const data = Buffer.alloc(width * height * 3)
  let state = seed >>> 0 || 1
  for (let index = 0; index < data.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const pixel = (index / 3) | 0
    const wave = Math.sin((pixel % width) / 37) + Math.cos(pixel / width / 53) + (index % 3) / 3
    data[index] = 110 + 45 * wave + (state >>> 28)
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A JPEG as a phone gives it: turned by EXIF, with a place, a camera, an owner and a date. */
export async function phoneJpeg(picture: Sharp, orientation = 1): Promise<Buffer> {
  return picture
    .withExif({
      IFD0: { Make: 'CanaryPhone', Model: 'CanaryModel 9', Artist: 'Canary Owner' },
      IFD2: { DateTimeOriginal: '2024:06:13 10:20:30' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 54/1', GPSLongitudeRef: 'W', GPSLongitude: '3/1 10/1 45/1' },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** The colour at a place given in fractions, in a picture's file. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<[number, number, number]> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}

/** Whether two colours are the same to within what JPEG does to flat colour. */
export function near(one: readonly number[], other: readonly number[], by = 12): boolean {
  return one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= by)
}

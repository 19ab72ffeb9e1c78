/** Covering a face, a badge or a house number so that no one can bring it back. */
import type { Cover } from '#core/book/recipe.ts'
import { openPixels, type Pixels, toPixels } from './sharp.ts'

/** What is left of a blurred place: so few samples along its longer side that no face or number can be told from them. */
const blurSamples = 5

/** The colour of a block: a quiet grey. */
const blockColour = { r: 138, g: 143, b: 148 }

/** Paints the covers over upright pixels. Covers that lie outside the picture are passed over. */
export async function paintCovers(pixels: Pixels, covers: readonly Cover[]): Promise<Pixels> {
  let painted = pixels
  // One after the other: a cover over a cover must hide what is under both.
  for (const cover of covers) painted = await paintCover(painted, cover)
  return painted
}

async function paintCover(pixels: Pixels, cover: Cover): Promise<Pixels> {
  const left = Math.max(0, Math.floor(cover.x * pixels.width))
  const top = Math.max(0, Math.floor(cover.y * pixels.height))
  const width = Math.min(pixels.width, Math.ceil((cover.x + cover.width) * pixels.width)) - left
  const height = Math.min(pixels.height, Math.ceil((cover.y + cover.height) * pixels.height)) - top
  if (width <= 0 || height <= 0) return pixels
  const patch = cover.how === 'block' ? block(width, height) : await blur(pixels, { left, top, width, height })
  const data = Buffer.from(pixels.data)
  const inside = cover.shape === 'round' ? ellipse(cover, pixels, left, top) : () => true
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!inside(x, y)) continue
      const to = ((top + y) * pixels.width + left + x) * pixels.channels
      const from = (y * width + x) * 3
      for (let channel = 0; channel < Math.min(3, pixels.channels); channel++)
        data[to + channel] = patch[from + channel] ?? 0
    }
  }
  return { ...pixels, data }
}

function block(width: number, height: number): Buffer {
  return Buffer.alloc(width * height * 3, Buffer.from([blockColour.r, blockColour.g, blockColour.b]))
}

async function blur(pixels: Pixels, part: { left: number; top: number; width: number; height: number }) {
  const long = Math.max(part.width, part.height)
  const samples = (side: number) => Math.max(1, Math.round((blurSamples * side) / long))
  const few = await toPixels(
    openPixels(pixels)
      .extract(part)
      .removeAlpha()
      .resize(samples(part.width), samples(part.height), { fit: 'fill', kernel: 'linear' }),
  )
  const smooth = await toPixels(
    openPixels(few).resize(part.width, part.height, { fit: 'fill', kernel: 'cubic' }).toColourspace('srgb'),
  )
  return smooth.data
}

/** Whether a px of the patch lies in the ellipse of a round cover. */
function ellipse(cover: Cover, pixels: Pixels, left: number, top: number): (x: number, y: number) => boolean {
  const radiusX = (cover.width * pixels.width) / 2
  const radiusY = (cover.height * pixels.height) / 2
  const middleX = cover.x * pixels.width + radiusX - left
  const middleY = cover.y * pixels.height + radiusY - top
  // Half a px wider than drawn, so that the rim hides too.
  return (x, y) => ((x + 0.5 - middleX) / (radiusX + 0.5)) ** 2 + ((y + 0.5 - middleY) / (radiusY + 0.5)) ** 2 <= 1
}

/** Making red eyes dark: the flash's red in a round place becomes the grey that it hides, and nothing else changes. */
import type { Eye } from '#core/book/recipe.ts'
import type { Pixels } from './sharp.ts'

/** How much redder than green and blue a pixel of a red eye is at least, and from where on it is one for certain. */
const redFrom = 1.25
const redFull = 1.7

/** The share of an eye's radius in which the change fades out, so that no rim is seen. */
const fade = 0.25

/** The pixels with their red eyes made dark; skin and the white of the eye, which are hardly red, stay as they were. */
export function darkenEyes(pixels: Pixels, eyes: readonly Eye[]): Pixels {
  if (eyes.length === 0 || pixels.channels < 3) return pixels
  const data = Buffer.from(pixels.data)
  for (const eye of eyes) darken(data, pixels, eye)
  return { ...pixels, data }
}

function darken(data: Buffer, { width, height, channels }: Pixels, eye: Eye): void {
  const radiusX = (eye.width * width) / 2
  const radiusY = (eye.height * height) / 2
  const middleX = eye.x * width + radiusX
  const middleY = eye.y * height + radiusY
  const [top, bottom] = [Math.max(0, Math.floor(middleY - radiusY)), Math.min(height, Math.ceil(middleY + radiusY))]
  const [left, right] = [Math.max(0, Math.floor(middleX - radiusX)), Math.min(width, Math.ceil(middleX + radiusX))]
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const away = Math.hypot((x + 0.5 - middleX) / radiusX, (y + 0.5 - middleY) / radiusY)
      const inside = Math.min(1, Math.max(0, (1 - away) / fade))
      if (inside > 0) lessRed(data, (y * width + x) * channels, inside)
    }
  }
}

/** Takes the red of one pixel down to the middle of its green and blue, as far as it is a red eye's and so much. */
function lessRed(data: Buffer, at: number, much: number): void {
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
  const others = Math.max(green, blue, 1)
  const isRed = Math.min(1, Math.max(0, (red / others - redFrom) / (redFull - redFrom)))
  const dark = (green + blue) / 2
  data[at] = Math.round(red + (dark - red) * isRed * much)
}

/** Where the parts of a frame are, for the page, the crop tool and the baking of print pictures alike. Lengths in mm. */
import type { Crop } from './recipe.ts'
import type { Box, FrameOf } from './schema.ts'

/** A rectangle inside a frame, mm from the frame's top left. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The white border of a photo that looks like a print, as a share of the frame's shorter side, and its bounds in mm. */
const border = { share: 0.045, least: 1.5, most: 5 }

/** Room for a caption, mm: one line of 14 pt with its air, or two of 11, as both languages need. */
const captionMm = 10

/** A line of a caption's least size, 11 pt, and what a letter of the widest story font takes in it on average, mm. */
const captionLine = { heightMm: 4.9, letterMm: 2.25 }

/** A photo frame's picture and, for a print with a caption, where the caption stands. */
export function photoParts(frame: FrameOf<'photo'>): { picture: Rectangle; caption?: Rectangle } {
  const { width, height } = frame.box
  const hasCaption = Boolean(frame.caption.en?.trim() || frame.caption.cy?.trim())
  if (frame.look !== 'print') {
    if (!hasCaption || frame.look === 'bleed') return { picture: { x: 0, y: 0, width, height } }
    const below = captionRoom(frame, width)
    const side = frame.look === 'round' ? Math.min(width, height - below) : width
    const picture = { x: (width - side) / 2, y: 0, width: side, height: height - below }
    return { picture, caption: { x: 0, y: height - below, width, height: below } }
  }
  const edge = Math.min(border.most, Math.max(border.least, Math.min(width, height) * border.share))
  const foot = hasCaption ? captionRoom(frame, width - 2 * edge) : edge
  const picture = { x: edge, y: edge, width: Math.max(1, width - 2 * edge), height: Math.max(1, height - edge - foot) }
  if (!hasCaption) return { picture }
  return { picture, caption: { x: edge, y: height - foot, width: picture.width, height: foot } }
}

/**
 * How tall the caption's place is, mm: as tall as both languages need under each other, whichever of them is shown, so that
 * the picture keeps its size. A long caption of a small photo takes up to half of the frame; an ordinary one at most a third.
 */
function captionRoom({ box, caption }: FrameOf<'photo'>, widthMm: number): number {
  const lines = [caption.en, caption.cy].reduce((sum, text) => sum + countCaptionLines(text ?? '', widthMm), 0)
  const usual = Math.min(captionMm, box.height / 3)
  return lines > 2 ? Math.max(usual, Math.min(lines * captionLine.heightMm + 0.5, box.height / 2)) : usual
}

/** About how many lines a caption takes, without the fonts: geometry has no book to ask which one is used. */
function countCaptionLines(text: string, widthMm: number): number {
  const room = Math.max(1, Math.floor(widthMm / captionLine.letterMm))
  let lines = 0
  let left = 0
  for (const { length } of text.split(/\s+/).filter(Boolean)) {
    if (length < left) left -= length + 1
    else {
      lines += Math.ceil(length / room)
      left = room - (length % room || room)
    }
  }
  return lines
}

/**
 * The part of a picture that fills a place: the frame's own crop brought to the place's shape about its middle, or the
 * middle of the picture. Sizes of the picture are of the upright original, any unit; the place's are mm.
 */
export function cropFor(
  picture: { readonly width: number; readonly height: number },
  place: { readonly width: number; readonly height: number },
  crop: Crop = { x: 0, y: 0, width: 1, height: 1 },
): Crop {
  const shape = (place.width / place.height) * (picture.height / picture.width)
  const width = Math.min(crop.width, crop.height * shape)
  const height = width / shape
  const x = crop.x + (crop.width - width) / 2
  const y = crop.y + (crop.height - height) / 2
  return { x: clamp(x, 1 - width), y: clamp(y, 1 - height), width, height }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most))
}

/** The corners of a turned box, mm, clockwise from the top left. */
export function corners(box: Box): readonly { readonly x: number; readonly y: number }[] {
  const turn = (box.rotation * Math.PI) / 180
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const halves = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const
  return halves.map(([sx, sy]) => {
    const x = (sx * box.width) / 2
    const y = (sy * box.height) / 2
    return {
      x: middle.x + x * Math.cos(turn) - y * Math.sin(turn),
      y: middle.y + x * Math.sin(turn) + y * Math.cos(turn),
    }
  })
}

/** The upright rectangle round turned boxes; undefined for none. */
export function bounds(boxes: readonly Box[]): Rectangle | undefined {
  if (boxes.length === 0) return undefined
  const points = boxes.flatMap(corners)
  const x = Math.min(...points.map(point => point.x))
  const y = Math.min(...points.map(point => point.y))
  return {
    x,
    y,
    width: Math.max(...points.map(point => point.x)) - x,
    height: Math.max(...points.map(point => point.y)) - y,
  }
}

/** Frames on the clipboard, from this book or another. What comes back is judged like anything from outside. */
import { z } from 'zod'
import type { NewFrame } from '#core/book/edits/frames.ts'
import { type Frame, frameSchema } from '#core/book/schema.ts'

/** The media type of copied frames: only our own windows write it. */
export const framesType = 'application/x-journeybook-frames'

const copiedSchema = z.array(z.record(z.string(), z.unknown())).max(500)

/** The frames of a clipboard's text; undefined when there are none or any of them is not a frame. */
export function parseFrames(text: string): NewFrame[] | undefined {
  if (text === '') return undefined
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  const copied = copiedSchema.safeParse(data)
  if (!copied.success || copied.data.length === 0) return undefined
  const frames = z.array(frameSchema).safeParse(copied.data.map(frame => ({ ...frame, id: 'copied' })))
  return frames.success ? frames.data.map(withoutPlace) : undefined
}

/** A copy has no id and fills no slot of a layout. */
function withoutPlace(frame: Frame): NewFrame {
  const { id: _, slot: __, ...rest } = frame
  return rest as NewFrame
}

/** What the handles hold: one frame, or several as if they were one thing that keeps its shape. */
import { bounds } from '#core/book/geometry.ts'
import type { Box, Frame } from '#core/book/schema.ts'
import type { MovingBoxes } from '#renderer/page/types.ts'
import { carriedAlong } from './box-math.ts'

/** One thing for the hand. */
export interface Held {
  /** Of the frame, or of all of them: other frames are another thing. */
  readonly id: string
  /** Where it stands, mm; several stand in a box that is not turned. */
  readonly box: Box
  readonly locked: boolean
  /** Only its edge takes hold of it: a press inside is for the caret. */
  readonly byEdge: boolean
  /** It can be turned just now. */
  readonly turns: boolean
  /** What a corner does: `kept` always keeps the shape; `picture` keeps it and `free` does not, each the other way with Shift. */
  readonly shape: 'kept' | 'picture' | 'free'
  /** Where its handles are, as Moveable names them; absent: all round. */
  readonly directions?: readonly string[]
  /** Air between it and the line round it, px. */
  readonly airPx: number
  /** Where the frames stand when it stands there. */
  readonly place: (box: Box) => MovingBoxes
}

const sideHandles = ['nw', 'ne', 'sw', 'se', 'e', 'w'] as const
const cornerHandles = ['nw', 'ne', 'sw', 'se'] as const

/** What is held of the frames that are chosen; undefined when none are. `writing`: words in one of them are being written. */
export function heldOf(frames: readonly Frame[], writing: boolean): Held | undefined {
  const [first, second] = frames
  if (!first) return undefined
  return second ? heldTogether(frames, writing) : heldAlone(first, writing)
}

function heldAlone(frame: Frame, writing: boolean): Held {
  const { id, box, kind, locked = false } = frame
  const wordy = kind === 'words' || kind === 'speech'
  const picture = kind === 'photo' || kind === 'sticker' || kind === 'drawing'
  return {
    id,
    box,
    locked,
    byEdge: wordy,
    turns: !(locked || writing),
    shape: picture ? 'picture' : 'free',
    ...(wordy && { directions: sideHandles }),
    // Words without a panel have air between them and the line round them.
    airPx: kind === 'words' && frame.panel === 'none' ? 8 : 0,
    place: next => new Map([[id, next]]),
  }
}

function heldTogether(frames: readonly Frame[], writing: boolean): Held | undefined {
  const free = frames.filter(({ locked }) => !locked)
  const around = bounds((free.length > 0 ? free : frames).map(({ box }) => box))
  if (!around) return undefined
  const box = { ...around, rotation: 0 }
  return {
    id: frames.map(({ id }) => id).join(' '),
    box,
    locked: free.length === 0,
    byEdge: writing,
    turns: free.length > 0 && !writing,
    shape: 'kept',
    directions: cornerHandles,
    airPx: 0,
    place: next => new Map(free.map(each => [each.id, carriedAlong(each.box, box, next)])),
  }
}

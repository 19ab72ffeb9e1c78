/** The squares of a picture that are looked at for faces: the whole, then parts of it that come closer, and some of them turned. */
import { netSide } from './face-net.ts'
import type { Pixels } from './sharp.ts'

/** A square of a picture that was scaled to so many squares along its longer side. */
export interface Square {
  /** Its corner in px of the scaled picture; negative where the picture is smaller than the square. */
  readonly left: number
  readonly top: number
  /** Quarter turns to the right that the picture makes before it is looked at: for somebody who lies, or a photo that was scanned sideways. */
  readonly turns: 0 | 1 | 2 | 3
}

/**
 * How close, as squares along the longer side, and the turns at each. Faces of 8 % of the picture's length are found in the whole,
 * of 4 % and 2 % in the parts (docs/decisions/0034): twenty children in a row.
 */
export const looks = [
  { across: 1, turns: [0, 1, 2, 3] },
  { across: 2, turns: [0, 1, 3] },
  { across: 4, turns: [0] },
] as const satisfies readonly { across: number; turns: readonly Square['turns'][] }[]

/** Neighbours share so much of a square: a face on the border of one is whole in the other. */
const shared = 1 / 4

/** The squares that a picture of this size is looked at in. */
export function squaresOf(size: { width: number; height: number }, turns: readonly Square['turns'][]): Square[] {
  const lefts = startsOf(size.width)
  const places = startsOf(size.height).flatMap(top => lefts.map(left => ({ left, top })))
  return turns.flatMap(turn => places.map(place => ({ ...place, turns: turn })))
}

function startsOf(length: number): number[] {
  if (length <= netSide) return [Math.round((length - netSide) / 2)]
  const steps = Math.ceil((length - netSide) / (netSide * (1 - shared)))
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((step * (length - netSide)) / steps))
}

/** A square's px as the network takes them; black where the picture has none. The picture has three channels. */
export function cutSquare({ data, width, height }: Pixels, { left, top, turns }: Square): Float32Array {
  const square = new Float32Array(netSide * netSide * 3).fill(-1)
  for (let y = 0; y < netSide; y++)
    for (let x = 0; x < netSide; x++) {
      const from = turned({ x, y }, turns, netSide - 1)
      const [column, row] = [left + from.x, top + from.y]
      if (column < 0 || row < 0 || column >= width || row >= height) continue
      const at = (row * width + column) * 3
      for (let channel = 0; channel < 3; channel++)
        square[(y * netSide + x) * 3 + channel] = (data[at + channel] ?? 0) / 127.5 - 1
    }
  return square
}

/** A place in a turned square, as a place in the square before it was turned; `side` is the square's. */
export function turned(
  { x, y }: { x: number; y: number },
  turns: Square['turns'],
  side: number,
): { x: number; y: number } {
  if (turns === 1) return { x: y, y: side - x }
  if (turns === 2) return { x: side - x, y: side - y }
  return turns === 3 ? { x: side - y, y: x } : { x, y }
}

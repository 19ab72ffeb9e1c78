/** Short texts in pictures that are drawn: broken where their widths say, never cut off. */
import type { FaceName } from '#core/book/fit/faces.ts'
import { textWidth } from '#core/book/fit/widths.ts'

/** A text in lines that are no wider than `room`, a word alone excepted. `size` and `room` are in the same unit. */
export function wrap(text: string, room: number, size: number, face: FaceName): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && (textWidth(longer, face) * size) / 1000 <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

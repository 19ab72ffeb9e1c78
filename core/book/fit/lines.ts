/** Into how many lines words break, as Chromium breaks them with `white-space: pre-wrap; overflow-wrap: break-word`. */
import type { PersonId } from '../ids.ts'
import type { Run } from '../words.ts'
import type { FaceName } from './faces.ts'
import { textWidth } from './widths.ts'

/** What runs are measured with. */
export interface Ruler {
  readonly sizePx: number
  readonly faceOf: (run: { bold?: boolean | undefined; italic?: boolean | undefined }) => FaceName
  readonly nameOf: (person: PersonId) => string
}

/** A stretch of a paragraph's text in one face. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly face: FaceName
  /** Set smaller than the words round it. */
  readonly scale?: number
}

/** What stands after a link, at its widest, and how large beside the words (renderer/page/words.css). */
const linkLabel = { text: '\u00a0page 000', scale: 0.62 } as const

/** A line may end after white space, after a hyphen between letters, and on both sides of a long dash. */
const breakable = /(?<=\s)(?=\S)|(?<=\p{L}[-‐])(?=\p{L})|(?<=[–—])(?=\S)|(?<=\S)(?=—)/u

/** How many lines one paragraph takes in so many px; at least one. */
export function countLines(runs: readonly Run[], roomPx: number, ruler: Ruler): number {
  const { text, stretches } = joined(runs, ruler)
  let lines = 0
  let from = 0
  for (const part of text.split('\n')) {
    lines += countPart(part, from, stretches, roomPx, ruler.sizePx)
    from += part.length + 1
  }
  return lines
}

function joined(runs: readonly Run[], { faceOf, nameOf }: Ruler) {
  let text = ''
  const stretches: Stretch[] = []
  for (const run of runs) {
    const start = text.length
    if ('break' in run) {
      text += '\n'
      continue
    }
    text += 'person' in run ? nameOf(run.person) : run.text
    stretches.push({ start, end: text.length, face: faceOf(run) })
    if ('page' in run && run.page !== undefined) {
      text += linkLabel.text
      stretches.push({
        start: text.length - linkLabel.text.length,
        end: text.length,
        face: faceOf({}),
        scale: linkLabel.scale,
      })
    }
  }
  return { text, stretches }
}

function countPart(part: string, start: number, stretches: readonly Stretch[], roomPx: number, sizePx: number): number {
  let lines = 1
  let used = 0
  let at = start
  const px = (from: number, text: string) => (widthAt(from, text, stretches) * sizePx) / 1000
  for (const piece of part.split(breakable)) {
    // White space at a line's end hangs over the edge and takes no room.
    const word = piece.trimEnd()
    const width = px(at, word)
    // Chromium counts in 64ths of a px: a word that fills its line to the hair still fits.
    if (used > 0 && used + width > roomPx + 1 / 64) {
      lines += 1
      used = 0
    }
    // A word longer than a line is broken where it must.
    const extra = width > roomPx ? Math.ceil(width / roomPx) - 1 : 0
    lines += extra
    used += width - extra * roomPx + px(at + word.length, piece.slice(word.length))
    at += piece.length
  }
  return lines
}

/** The width of a text that stands at `from` in its paragraph, each stretch in its own face. */
function widthAt(from: number, text: string, stretches: readonly Stretch[]): number {
  const to = from + text.length
  let width = 0
  for (const { start, end, face, scale = 1 } of stretches) {
    if (end <= from || start >= to) continue
    width += scale * textWidth(text.slice(Math.max(0, start - from), Math.min(to, end) - from), face)
  }
  return width
}

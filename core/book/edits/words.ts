/** Changes inside a telling that leave everything round them as it is, in the document and under a caret. */
import * as Y from 'yjs'
import { edit } from '../edit.ts'
import type { FrameId, PersonId } from '../ids.ts'
import type { Language, Layer } from '../language.ts'
import { wordsRoot } from '../words-doc.ts'

/** One telling of a frame's words. */
export interface TellingPlace {
  readonly frame: FrameId
  readonly language: Language
  readonly layer: Layer
}

/** A stretch of a telling's plain text (words.ts), in UTF-16 units, and what stands there afterwards. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A run inside its line: where it begins in the Y.XmlText, and which part of the telling's plain text it is. */
interface Piece {
  readonly line: Y.XmlText
  readonly index: number
  readonly from: number
  readonly to: number
  /** False: a name, a break or the end of a line. */
  readonly isText: boolean
}

/**
 * Puts other text in the place of a stretch, in the look of its first letter. False, and nothing is changed, where a name
 * or a line's end lies in it or it is not there: those are not replaced unseen. `nameOf` gives names as the telling shows them.
 */
export function replaceText(
  doc: Y.Doc,
  { frame, language, layer }: TellingPlace,
  { start, end, text }: Replacement,
  nameOf: (person: PersonId) => string,
): boolean {
  const touched = piecesOf(wordsRoot(doc, frame, language, layer), nameOf).filter(
    ({ from, to }) => from < end && to > start,
  )
  const [first] = touched
  const last = touched.at(-1)
  if (!first || !last || first.from > start || last.to < end || touched.some(({ isText }) => !isText)) return false
  edit(doc, () => {
    for (const { line, index, from, to } of touched.toReversed()) {
      const [cutFrom, cutTo] = [Math.max(start, from), Math.min(end, to)]
      const put = from === first.from ? text : ''
      const isEmptied = cutFrom === from && cutTo === to && put === ''
      // A run that has lost all its letters goes with the mark of its look, one place before it.
      line.delete(index + cutFrom - from - (isEmptied ? 1 : 0), cutTo - cutFrom + (isEmptied ? 1 : 0))
      if (put !== '') line.insert(index + cutFrom - from, put)
    }
  })
  return true
}

function piecesOf(root: Y.XmlText, nameOf: (person: PersonId) => string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const line of linesOf(root)) {
    let index = 0
    for (const { insert } of line.toDelta() as { insert: unknown }[]) {
      const size = typeof insert === 'string' ? insert.length : 1
      const length = typeof insert === 'string' ? insert.length : shownLength(insert, nameOf)
      if (length > 0) pieces.push({ line, index, from: at, to: at + length, isText: typeof insert === 'string' })
      index += size
      at += length
    }
    pieces.push({ line, index, from: at, to: at + 1, isText: false })
    at += 1
  }
  return pieces
}

function linesOf(root: Y.XmlText): Y.XmlText[] {
  return (root.toDelta() as { insert: unknown }[]).flatMap(({ insert }) => {
    if (!(insert instanceof Y.XmlText)) return []
    return insert.getAttribute('__type') === 'list' ? linesOf(insert) : [insert]
  })
}

function shownLength(embed: unknown, nameOf: (person: PersonId) => string): number {
  if (embed instanceof Y.Map) return embed.get('__type') === 'linebreak' ? 1 : 0
  if (embed instanceof Y.XmlElement && embed.getAttribute('__type') === 'name')
    return nameOf(String(embed.getAttribute('__person')) as PersonId).length
  return 0
}

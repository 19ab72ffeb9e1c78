/** The words that stand on a page, as they are read aloud: one text, and where each of its letters is on the screen. */

/** A stretch of the text that one node of the page shows. */
interface Piece {
  readonly node: Text
  /** Where the node's text begins in the whole. */
  readonly from: number
}

/** What is read, and the way back to the page. */
export interface SpokenText {
  readonly text: string
  /** Where a stretch of the text is on the page; undefined where it is nowhere. */
  rangeOf(from: number, to: number): Range | undefined
}

/** Gathers the words of one language in reading order: told and written ones, and captions, frame after frame. */
export function gatherWords(page: Element, language: string): SpokenText {
  const pieces: Piece[] = []
  let text = ''
  for (const line of page.querySelectorAll(`[lang="${language}"] .line, .line[lang="${language}"]`)) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      pieces.push({ node: node as Text, from: text.length })
      text += node.nodeValue ?? ''
    }
    // A line that ends without a stop is still a sentence of its own: a voice must take a breath.
    text += /[.!?…]\s*$/.test(text) ? ' ' : '. '
  }
  return { text: text.trim() === '' ? '' : text, rangeOf: (from, to) => rangeOf(pieces, from, to) }
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range | undefined {
  const first = pieces.findLast(piece => piece.from <= from)
  const last = pieces.findLast(piece => piece.from < to)
  if (!first || !last || from - first.from > first.node.length) return undefined
  const range = document.createRange()
  range.setStart(first.node, Math.min(first.node.length, from - first.from))
  range.setEnd(last.node, Math.min(last.node.length, to - last.from))
  return range.collapsed ? undefined : range
}

/** Where the words of a text begin and end. */
export function wordsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }))
}

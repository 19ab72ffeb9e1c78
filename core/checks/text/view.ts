/**
 * A text as the rules read it: lower case, accents dropped, typographic quotes and spaces made plain, invisible letters
 * gone. Every letter of a view remembers where in the text it came from, so a find is reported where it stands.
 */

/** A reading of a source text. `starts[i]` and `ends[i]` are the UTF-16 offsets in `source` of letter `i` of `text`. */
export interface View {
  readonly source: string
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** A stretch of the source text. */
export interface Span {
  readonly start: number
  readonly end: number
}

const plain: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
  '−': '-',
  '＠': '@',
  '…': '.',
  ß: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  æ: 'ae',
  Æ: 'ae',
  '\t': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
}

/** Combining accents, and letters without width that split a word for a machine but not for an eye. */
const unseen = /[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu

/** The plain reading of a text. Texts that need nothing but lower case are read without a second look. */
export function viewOf(source: string): View {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (let at = 0; at < source.length; ) {
    const letter = String.fromCodePoint(source.codePointAt(at) ?? 0)
    const end = at + letter.length
    const read = readLetter(letter)
    for (let i = 0; i < read.length; i++) {
      starts.push(at)
      ends.push(end)
    }
    text += read
    at = end
  }
  return { source, text, starts, ends }
}

function readLetter(letter: string): string {
  if (letter < '\u0080' && letter !== '`' && letter !== '\t') return letter.toLowerCase()
  return plain[letter] ?? letter.normalize('NFKD').replace(unseen, '').toLowerCase()
}

/** Where a stretch of a view stands in its source. */
export function spanOf(view: View, start: number, end: number): Span {
  return { start: view.starts[start] ?? view.source.length, end: view.ends[end - 1] ?? view.source.length }
}

/** The first letter of a view that stands at or after an offset of the source; the view's length where none does. */
export function viewAt({ starts }: View, at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Words and numbers of a view, in order: `start` and `end` are offsets in the view. */
export interface Token extends Span {
  readonly text: string
  /** Whether it begins with a capital in the source. */
  readonly capital: boolean
}

/** The words and numbers of a view; an apostrophe inside a word belongs to it. */
export function tokensOf(view: View): Token[] {
  const tokens: Token[] = []
  for (const match of view.text.matchAll(/[\p{L}\d]+(?:'[\p{L}]+)*/gu)) {
    const start = match.index
    const first = view.source.charAt(view.starts[start] ?? 0)
    tokens.push({ text: match[0], start, end: start + match[0].length, capital: first !== first.toLowerCase() })
  }
  return tokens
}

/** The same letters of a view as they stand in the source: for telling capitals. */
export function original(view: View, start: number, end: number): string {
  const span = spanOf(view, start, end)
  return view.source.slice(span.start, span.end)
}

/** A view in which some stretches read differently; the letters put in stand for the whole stretch they replace. */
export function replaceIn(view: View, changes: readonly (Span & { readonly by: string })[]): View {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  const copy = (to: number) => {
    text += view.text.slice(at, to)
    for (; at < to; at++) {
      starts.push(view.starts[at] ?? 0)
      ends.push(view.ends[at] ?? 0)
    }
  }
  for (const change of changes) {
    copy(change.start)
    for (let i = 0; i < change.by.length; i++) {
      starts.push(view.starts[change.start] ?? 0)
      ends.push(view.ends[change.end - 1] ?? 0)
    }
    text += change.by
    at = change.end
  }
  copy(view.text.length)
  return { source: view.source, text, starts, ends }
}

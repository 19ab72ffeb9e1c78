/** The words of a file as a reader would take them out: through each font's ToUnicode. */
import type { Operation } from '../content/operations.ts'
import { at, dictAt, type PDFDict, PDFRawStream, streamText } from '../pdf/model.ts'
import type { ContentFacts } from './facts.ts'

/** Glyph code to text. */
export type UnicodeMap = ReadonlyMap<number, string>

/** Reads a ToUnicode map; undefined when the font has none. */
function toUnicode(font: PDFDict | undefined): UnicodeMap | undefined {
  const stream = at(font, 'ToUnicode')
  if (!(stream instanceof PDFRawStream)) return undefined
  const map = new Map<number, string>()
  const cmap = streamText(stream)
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      map.set(Number.parseInt(code, 16), fromHex(text))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const first = Number.parseInt(from, 16)
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        map.set(code, shifted(fromHex(text), code - first))
    }
  return map
}

/**
 * Where one stretch of text meets the next on the same line: the words may go on (a change of face inside a word) or not (the
 * next column). Whoever searches takes it for both.
 */
export const seam = '\u200b'

/**
 * The stretches of text of some content, in the order they are painted; glyphs without Unicode are U+FFFD. Chromium shows
 * each glyph by itself and leaves out the space at a line's end, so a new baseline or place is a stretch of its own, `\n`:
 * joined, the stretches read as the words do, with a `seam` where two meet on one line.
 */
export function textRuns({ resources, operations }: ContentFacts): readonly string[] {
  const fonts = new Map<string, UnicodeMap | undefined>()
  let map: UnicodeMap | undefined
  const runs: string[] = []
  let baseline: string | undefined
  for (const one of operations) {
    if (one.op === 'cm') runs.push('\n')
    else if (one.op === 'Tm') {
      if (baseline !== undefined) runs.push(one.args[5] === baseline ? seam : '\n')
      baseline = one.args[5]
    } else if (one.op === 'Tf') {
      const key = (one.args[0] ?? '').slice(1)
      if (!fonts.has(key)) fonts.set(key, toUnicode(dictAt(dictAt(resources, 'Font'), key)))
      map = fonts.get(key)
    } else if (isShow(one))
      runs.push(
        glyphCodes(one)
          .map(code => map?.get(code) ?? '\u{fffd}')
          .join(''),
      )
  }
  return runs
}

/** Whether an operation shows text. */
export function isShow({ op }: Operation): boolean {
  return op === 'Tj' || op === 'TJ' || op === "'" || op === '"'
}

/** The two-byte glyph codes that an operation shows; strings in round brackets are read as bytes too. */
export function glyphCodes({ args }: Operation): number[] {
  const strings = (args.at(-1) ?? '').match(/<[0-9a-fA-F\s]*>|\((?:\\.|[^\\)])*\)/g) ?? []
  const hex = strings.map(text => (text.startsWith('<') ? text.replace(/[<>\s]/g, '') : bytesOf(text))).join('')
  return Array.from({ length: Math.floor(hex.length / 4) }, (_, index) =>
    Number.parseInt(hex.slice(index * 4, index * 4 + 4), 16),
  )
}

function bytesOf(literal: string): string {
  return Buffer.from(literal.slice(1, -1), 'latin1').toString('hex')
}

function fromHex(hex: string): string {
  const codes = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...codes.map(code => Number.parseInt(code, 16)))
}

function shifted(text: string, by: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0
  return by === 0 ? text : text.slice(0, -1) + String.fromCodePoint(last + by)
}

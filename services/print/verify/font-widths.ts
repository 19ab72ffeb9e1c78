/** Whether the widths a PDF gives for its glyphs are those of the embedded font program. */
import { arrayAt, asDict, at, decoded, PDFArray, PDFNumber } from '../pdf/model.ts'
import type { ContentFacts, FontFacts } from './facts.ts'
import { glyphCodes, isShow } from './text.ts'

/** The advance widths of a TrueType program by glyph, in thousandths of an em; undefined when its tables are missing. */
function programWidths(font: Uint8Array): ((glyph: number) => number) | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4))
    tables.set(tag, view.getUint32(entry + 8))
  }
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map(tag => tables.get(tag))
  if (head === undefined || hhea === undefined || hmtx === undefined) return undefined
  const unitsPerEm = view.getUint16(head + 18)
  const metrics = view.getUint16(hhea + 34)
  return glyph => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm) * 1000
}

/** The widths a CID font's W array gives; others have its DW. */
function declaredWidths({ dict }: FontFacts): (glyph: number) => number {
  const descendant = asDict(arrayAt(dict, 'DescendantFonts')?.lookup(0))
  const standard = Number(at(descendant, 'DW')?.toString() ?? 1000)
  const widths = new Map<number, number>()
  const items = arrayAt(descendant, 'W')
  for (let index = 0; items !== undefined && index < items.size(); ) {
    const first = numberOf(items.lookup(index))
    const next = items.lookup(index + 1)
    if (next instanceof PDFArray) {
      for (const [offset, width] of next.asArray().entries()) widths.set(first + offset, numberOf(width))
      index += 2
    } else {
      for (let glyph = first; glyph <= numberOf(next); glyph++) widths.set(glyph, numberOf(items.lookup(index + 2)))
      index += 3
    }
  }
  return glyph => widths.get(glyph) ?? standard
}

/** The glyphs of each font that are shown, by the font's dictionary. */
export function shownGlyphs(contents: readonly ContentFacts[]): Map<unknown, Set<number>> {
  const shown = new Map<unknown, Set<number>>()
  for (const { resources, operations } of contents) {
    let font: unknown
    for (const one of operations) {
      if (one.op === 'Tf') font = at(asDict(at(resources, 'Font')), (one.args[0] ?? '').slice(1))
      else if (isShow(one) && font !== undefined) {
        const glyphs = shown.get(font) ?? new Set()
        for (const code of glyphCodes(one)) glyphs.add(code)
        shown.set(font, glyphs)
      }
    }
  }
  return shown
}

/** How many shown glyphs of a font have another width in the file than in the program; 1/1000 em is rounding. */
export function wrongWidths(font: FontFacts, glyphs: ReadonlySet<number>): number {
  const real = font.program && programWidths(decoded(font.program))
  if (real === undefined) return 0
  const declared = declaredWidths(font)
  return [...glyphs].filter(glyph => Math.abs(real(glyph) - declared(glyph)) > 1).length
}

function numberOf(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : Number.NaN
}

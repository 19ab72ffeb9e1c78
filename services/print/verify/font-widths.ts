/** Whether the widths a PDF gives for its glyphs are those of the embedded font program. */
import { arrayAt, asDict, at, decoded, dictAt, PDFArray, type PDFDict, PDFNumber, PDFRawStream } from '../pdf/model.ts'
import type { ContentFacts, FontFacts } from './facts.ts'
import { codesOf, type FontCodes } from './font-codes.ts'
import { glyphCodes, isShow } from './text.ts'
import { readTrueType } from './true-type.ts'

/** The codes of each font that are shown, by the font's dictionary. */
export function shownCodes(contents: readonly ContentFacts[]): Map<unknown, Set<number>> {
  const shown = new Map<unknown, Set<number>>()
  for (const { resources, operations } of contents) {
    let font: PDFDict | undefined
    let codes: FontCodes = codesOf(undefined)
    for (const one of operations) {
      if (one.op === 'Tf') {
        font = dictAt(dictAt(resources, 'Font'), (one.args[0] ?? '').slice(1))
        codes = codesOf(font)
      } else if (isShow(one) && font !== undefined) {
        const all = shown.get(font) ?? new Set()
        for (const code of glyphCodes(one, codes)) all.add(code)
        shown.set(font, all)
      }
    }
  }
  return shown
}

/**
 * How many shown glyphs of a font have another width in the file than in the program; 1/1000 em is rounding. 0 for a
 * program that is no TrueType, whose widths are not read here.
 */
export function wrongWidths(font: FontFacts, shown: ReadonlySet<number>): number {
  const program = font.program && readTrueType(decoded(font.program))
  if (program === undefined) return 0
  const isComposite = font.type.startsWith('Type0')
  const declared = isComposite ? compositeWidths(font) : simpleWidths(font)
  const codes = codesOf(font.dict)
  const glyphOf = isComposite ? glyphMap(font) : undefined
  return [...shown].filter(code => {
    const width = declared(code)
    const glyphs = glyphOf ? [glyphOf(code)] : program.glyphsOf(code, codes.text(code))
    // A code that the program has no glyph for shows none: its width is nobody's.
    return glyphs.length > 0 && glyphs.every(glyph => !(Math.abs(program.width(glyph) - width) <= 1))
  }).length
}

/** A simple font's widths: those of the array, the descriptor's for others. */
function simpleWidths({ dict, descriptor }: FontFacts): (code: number) => number {
  const first = numberOf(at(dict, 'FirstChar'))
  const widths = arrayAt(dict, 'Widths')
  const missing = Number(at(descriptor, 'MissingWidth')?.toString() ?? 0)
  return code => {
    const index = code - first
    return widths !== undefined && index >= 0 && index < widths.size() ? numberOf(widths.lookup(index)) : missing
  }
}

/** The widths a CID font's W array gives; others have its DW. */
function compositeWidths({ dict }: FontFacts): (cid: number) => number {
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
      for (let cid = first; cid <= numberOf(next); cid++) widths.set(cid, numberOf(items.lookup(index + 2)))
      index += 3
    }
  }
  return cid => widths.get(cid) ?? standard
}

/** A CID font's way from codes to its program's glyphs: the same, unless a table says otherwise. */
function glyphMap({ dict }: FontFacts): (cid: number) => number {
  const table = at(asDict(arrayAt(dict, 'DescendantFonts')?.lookup(0)), 'CIDToGIDMap')
  if (!(table instanceof PDFRawStream)) return cid => cid
  const bytes = decoded(table)
  return cid => ((bytes[2 * cid] ?? 0) << 8) | (bytes[2 * cid + 1] ?? 0)
}

function numberOf(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : Number.NaN
}

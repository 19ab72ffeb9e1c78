/** The two tables of a TrueType program that tell how wide its glyphs are, and which glyph a letter is. */

/** A program's glyphs. */
export interface TrueType {
  /** The advance width of a glyph, in thousandths of an em. */
  width(glyph: number): number
  /** The glyphs that a one-byte code may stand for, whichever of the program's tables a viewer goes by. */
  glyphsOf(code: number, letter: string | undefined): readonly number[]
}

/** Reads a program; undefined for one that is no TrueType or lacks its tables (Type 1 and bare CFF have other widths). */
export function readTrueType(font: Uint8Array): TrueType | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const isTrueType = font.length > 12 && (view.getUint32(0) === 0x00010000 || view.getUint32(0) === 0x74727565)
  const tables = isTrueType ? tablesOf(view) : new Map<string, number>()
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map(tag => tables.get(tag))
  if (head === undefined || hhea === undefined || hmtx === undefined) return undefined
  const unitsPerEm = view.getUint16(head + 18)
  const metrics = view.getUint16(hhea + 34)
  const maps = cmap === undefined ? [] : mapsOf(view, cmap)
  return {
    width: glyph => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm) * 1000,
    glyphsOf: (code, letter) => {
      // A symbolic font's codes lie at F000 (ISO 32000-1, 9.6.6.4).
      const keys = [code, 0xf000 + code, letter?.codePointAt(0)].filter(key => key !== undefined)
      return maps.flatMap(map => keys.map(map).filter(glyph => glyph > 0))
    },
  }
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16
    const tag = [0, 1, 2, 3].map(at => String.fromCharCode(view.getUint8(entry + at))).join('')
    tables.set(tag, view.getUint32(entry + 8))
  }
  return tables
}

type GlyphMap = (key: number) => number

function mapsOf(view: DataView, cmap: number): GlyphMap[] {
  return Array.from({ length: view.getUint16(cmap + 2) }, (_, index) =>
    mapAt(view, cmap + view.getUint32(cmap + 4 + index * 8 + 4)),
  ).filter(map => map !== undefined)
}

/** The formats that subsets for PDF are written in; others are passed over. */
function mapAt(view: DataView, at: number): GlyphMap | undefined {
  const format = view.getUint16(at)
  if (format === 0) return key => (key < 256 ? view.getUint8(at + 6 + key) : 0)
  if (format === 4) return segmentMap(view, at)
  if (format !== 6) return undefined
  const [first, count] = [view.getUint16(at + 6), view.getUint16(at + 8)]
  return key => (key >= first && key < first + count ? view.getUint16(at + 10 + 2 * (key - first)) : 0)
}

function segmentMap(view: DataView, at: number): GlyphMap {
  const double = view.getUint16(at + 6)
  const column = (which: number, segment: number) => at + 14 + which * double + (which > 0 ? 2 : 0) + 2 * segment
  return key => {
    for (let segment = 0; 2 * segment < double; segment++) {
      if (key > view.getUint16(column(0, segment))) continue
      const first = view.getUint16(column(1, segment))
      if (key < first) return 0
      const delta = view.getUint16(column(2, segment))
      const offset = view.getUint16(column(3, segment))
      if (offset === 0) return (key + delta) & 0xffff
      const glyph = view.getUint16(column(3, segment) + offset + 2 * (key - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

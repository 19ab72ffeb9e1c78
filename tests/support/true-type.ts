/** A reader of TrueType files, just deep enough to ask: which tables, which letters, does each letter have a drawing. */
export interface TrueType {
  /** '\0\x01\0\0' for TrueType outlines, 'OTTO' for CFF. */
  readonly flavour: string
  readonly tables: ReadonlySet<string>
  readonly weight: number
  /** The glyph of a character, or 0 (the missing glyph). */
  glyphOf(character: string): number
  /** Whether that glyph has an outline (a space has none). */
  isDrawn(glyph: number): boolean
  /** The feature tags of GPOS, such as 'kern'. */
  readonly positioning: ReadonlySet<string>
}

/** Reads one TrueType file from its bytes. */
export function readTrueType(bytes: Buffer): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number) => bytes.toString('latin1', at, at + 4)
  const places = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) places.set(tag(12 + i * 16), view.getUint32(12 + i * 16 + 8))
  const at = (table: string) => places.get(table) ?? 0
  const longOffsets = view.getInt16(at('head') + 50) === 1
  const locate = (glyph: number) =>
    longOffsets ? view.getUint32(at('loca') + glyph * 4) : view.getUint16(at('loca') + glyph * 2) * 2
  const cmap = readLetters(view, at('cmap'))
  return {
    flavour: tag(0),
    tables: new Set(places.keys()),
    weight: view.getUint16(at('OS/2') + 4),
    glyphOf: character => cmap(character.codePointAt(0) ?? 0),
    isDrawn: glyph => locate(glyph + 1) > locate(glyph),
    positioning: readFeatures(view, at('GPOS'), tag),
  }
}

function readFeatures(view: DataView, gpos: number, tag: (at: number) => string): Set<string> {
  if (gpos === 0) return new Set()
  const list = gpos + view.getUint16(gpos + 6)
  return new Set(Array.from({ length: view.getUint16(list) }, (_, i) => tag(list + 2 + i * 6)))
}

/** The Windows Unicode table of format 4: enough for every letter below U+FFFF. */
function readLetters(view: DataView, cmap: number): (code: number) => number {
  const count = view.getUint16(cmap + 2)
  const tables = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 4 + i * 8 + 4))
  const table = tables.find(place => view.getUint16(place) === 4)
  if (table === undefined) throw new Error('no format 4 character table')
  const segments = view.getUint16(table + 6) / 2
  const end = table + 14
  const start = end + segments * 2 + 2
  const delta = start + segments * 2
  const range = delta + segments * 2
  return code => {
    for (let i = 0; i < segments; i++) {
      if (view.getUint16(end + i * 2) < code) continue
      const first = view.getUint16(start + i * 2)
      if (first > code) return 0
      const offset = view.getUint16(range + i * 2)
      if (offset === 0) return (code + view.getInt16(delta + i * 2)) & 0xffff
      const glyph = view.getUint16(range + i * 2 + offset + (code - first) * 2)
      return glyph === 0 ? 0 : (glyph + view.getInt16(delta + i * 2)) & 0xffff
    }
    return 0
  }
}

/** How the codes in a font's strings are read: our own files have two bytes a glyph and ToUnicode, others have what they like. */
import {
  arrayAt,
  at,
  dictAt,
  nameText,
  type PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  streamText,
} from '../pdf/model.ts'

/** What is known of a font's codes. */
export interface FontCodes {
  /** Bytes a code has. */
  readonly bytes: 1 | 2
  /** What a code reads as; undefined when nothing in the file says. */
  text(code: number): string | undefined
}

/** Reads a font's dictionary; undefined stands for a font that the resources do not have. */
export function codesOf(font: PDFDict | undefined): FontCodes {
  const isComposite = nameText(at(font, 'Subtype')) === 'Type0'
  const map = toUnicode(font)
  const encoded = isComposite ? () => undefined : encodingOf(font)
  // Of composite fonts only Identity-H is met in practice, and all but a few others have two bytes too.
  return { bytes: isComposite || font === undefined ? 2 : 1, text: code => map?.get(code) ?? encoded(code) }
}

/** The codes of a string. */
export function codesIn(string: Uint8Array, { bytes }: FontCodes): number[] {
  if (bytes === 1) return [...string]
  return Array.from({ length: string.length >> 1 }, (_, at) => ((string[2 * at] ?? 0) << 8) | (string[2 * at + 1] ?? 0))
}

/** Code to text, as the font's own map says; undefined when the font has none. */
function toUnicode(font: PDFDict | undefined): ReadonlyMap<number, string> | undefined {
  const stream = at(font, 'ToUnicode')
  if (!(stream instanceof PDFRawStream)) return undefined
  const map = new Map<number, string>()
  const cmap = streamText(stream)
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi))
      map.set(Number.parseInt(code, 16), fromHex(text))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = '', list = ''] of block.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi,
    )) {
      const first = Number.parseInt(from, 16)
      const each = list.match(/[0-9a-f]+/gi) ?? []
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        map.set(code, list ? fromHex(each[code - first] ?? '') : shifted(fromHex(text), code - first))
    }
  return map
}

const tables: Readonly<Record<string, string>> = { WinAnsiEncoding: 'windows-1252', MacRomanEncoding: 'macintosh' }

/**
 * What the encoding of a simple font says: a named one, with the differences from it. A name of a glyph that is plain letters
 * is taken to be of Adobe's list, whose letters are not needed here: it is known, and that is all that is asked of it.
 */
function encodingOf(font: PDFDict | undefined): (code: number) => string | undefined {
  const encoding = at(font, 'Encoding')
  const base = nameText(encoding) ?? nameText(at(dictAt(font, 'Encoding'), 'BaseEncoding'))
  const names = differences(dictAt(font, 'Encoding'))
  const isSymbolic = ((Number(at(dictAt(font, 'FontDescriptor'), 'Flags')?.toString()) || 0) & 4) !== 0
  const table = tables[base ?? ''] ?? (isSymbolic ? undefined : 'windows-1252')
  const decoder = table === undefined ? undefined : new TextDecoder(table)
  return code => {
    const glyph = names.get(code)
    if (glyph !== undefined) return letterOf(glyph)
    return code < 32 ? undefined : decoder?.decode(Uint8Array.of(code))
  }
}

function differences(encoding: PDFDict | undefined): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  let code = 0
  for (const item of arrayAt(encoding, 'Differences')?.asArray() ?? []) {
    if (item instanceof PDFNumber) code = item.asNumber()
    else if (item instanceof PDFName) names.set(code++, item.decodeText())
  }
  return names
}

function letterOf(glyph: string): string | undefined {
  const [, hex] = /^u(?:ni)?([0-9A-F]{4,6})$/.exec(glyph) ?? []
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (glyph.length === 1) return glyph
  return /^[A-Za-z]+(\.[a-z]+)?$/.test(glyph) && glyph !== '.notdef' ? '\u25af' : undefined
}

function fromHex(hex: string): string {
  const codes = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...codes.map(code => Number.parseInt(code, 16)))
}

function shifted(text: string, by: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0
  return by === 0 ? text : text.slice(0, -1) + String.fromCodePoint(last + by)
}

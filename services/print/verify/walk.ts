/** Small questions that several checks ask of a file. */
import {
  asDict,
  at,
  dictAt,
  entries,
  nameText,
  PDFArray,
  type PDFDict,
  type PDFObject,
  PDFRawStream,
} from '../pdf/model.ts'
import type { PdfFacts } from './facts.ts'

/** Every dictionary of a file, those inside others too, each once. */
export function* allDicts({ context }: PdfFacts): Generator<PDFDict> {
  for (const [, object] of context.enumerateIndirectObjects()) yield* dictsIn(object)
}

function* dictsIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFArray) for (const item of object.asArray()) yield* dictsIn(item)
  const dict = asDict(object)
  if (dict === undefined) return
  yield dict
  for (const value of dict.values()) if (!(value instanceof PDFRawStream)) yield* dictsIn(value)
}

/** The first dictionary that has any of these keys; undefined when none has. */
export function firstWithKey(facts: PdfFacts, keys: readonly string[]): string | undefined {
  for (const dict of allDicts(facts)) {
    const key = keys.find(one => at(dict, one) !== undefined)
    if (key !== undefined) return key
  }
  return undefined
}

/** A property of the XMP packet, whether it is written as an element or, as RDF may, as an attribute. */
export function xmpValue({ xmp = '' }: PdfFacts, property: string): string | undefined {
  const body = new RegExp(`<${property}(?:\\s[^>]*)?>([\\s\\S]*?)</${property}>`).exec(xmp)?.[1]
  const attribute = new RegExp(`\\s${property}\\s*=\\s*("[^"]*"|'[^']*')`).exec(xmp)?.[1]
  return (body?.replace(/<[^>]*>/g, '') ?? attribute?.slice(1, -1))?.trim()
}

/** Every graphics state that some content may set. */
export function* graphicsStates(facts: PdfFacts): Generator<PDFDict> {
  for (const dict of allDicts(facts)) {
    if (nameText(at(dict, 'Type')) === 'ExtGState') yield dict
    for (const [, state] of entries(dictAt(dict, 'ExtGState'))) {
      const found = asDict(state)
      if (found !== undefined) yield found
    }
  }
}

/** All images of a file, drawn or not. */
export function allImages({ context }: PdfFacts): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
    .filter(dict => nameText(at(dict, 'Subtype')) === 'Image')
}

/**
 * The one door to the PDF object model, so that pdf-lib's maintained fork can step in (print.md 3). Nothing else in the
 * project imports pdf-lib.
 */
export {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'

import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib'

/** Reads a file's objects without touching any. Throws for bytes that are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, ignoreEncryption: true })
}

/** A name, without its slash. */
export function name(text: string): PDFName {
  return PDFName.of(text)
}

/** The text of a name; undefined for anything else. */
export function nameText(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined
}

/** The text of a string; undefined for anything else. */
export function stringText(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

/** What an entry of a dictionary leads to, through a reference where it is one. */
export function at(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key))
}

/** An entry that is a dictionary; a stream gives its own dictionary. Undefined when it is neither. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(at(dict, key))
}

/** An entry that is an array. */
export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const object = at(dict, key)
  return object instanceof PDFArray ? object : undefined
}

/** A dictionary or a stream's own dictionary. */
export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object
  return object instanceof PDFRawStream ? object.dict : undefined
}

/** An array of numbers, such as a box; undefined when it is not all numbers. */
export function numbersAt(dict: PDFDict | undefined, key: string): number[] | undefined {
  const array = arrayAt(dict, key)
  const values = array?.asArray().map(item => (dict?.context.lookup(item) as PDFObject | undefined) ?? item)
  return values?.every(item => item instanceof PDFNumber) ? values.map(item => item.asNumber()) : undefined
}

/** All entries of a dictionary as text and value, references followed. */
export function entries(dict: PDFDict | undefined): [string, PDFObject][] {
  if (dict === undefined) return []
  return dict.entries().flatMap(([key]) => {
    const value = dict.lookup(key)
    return value === undefined ? [] : [[key.decodeText(), value] as [string, PDFObject]]
  })
}

/** A stream's bytes with its filters undone. Throws for filters that pdf-lib cannot undo, such as DCTDecode. */
export function decoded(stream: PDFRawStream): Uint8Array {
  const { dict } = stream
  // What nearly every stream is: zlib is many times quicker at it than pdf-lib, and leaves far less behind.
  if (nameText(at(dict, 'Filter')) === 'FlateDecode' && at(dict, 'DecodeParms') === undefined)
    try {
      return inflateSync(stream.contents)
    } catch {
      // pdf-lib makes the best of a stream that is cut short.
    }
  return decodePDFRawStream(stream).decode()
}

/** A stream as text, one character a byte. */
export function streamText(stream: PDFRawStream): string {
  const bytes = decoded(stream)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

/** A new stream, deflated. */
export function deflated(context: PDFContext, bytes: Uint8Array | string, dict: Record<string, PDFObject> = {}) {
  const body = deflateSync(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, { level: 6 })
  const own = context.obj({}) as PDFDict
  for (const [key, value] of Object.entries(dict)) own.set(PDFName.of(key), value)
  own.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  own.set(PDFName.of('Length'), PDFNumber.of(body.length))
  return PDFRawStream.of(own, body)
}

/** All streams of a document with their references. */
export function streams(context: PDFContext): [PDFRef, PDFRawStream][] {
  return context
    .enumerateIndirectObjects()
    .filter((pair): pair is [PDFRef, PDFRawStream] => pair[1] instanceof PDFRawStream)
}

/** All dictionaries that are objects of their own, with their references. */
export function dicts(context: PDFContext): [PDFRef, PDFDict][] {
  return context.enumerateIndirectObjects().filter((pair): pair is [PDFRef, PDFDict] => pair[1] instanceof PDFDict)
}

/** A number with at most `places` decimals and no exponent, as PDF wants it. */
export function decimal(value: number, places = 5): string {
  return Number(value.toFixed(places)) === 0 ? '0' : value.toFixed(places).replace(/\.?0+$/, '')
}

/** What the checks and the privacy scan look at: a real file, read back and taken apart once. */
import { type Operation, readOperations } from '../content/operations.ts'
import { findPlaces, type Matrix, multiply, sidesOf } from '../content/places.ts'
import { contentOf } from '../finish/pages.ts'
import { kidsOf } from '../finish/tags.ts'
import type { RandomAccess } from '../output.ts'
import { jpegSize } from '../pdf/jpeg.ts'
import {
  arrayAt,
  asDict,
  at,
  dictAt,
  entries,
  nameText,
  numbersAt,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFRawStream,
  PDFRef,
  streams,
  streamText,
} from '../pdf/model.ts'
import { readSkeleton } from '../pdf/skeleton.ts'

/** One font of the file. */
export interface FontFacts {
  readonly name: string
  /** Such as `Type0/CIDFontType2`. */
  readonly type: string
  readonly dict: PDFDict
  readonly descriptor: PDFDict | undefined
  readonly program: PDFRawStream | undefined
}

/** Content that is painted: a page's or a form's. */
export interface ContentFacts {
  readonly owner: PDFDict
  readonly resources: PDFDict | undefined
  readonly operations: readonly Operation[]
  /** Whether it only makes a soft mask: then nothing in it is seen or read. */
  readonly mask: boolean
}

/** One picture where it is drawn. */
export interface ImageFacts {
  readonly ref: PDFRef | undefined
  readonly stream: PDFRawStream
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  /** In pt. */
  readonly placed: { readonly width: number; readonly height: number }
  /** Pixels to the inch as it is drawn, the lesser of across and down. */
  readonly ppi: number
}

/** One structure element with its parent. */
export interface ElementFacts {
  readonly dict: PDFDict
  readonly role: string
  readonly parent: ElementFacts | undefined
}

/** A file taken apart. */
export interface PdfFacts {
  readonly size: number
  readonly header: string
  readonly trailer: string
  readonly document: PDFDocument
  readonly context: PDFContext
  readonly catalog: PDFDict
  readonly info: PDFDict | undefined
  /** The XMP packet as text; undefined when there is none. */
  readonly xmp: string | undefined
  readonly pages: readonly PDFDict[]
  readonly contents: readonly ContentFacts[]
  readonly fonts: readonly FontFacts[]
  readonly images: readonly ImageFacts[]
  readonly elements: readonly ElementFacts[]
}

/** Reads a file. Throws for bytes that are no PDF. */
export async function factsOf(source: RandomAccess): Promise<PdfFacts> {
  const { document, header, trailer } = await readSkeleton(source)
  const { context, catalog } = document
  const pages = document.getPages().map(page => page.node as PDFDict)
  const metadata = at(catalog, 'Metadata')
  const info = context.lookup(context.trailerInfo.Info)
  return {
    size: source.size,
    header,
    trailer,
    document,
    context,
    catalog,
    info: info instanceof PDFDict ? info : undefined,
    xmp: metadata instanceof PDFRawStream ? Buffer.from(plainBytes(metadata)).toString('utf8') : undefined,
    pages,
    contents: [...pages.map(page => pageContent(page)), ...formContents(context)],
    fonts: fontsOf(context),
    images: pages.flatMap((page, index) => imagesOf(page, index + 1)),
    elements: elementsOf(context, dictAt(catalog, 'StructTreeRoot'), undefined),
  }
}

/** A metadata stream's bytes: it must not be compressed, and where it is that is for a check to say. */
function plainBytes(stream: PDFRawStream): Uint8Array {
  return at(stream.dict, 'Filter') === undefined ? stream.contents : Buffer.from(streamText(stream), 'latin1')
}

/** Resources of a page, its parents' where it has none of its own. */
function resourcesOf(page: PDFDict): PDFDict | undefined {
  const parent = dictAt(page, 'Parent')
  return dictAt(page, 'Resources') ?? (parent && resourcesOf(parent))
}

function pageContent(page: PDFDict): ContentFacts {
  const operations = readOperations(contentOf(page))
  return { owner: page, resources: resourcesOf(page), operations, mask: false }
}

function formContents(context: PDFContext): ContentFacts[] {
  const masks = new Set<PDFDict>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    const group = dictAt(dictAt(asDict(object), 'SMask'), 'G')
    if (group !== undefined) masks.add(group)
  }
  return streams(context)
    .filter(([, { dict }]) => nameText(at(dict, 'Subtype')) === 'Form' || at(dict, 'PatternType')?.toString() === '1')
    .map(([, stream]) => ({
      owner: stream.dict,
      resources: dictAt(stream.dict, 'Resources'),
      operations: readOperations(streamText(stream)),
      mask: masks.has(stream.dict),
    }))
}

function fontsOf(context: PDFContext): FontFacts[] {
  const dictionaries = context.enumerateIndirectObjects().flatMap(([, object]) => asDict(object) ?? [])
  return dictionaries
    .filter(dict => nameText(at(dict, 'Type')) === 'Font' && !/^CIDFont/.test(nameText(at(dict, 'Subtype')) ?? ''))
    .map(dict => {
      const descendant = asDict(arrayAt(dict, 'DescendantFonts')?.lookup(0))
      const descriptor = dictAt(descendant ?? dict, 'FontDescriptor')
      const program = ['FontFile2', 'FontFile3', 'FontFile'].map(key => at(descriptor, key)).find(Boolean)
      const types = [dict, descendant].map(one => nameText(at(one, 'Subtype'))).filter(Boolean)
      return {
        name: nameText(at(dict, 'BaseFont')) ?? '',
        type: types.join('/'),
        dict,
        descriptor,
        program: program instanceof PDFRawStream ? program : undefined,
      }
    })
}

const unit: Matrix = [1, 0, 0, 1, 0, 0]

function imagesOf(page: PDFDict, number: number): ImageFacts[] {
  return drawnImages(resourcesOf(page), readOperations(contentOf(page)), unit, number, 0)
}

function drawnImages(
  resources: PDFDict | undefined,
  operations: readonly Operation[],
  base: Matrix,
  page: number,
  depth: number,
): ImageFacts[] {
  // A form that draws itself would never end; nothing we print nests this deep.
  if (depth > 12) return []
  return findPlaces(operations).drawn.flatMap(({ name: drawn, matrix }) => {
    const objects = dictAt(resources, 'XObject')
    const stream = at(objects, drawn)
    if (!(stream instanceof PDFRawStream)) return []
    const placed = multiply(matrix, base)
    if (nameText(at(stream.dict, 'Subtype')) === 'Form') {
      const own = (numbersAt(stream.dict, 'Matrix') ?? unit) as unknown as Matrix
      const inner = readOperations(streamText(stream))
      return drawnImages(dictAt(stream.dict, 'Resources') ?? resources, inner, multiply(own, placed), page, depth + 1)
    }
    const ref =
      entries(objects).length > 0 ? objects?.entries().find(([key]) => key.decodeText() === drawn)?.[1] : undefined
    return [imageFacts(stream, ref instanceof PDFRef ? ref : undefined, placed, page)]
  })
}

function imageFacts(stream: PDFRawStream, ref: PDFRef | undefined, matrix: Matrix, page: number): ImageFacts {
  const placed = sidesOf(matrix)
  const size = jpegSize(stream.contents)
  const width = size?.width ?? Number(at(stream.dict, 'Width')?.toString() ?? 0)
  const height = size?.height ?? Number(at(stream.dict, 'Height')?.toString() ?? 0)
  const ppi = Math.min((width / placed.width) * 72, (height / placed.height) * 72)
  return { ref, stream, page, width, height, placed, ppi }
}

function elementsOf(context: PDFContext, dict: PDFDict | undefined, parent: ElementFacts | undefined): ElementFacts[] {
  if (dict === undefined) return []
  return kidsOf(dict).flatMap(kid => {
    const object = kid instanceof PDFRef ? context.lookup(kid) : kid
    const role = object instanceof PDFDict ? nameText(at(object, 'S')) : undefined
    if (!(object instanceof PDFDict) || role === undefined) return []
    const element = { dict: object, role, parent }
    return [element, ...elementsOf(context, object, element)]
  })
}

/** Rewrites every page and form: artifacts, black ink, exact boxes, marks. */
import type { Sheet } from '#core/print/sheet.ts'
import { markArtifacts } from '../content/artifacts.ts'
import { type InkOf, overprintStates, toPrintColours } from '../content/colours.ts'
import { readOperations, writeOperations } from '../content/operations.ts'
import { findPlaces, type Places } from '../content/places.ts'
import {
  asDict,
  at,
  decimal,
  deflated,
  dictAt,
  name,
  nameText,
  PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFNumber,
  PDFRawStream,
  streams,
  streamText,
} from '../pdf/model.ts'
import { entryDict, ownResources } from './colour.ts'
import { allInks, sheetMarks } from './marks.ts'

/** How pages are finished. */
export interface PageFinish {
  readonly sheet: Sheet
  /** Neutrals to black ink, type overprinting. */
  readonly blackInk: boolean
  /** The inks of other colours, where the file may hold no RGB. */
  readonly inkOf?: InkOf | undefined
}

/** Finishes all pages; returns for each where its things stand. */
export function finishPages(document: PDFDocument, finish: PageFinish): readonly Places[] {
  const { context } = document
  finishForms(context, finish)
  return document.getPages().map(({ node }) => {
    const resources = ownResources(context, node)
    const operations = rewrite(context, resources, contentOf(node), finish)
    // Chromium leaves its own scale standing: q and Q keep it from the marks.
    const marks = sheetMarks(finish.sheet)
    const text = `q\n${writeOperations(operations)}\nQ\n${marks}`
    node.set(name('Contents'), context.register(deflated(context, text)))
    if (marks !== '') entryDict(context, resources, 'ColorSpace').set(name(allInks), separationAll(context))
    setBoxes(context, node, finish.sheet)
    return findPlaces(operations)
  })
}

/** The content of a page as one text. */
export function contentOf(page: PDFDict): string {
  const contents = at(page, 'Contents')
  if (contents instanceof PDFRawStream) return streamText(contents)
  if (!(contents instanceof PDFArray)) return ''
  const parts = Array.from({ length: contents.size() }, (_, index) => contents.lookup(index))
  return parts.map(part => (part instanceof PDFRawStream ? streamText(part) : '')).join('\n')
}

/** Whether a form of some resources has marked content of its own. */
export function isMarkedForm(resources: PDFDict | undefined, form: string): boolean {
  const stream = asDict(at(dictAt(resources, 'XObject'), form))
  return stream !== undefined && at(stream, 'StructParents') !== undefined
}

/** Forms are content as well; those that only make soft masks keep their neutrals, which mean light there, not ink. */
function finishForms(context: PDFContext, finish: PageFinish): void {
  const masks = maskForms(context)
  for (const [ref, stream] of streams(context)) {
    if (nameText(at(stream.dict, 'Subtype')) !== 'Form' || masks.has(stream)) continue
    const resources = dictAt(stream.dict, 'Resources')
    if (resources === undefined) continue
    const marked = at(stream.dict, 'StructParents') !== undefined
    const before = readOperations(streamText(stream))
    const operations = marked ? markArtifacts(before, form => isMarkedForm(resources, form)) : before
    const text = writeOperations(inked(context, resources, operations, finish))
    const body = deflated(context, text)
    for (const [key, value] of stream.dict.entries())
      if (!['Filter', 'Length', 'DecodeParms'].includes(key.decodeText())) body.dict.set(key, value)
    context.assign(ref, body)
  }
}

function rewrite(context: PDFContext, resources: PDFDict, text: string, finish: PageFinish) {
  const operations = markArtifacts(readOperations(text), form => isMarkedForm(resources, form))
  return inked(context, resources, operations, finish)
}

function inked(
  context: PDFContext,
  resources: PDFDict,
  operations: ReturnType<typeof markArtifacts>,
  { blackInk, inkOf }: PageFinish,
) {
  if (!blackInk) return operations
  const printed = toPrintColours(operations, inkOf)
  if (printed.overprints) {
    const states = entryDict(context, resources, 'ExtGState')
    states.set(name(overprintStates.on), context.obj({ op: true, OPM: 1 }))
    states.set(name(overprintStates.off), context.obj({ op: false, OPM: 0 }))
  }
  return printed.operations
}

/** The forms that soft masks are made of. */
function maskForms(context: PDFContext): ReadonlySet<PDFRawStream> {
  const masks = new Set<PDFRawStream>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    const group = dictAt(asDict(object), 'SMask')?.lookup(name('G'))
    if (group instanceof PDFRawStream) masks.add(group)
  }
  return masks
}

function setBoxes(context: PDFContext, page: PDFDict, { boxes }: Sheet): void {
  const box = (values: readonly number[]) => context.obj(values.map(value => PDFNumber.of(Number(decimal(value)))))
  page.set(name('MediaBox'), box(boxes.media))
  page.set(name('BleedBox'), box(boxes.bleed))
  page.set(name('TrimBox'), box(boxes.trim))
  for (const other of ['CropBox', 'ArtBox']) page.delete(name(other))
}

function separationAll(context: PDFContext) {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }
  return context.obj(['Separation', 'All', 'DeviceCMYK', tint])
}

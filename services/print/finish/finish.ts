/** Makes what Chromium printed into what a press or a screen reader needs, and writes it (print.md 2 to 4). */
import type { Sheet } from '#core/print/sheet.ts'
import { name, PDFDict, type PDFDocument, PDFRef, readPdf } from '../pdf/model.ts'
import { sweep } from '../pdf/sweep.ts'
import { type Sink, type Written, writePdf } from '../pdf/write.ts'
import type { Pictures } from '../pictures.ts'
import type { PressProfile } from '../profiles.ts'
import { addOutputIntent, defineRgb, entryDict } from './colour.ts'
import { inkGradients, readInks } from './inks.ts'
import { type Identity, writeMetadata } from './metadata.ts'
import { finishPages } from './pages.ts'
import { swapPictures } from './pictures.ts'
import { mendLinks, mendTags } from './tags.ts'

/** What a file is finished with. */
export interface FinishOptions {
  readonly sheet: Sheet
  readonly identity: Identity
  readonly pictures: Pictures
  readonly press: PressProfile
  /** What RGB numbers mean: sRGB. */
  readonly srgb: Uint8Array
  /** The edge to turn the paper over on, for a file that is printed on both sides of an office printer's paper. */
  readonly flip?: 'long' | 'short' | undefined
  readonly sink: Sink
  /** Called for each picture written. */
  readonly onPicture?: (done: number, of: number) => void
}

/** Finishes a printed file and writes it object by object. */
export async function finishPdf(printed: Uint8Array, options: FinishOptions): Promise<Written> {
  const document = await readPdf(printed)
  const { context, catalog } = document
  const press = options.identity.purpose.standard === 'x4'
  const inInks = options.identity.purpose.colour === 'inks'
  const inkOf = inInks ? await readInks(document, options.press.file) : undefined
  if (inkOf !== undefined) inkGradients(context, inkOf)
  mendLinks(document, !press)
  const { late, swapped } = await swapPictures(context, options.pictures, inInks)
  const places = finishPages(document, { sheet: options.sheet, blackInk: press, inkOf })
  mendTags(document, places)
  if (press) {
    addOutputIntent(context, catalog, options.press)
    defineRgb(context, options.srgb)
  }
  dropImageLeftovers(document)
  if (options.flip) sayDuplex(catalog, options.flip)
  const { info, id } = writeMetadata(context, catalog, options.identity)
  const root = context.trailerInfo.Root
  if (!(root instanceof PDFRef)) throw new Error('a printed file has a root')
  sweep(context, [root, info])
  let done = 0
  for (const { ref } of swapped) {
    const make = late.get(ref.tag)
    if (make === undefined) continue
    late.set(ref.tag, async () => {
      const stream = await make()
      options.onPicture?.(++done, swapped.length)
      return stream
    })
  }
  return writePdf(context, options.sink, { root, info, id, late })
}

/** Tells the print dialog of a reader: at its own size, and which edge to turn over on. */
function sayDuplex(catalog: PDFDict, flip: 'long' | 'short'): void {
  const preferences = entryDict(catalog.context, catalog, 'ViewerPreferences')
  preferences.set(name('PrintScaling'), name('None'))
  preferences.set(name('Duplex'), name(flip === 'long' ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge'))
}

/** Skia writes `/ColorTransform` beside the filter, where it means nothing; presses' preflights remark on it. */
function dropImageLeftovers(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = 'dict' in object ? object.dict : undefined
    if (dict instanceof PDFDict) dict.delete(name('ColorTransform'))
  }
}

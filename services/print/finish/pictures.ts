/** Swaps the stand-ins that Chromium printed for the real pictures, each made only when it is written. */

import type { Baked } from '../bake.ts'
import { commentOf } from '../pdf/jpeg.ts'
import {
  at,
  deflated,
  name,
  nameText,
  type PDFContext,
  type PDFDict,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  streams,
} from '../pdf/model.ts'
import type { LateStream } from '../pdf/write.ts'
import type { Pictures } from '../pictures.ts'
import { proxyMark } from '../proxy.ts'

/** One picture of the file. */
export interface SwappedPicture {
  readonly ref: PDFRef
  readonly key: string
}

/** Finds every stand-in and says how its stream, and its mask's where it has one, is made. */
export async function swapPictures(
  context: PDFContext,
  pictures: Pictures,
  inInks: boolean,
): Promise<{ readonly late: Map<string, LateStream>; readonly swapped: readonly SwappedPicture[] }> {
  const late = new Map<string, LateStream>()
  const swapped: SwappedPicture[] = []
  for (const [ref, stream] of streams(context)) {
    const key = standInKey(stream)
    if (key === undefined) continue
    swapped.push({ ref, key })
    const mask = (await pictures.isMasked(key)) ? context.register(context.obj({})) : undefined
    const dict = pictureDict(context, stream.dict, mask, inInks)
    context.assign(ref, PDFRawStream.of(dict, new Uint8Array()))
    let maskOf: Baked | undefined
    late.set(ref.tag, async () => {
      const baked = await pictures.take(key)
      if (mask !== undefined) maskOf = baked
      dict.set(name('Width'), PDFNumber.of(baked.width))
      dict.set(name('Height'), PDFNumber.of(baked.height))
      setCoding(context, dict, baked, inInks)
      return PDFRawStream.of(dict, baked.data)
    })
    // Masks have higher numbers than their pictures and are written after them.
    if (mask !== undefined) late.set(mask.tag, async () => maskStream(context, maskOf))
  }
  return { late, swapped }
}

/** The key that a stand-in carries; undefined for every other stream. */
function standInKey(stream: PDFRawStream): string | undefined {
  const isJpeg = nameText(at(stream.dict, 'Subtype')) === 'Image' && nameText(at(stream.dict, 'Filter')) === 'DCTDecode'
  return isJpeg ? commentOf(stream.contents, proxyMark) : undefined
}

function pictureDict(context: PDFContext, from: PDFDict, mask: PDFRef | undefined, inInks: boolean): PDFDict {
  const dict = context.obj({ Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8 }) as PDFDict
  const space = from.get(name('ColorSpace'))
  dict.set(name('ColorSpace'), inInks ? name('DeviceCMYK') : (space ?? name('DeviceRGB')))
  if (mask !== undefined) dict.set(name('SMask'), mask)
  return dict
}

function setCoding(context: PDFContext, dict: PDFDict, { coding }: Baked, inInks: boolean): void {
  dict.set(name('Filter'), name(coding === 'jpeg' ? 'DCTDecode' : 'FlateDecode'))
  // Adobe's way, which libjpeg follows: in a JPEG of four inks, 255 is no ink.
  if (inInks && coding === 'jpeg') dict.set(name('Decode'), context.obj([1, 0, 1, 0, 1, 0, 1, 0]))
}

function maskStream(context: PDFContext, baked: Baked | undefined): PDFRawStream {
  if (baked?.mask === undefined) throw new Error('a mask is written after its picture')
  return deflated(context, baked.mask, {
    Type: name('XObject'),
    Subtype: name('Image'),
    Width: PDFNumber.of(baked.width),
    Height: PDFNumber.of(baked.height),
    ColorSpace: name('DeviceGray'),
    BitsPerComponent: PDFNumber.of(8),
  })
}

/** Colours of a file in a press's four inks, by its profile: what sharp makes of a picture it makes of a list of colours too. */
import sharp from 'sharp'
import { coloursIn, type Ink, type InkOf, type Rgb } from '../content/colours.ts'
import { readOperations } from '../content/operations.ts'
import {
  at,
  dictAt,
  name,
  nameText,
  numbersAt,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  streams,
  streamText,
} from '../pdf/model.ts'
import { contentOf } from './pages.ts'

/** Finds every colour of a file, converts them together, and gives the ink of each. */
export async function readInks(document: PDFDocument, pressFile: string): Promise<InkOf> {
  const { context } = document
  const forms = streams(context).filter(([, { dict }]) => nameText(at(dict, 'Subtype')) === 'Form')
  const texts = [
    ...document.getPages().map(({ node }) => contentOf(node)),
    ...forms.map(([, form]) => streamText(form)),
  ]
  const inContent = texts.flatMap(text => coloursIn(readOperations(text)))
  const inGradients = gradientsOf(context)
    .flatMap(shading => stopsOf(dictAt(shading, 'Function')))
    .flatMap(stop => coloursOf(stop))
  const colours = new Map([...inContent, ...inGradients].map(rgb => [keyOf(rgb), rgb]))
  const inks = await toInks([...colours.values()], pressFile)
  const known = new Map([...colours.keys()].map((key, index) => [key, inks[index]]))
  return rgb => known.get(keyOf(rgb))
}

/** Turns the gradients of a file to inks. One whose colours are given in a way we do not know stays as it is. */
export function inkGradients(context: PDFContext, inkOf: InkOf): void {
  for (const shading of gradientsOf(context)) {
    const stops = stopsOf(dictAt(shading, 'Function'))
    const inks = stops.map(stop => coloursOf(stop).map(inkOf))
    if (stops.length === 0 || inks.some(pair => pair.length !== 2 || pair.includes(undefined))) continue
    for (const [index, stop] of stops.entries()) {
      const [from = [0, 0, 0, 0], to = [0, 0, 0, 0]] = inks[index] ?? []
      stop.set(name('C0'), context.obj([...from]))
      stop.set(name('C1'), context.obj([...to]))
    }
    shading.set(name('ColorSpace'), name('DeviceCMYK'))
  }
}

function gradientsOf(context: PDFContext): PDFDict[] {
  const found: PDFDict[] = []
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : undefined
    const shading = dict?.has(name('ShadingType')) ? dict : dictAt(dict, 'Shading')
    if (shading?.has(name('ShadingType')) && nameText(at(shading, 'ColorSpace')) === 'DeviceRGB') found.push(shading)
  }
  return found
}

/** The two-colour parts of a gradient's function: itself, or those it is stitched from. */
function stopsOf(colouring: PDFDict | undefined): PDFDict[] {
  const kind = at(colouring, 'FunctionType')?.toString()
  if (colouring === undefined || (kind !== '2' && kind !== '3')) return []
  if (kind === '2') return [colouring]
  const parts = at(colouring, 'Functions')
  if (!(parts instanceof PDFArray)) return []
  return parts.asArray().flatMap((_, index) => {
    const part = parts.lookup(index)
    return part instanceof PDFDict ? stopsOf(part) : []
  })
}

function coloursOf(stop: PDFDict): Rgb[] {
  return ['C0', 'C1'].flatMap(key => {
    const [red, green, blue] = numbersAt(stop, key) ?? []
    return red === undefined || green === undefined || blue === undefined ? [] : [[red, green, blue] as const]
  })
}

/** Each colour in a press's inks. Rejects where the profile cannot be read. */
export async function toInks(colours: readonly Rgb[], pressFile: string): Promise<Ink[]> {
  if (colours.length === 0) return []
  const data = Buffer.from(colours.flat().map(value => Math.round(value * 255)))
  const raw = { width: colours.length, height: 1, channels: 3 as const }
  const inks = await sharp(data, { raw }).withIccProfile(pressFile, { attach: false }).raw().toBuffer()
  return colours.map((_, index) => {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks.subarray(index * 4, index * 4 + 4)
    return [cyan / 255, magenta / 255, yellow / 255, black / 255] as const
  })
}

function keyOf(rgb: Rgb): string {
  return rgb.map(value => Math.round(value * 255)).join(' ')
}

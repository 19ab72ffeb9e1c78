/** The rules of PDF/X-4 about colour, and three of our own: black ink, total ink, and inks alone. */
import { arrayAt, asDict, at, decoded, dictAt, nameText, type PDFDict, PDFRawStream } from '../pdf/model.ts'
import type { PdfCheck } from './checks.ts'
import type { ContentFacts, PdfFacts } from './facts.ts'
import { allDicts, allImages } from './walk.ts'

/** The checks of colours. */
export const colourChecks: readonly PdfCheck[] = [
  { id: 'x4.device-rgb', rule: 'RGB has a meaning wherever it is used', problem: deviceRgbProblem },
  {
    id: 'x4.device-cmyk',
    rule: 'CMYK is used only with a CMYK output intent',
    problem: facts => {
      const isUsed =
        facts.contents.some(({ operations }) => operations.some(({ op }) => op === 'k' || op === 'K')) ||
        coloured(facts).some(space => space.includes('/DeviceCMYK'))
      return isUsed && intentSpace(facts) !== 'CMYK' ? 'it is, and the intent is not CMYK' : undefined
    },
  },
  {
    id: 'x4.black-ink',
    rule: 'black and grey are printed with black ink alone',
    problem: ({ contents }) => {
      const grey = contents
        .filter(({ mask }) => !mask)
        .flatMap(({ operations }) => operations)
        .filter(isNeutralRgb)
      return grey.length === 0 ? undefined : `${grey.length} times they are not`
    },
  },
  {
    id: 'x4.total-ink',
    rule: 'no colour has more than 300 % of ink',
    problem: ({ contents }) => {
      const wet = contents
        .filter(({ mask }) => !mask)
        .flatMap(({ operations }) => operations)
        .filter(({ op, args }) => (op === 'k' || op === 'K') && inkOf(args) > 3 + 1e-3)
      return wet.length === 0
        ? undefined
        : `${wet.length} times it has, at most ${Math.round(Math.max(...wet.map(({ args }) => inkOf(args))) * 100)} %`
    },
  },
]

/** Our own rule for printers who refuse RGB. */
export const inksOnly: PdfCheck = {
  id: 'x4.inks-only',
  rule: 'every colour is in inks, none in RGB',
  problem: facts => {
    const operators = facts.contents.filter(content => !content.mask && usesDeviceRgb(content)).length
    if (operators > 0) return `${operators} pages or forms use RGB`
    const isRgb = (dict: PDFDict) => {
      const space = at(dict, 'ColorSpace')
      return space !== undefined && !['/DeviceCMYK', '/DeviceGray'].includes(String(space))
    }
    const pictures = allImages(facts).filter(
      dict => nameText(at(dict, 'ImageMask')) === undefined && isRgb(dict),
    ).length
    if (pictures > 0) return `${pictures} pictures are RGB`
    for (const dict of allDicts(facts))
      if (at(dict, 'ShadingType') !== undefined && isRgb(dict)) return 'a gradient is RGB'
    return undefined
  },
}

/** Without an RGB intent, RGB operators need a DefaultRGB beside them, and pictures, gradients and groups a space of their own. */
function deviceRgbProblem(facts: PdfFacts): string | undefined {
  if (intentSpace(facts) === 'RGB') return undefined
  const bare = facts.contents.filter(
    content => usesDeviceRgb(content) && at(dictAt(content.resources, 'ColorSpace'), 'DefaultRGB') === undefined,
  )
  if (bare.length > 0) return `${bare.length} pages or forms use it without DefaultRGB`
  const others = coloured(facts).filter(space => space.includes('/DeviceRGB'))
  return others.length === 0 ? undefined : `${others.length} pictures, gradients or groups use it`
}

/** The colour spaces of all pictures, gradients and transparency groups, as they are written: `[ /Indexed /DeviceRGB … ]`. */
function coloured(facts: PdfFacts): string[] {
  const spaces = allImages(facts).map(dict => at(dict, 'ColorSpace'))
  for (const dict of allDicts(facts)) {
    if (at(dict, 'ShadingType') !== undefined) spaces.push(at(dict, 'ColorSpace'))
    spaces.push(at(dictAt(dict, 'Group'), 'CS'))
  }
  return spaces.map(String)
}

/** The colours of the output intent's profile, such as `CMYK`; empty without one. */
function intentSpace(facts: PdfFacts): string {
  const profile = at(intentsOf(facts)[0], 'DestOutputProfile')
  if (!(profile instanceof PDFRawStream)) return ''
  return Buffer.from(decoded(profile).subarray(16, 20)).toString('latin1').trim()
}

/** The output intents for print. */
export function intentsOf({ catalog }: PdfFacts) {
  const intents = arrayAt(catalog, 'OutputIntents')
  return Array.from({ length: intents?.size() ?? 0 }, (_, index) => intents?.lookup(index))
    .map(asDict)
    .filter(intent => nameText(at(intent, 'S')) === 'GTS_PDFX')
}

function usesDeviceRgb({ operations }: ContentFacts): boolean {
  return operations.some(
    ({ op, args }) => op === 'rg' || op === 'RG' || ((op === 'cs' || op === 'CS') && args[0] === '/DeviceRGB'),
  )
}

function inkOf(args: readonly string[]): number {
  return args.reduce((sum, value) => sum + Number(value), 0)
}

function isNeutralRgb({ op, args }: { op: string; args: readonly string[] }): boolean {
  if (op !== 'rg' && op !== 'RG') return false
  const values = args.map(Number)
  return Math.max(...values) - Math.min(...values) < 0.004
}

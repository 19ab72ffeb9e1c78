/** The rules of PDF/X-4 as print.md section 4 lists them, and four of our own (Type 3, black ink, hairlines, total ink). */
import {
  arrayAt,
  asDict,
  at,
  decoded,
  dictAt,
  nameText,
  numbersAt,
  type PDFDict,
  PDFRawStream,
  stringText,
} from '../pdf/model.ts'
import type { PdfCheck } from './checks.ts'
import type { ContentFacts, PdfFacts } from './facts.ts'
import { shownGlyphs, wrongWidths } from './font-widths.ts'
import { thinnestLine } from './hairlines.ts'
import { allDicts, allImages, firstWithKey, xmpValue } from './walk.ts'

/** The checks of PDF/X-4, in the order of print.md's table. */
export const x4Checks: readonly PdfCheck[] = [
  {
    id: 'x4.header',
    rule: 'the file says PDF 1.6 or less',
    problem: ({ header }) => (/^%PDF-1\.[3-6]\s/.test(header) ? undefined : `it says ${header.slice(0, 8)}`),
  },
  {
    id: 'x4.file-id',
    rule: 'the trailer has an ID',
    problem: ({ context }) => (context.trailerInfo.ID === undefined ? 'there is none' : undefined),
  },
  {
    id: 'x4.version',
    rule: 'plain XMP says PDF/X-4, and so does Info',
    problem: facts => {
      const metadata = at(facts.catalog, 'Metadata')
      if (!(metadata instanceof PDFRawStream)) return 'there is no XMP'
      if (at(metadata.dict, 'Filter') !== undefined) return 'the XMP is compressed'
      return xmpValue(facts, 'pdfxid:GTS_PDFXVersion') === 'PDF/X-4' ? undefined : 'the XMP does not name PDF/X-4'
    },
  },
  { id: 'x4.metadata', rule: 'title, dates and ids are in XMP, equal to Info', problem: metadataProblem },
  {
    id: 'x4.trapped',
    rule: 'Trapped is True or False, alike in Info and XMP',
    problem: facts => {
      const info = nameText(at(facts.info, 'Trapped'))
      if (info !== 'True' && info !== 'False') return 'Info does not say'
      return xmpValue(facts, 'pdf:Trapped') === info ? undefined : 'the XMP says otherwise'
    },
  },
  {
    id: 'x4.output-intent',
    rule: 'there is one GTS_PDFX output intent with its condition and profile',
    problem: facts => {
      const intents = intentsOf(facts)
      if (intents.length !== 1) return `there are ${intents.length}`
      if (stringText(at(intents[0], 'OutputConditionIdentifier')) === undefined) return 'it names no condition'
      return at(intents[0], 'DestOutputProfile') instanceof PDFRawStream ? undefined : 'its profile is not embedded'
    },
  },
  {
    id: 'x4.output-profile',
    rule: 'the output profile is of class prtr, version 2 or 4',
    problem: facts => {
      const profile = at(intentsOf(facts)[0], 'DestOutputProfile')
      if (!(profile instanceof PDFRawStream)) return 'there is none'
      const bytes = decoded(profile)
      const kind = Buffer.from(bytes.subarray(12, 16)).toString('latin1')
      if (kind !== 'prtr') return `its class is ${kind}`
      return bytes[8] === 2 || bytes[8] === 4 ? undefined : `its version is ${bytes[8]}`
    },
  },
  {
    id: 'x4.boxes',
    rule: 'MediaBox holds BleedBox holds TrimBox on every page, and there is no ArtBox',
    problem: boxesProblem,
  },
  { id: 'x4.device-rgb', rule: 'RGB has a meaning wherever it is used', problem: deviceRgbProblem },
  {
    id: 'x4.device-cmyk',
    rule: 'CMYK is used only with a CMYK output intent',
    problem: facts => {
      const usesCmyk = facts.contents.some(({ operations }) => operations.some(({ op }) => op === 'k' || op === 'K'))
      const profile = at(intentsOf(facts)[0], 'DestOutputProfile')
      const space =
        profile instanceof PDFRawStream ? Buffer.from(decoded(profile).subarray(16, 20)).toString('latin1') : ''
      return usesCmyk && space !== 'CMYK' ? 'it is, and the intent is not CMYK' : undefined
    },
  },
  {
    id: 'x4.fonts-embedded',
    rule: 'every font is embedded',
    problem: ({ fonts }) =>
      list(fonts.filter(({ program, type }) => program === undefined && type !== 'Type3').map(({ name }) => name)),
  },
  {
    id: 'x4.font-widths',
    rule: 'glyphs are as wide as their fonts say',
    problem: ({ fonts, contents }) => {
      const shown = shownGlyphs(contents)
      const wrong = fonts.filter(font => wrongWidths(font, shown.get(font.dict) ?? new Set()) > 0)
      return list(wrong.map(({ name }) => name))
    },
  },
  {
    id: 'x4.no-type3',
    rule: 'no font is drawn by hand (Type 3)',
    problem: ({ fonts }) => (fonts.some(({ type }) => type === 'Type3') ? 'there is one' : undefined),
  },
  {
    id: 'x4.not-encrypted',
    rule: 'the file is not encrypted',
    problem: ({ context }) => (context.trailerInfo.Encrypt === undefined ? undefined : 'it is'),
  },
  {
    id: 'x4.no-actions',
    rule: 'there are no scripts, actions or forms',
    problem: facts =>
      firstWithKey(facts, ['JS', 'JavaScript', 'OpenAction', 'AA', 'AcroForm', 'XFA']) ?? actionProblem(facts),
  },
  {
    id: 'x4.no-foreign-objects',
    rule: 'there is no PostScript, OPI, reference or alternate, and nothing lies outside the file',
    problem: facts => {
      const key = firstWithKey(facts, ['OPI', 'Ref', 'Alternates', 'PS'])
      if (key !== undefined) return key
      for (const dict of allDicts(facts)) if (nameText(at(dict, 'Subtype')) === 'PS') return 'a PostScript object'
      const outside = facts.context
        .enumerateIndirectObjects()
        .some(([, object]) => object instanceof PDFRawStream && at(object.dict, 'F') !== undefined)
      return outside ? 'a stream outside the file' : undefined
    },
  },
  {
    id: 'x4.graphics-states',
    rule: 'there are no transfer curves and no halftone phases',
    problem: facts => {
      for (const dict of allDicts(facts)) {
        if (at(dict, 'TR') !== undefined && nameText(at(dict, 'Type')) !== 'Mask' && at(dict, 'S') === undefined)
          return 'TR'
        const second = at(dict, 'TR2')
        if (second !== undefined && nameText(second) !== 'Default') return 'TR2'
        if (at(dict, 'HTP') !== undefined) return 'HTP'
      }
      return undefined
    },
  },
  {
    id: 'x4.filters',
    rule: 'no stream is compressed with LZW',
    problem: ({ context }) => {
      const bad = context.enumerateIndirectObjects().filter(([, object]) => {
        return object instanceof PDFRawStream && /LZW|Crypt/.test(String(at(object.dict, 'Filter') ?? ''))
      })
      return bad.length === 0 ? undefined : `${bad.length} are`
    },
  },
  {
    id: 'x4.rendering-intents',
    rule: 'only the four rendering intents are used',
    problem: facts => {
      const known = ['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']
      const used = facts.contents.flatMap(({ operations }) =>
        operations.filter(({ op }) => op === 'ri').map(({ args }) => (args[0] ?? '').slice(1)),
      )
      const states = [...allDicts(facts)].flatMap(
        dict => nameText(at(dict, 'RI')) ?? nameText(at(dict, 'Intent')) ?? [],
      )
      return list([...used, ...states].filter(one => !known.includes(one)))
    },
  },
  {
    id: 'x4.annotations',
    rule: 'no annotation lies on the printed page',
    problem: ({ pages }) => {
      const first = pages.findIndex(page => (arrayAt(page, 'Annots')?.size() ?? 0) > 0)
      return first < 0 ? undefined : `page ${first + 1} has one`
    },
  },
  {
    id: 'x4.view-areas',
    rule: 'viewers are told of no area but media or bleed',
    problem: ({ catalog }) => {
      const preferences = dictAt(catalog, 'ViewerPreferences')
      const areas = ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'].map(key => nameText(at(preferences, key)))
      return list(areas.filter(area => area !== undefined && area !== 'MediaBox' && area !== 'BleedBox') as string[])
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
    id: 'x4.hairlines',
    rule: 'no line is thinner than a quarter of a point',
    problem: facts => {
      const thinnest = thinnestLine(facts)
      if (thinnest === undefined || thinnest.pt >= 0.25 - 1e-3) return undefined
      return `one on page ${thinnest.page} is ${thinnest.pt.toFixed(2)} pt`
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

function intentsOf({ catalog }: PdfFacts) {
  const intents = arrayAt(catalog, 'OutputIntents')
  return Array.from({ length: intents?.size() ?? 0 }, (_, index) => intents?.lookup(index))
    .map(asDict)
    .filter(intent => nameText(at(intent, 'S')) === 'GTS_PDFX')
}

function metadataProblem(facts: PdfFacts): string | undefined {
  const wanted = [
    'dc:title',
    'xmp:CreateDate',
    'xmp:ModifyDate',
    'xmp:MetadataDate',
    'xmpMM:DocumentID',
    'xmpMM:VersionID',
    'xmpMM:RenditionClass',
  ]
  const missing = wanted.filter(element => !xmpValue(facts, element))
  if (missing.length > 0) return `missing: ${missing.join(', ')}`
  if (stringText(at(facts.info, 'Title')) !== xmpValue(facts, 'dc:title')) return 'the titles differ'
  const day = (text: string | undefined) => text?.replace(/[^0-9]/g, '').slice(0, 14)
  const info = day(stringText(at(facts.info, 'CreationDate')))
  return info !== undefined && info === day(xmpValue(facts, 'xmp:CreateDate')) ? undefined : 'the dates differ'
}

function boxesProblem({ pages }: PdfFacts): string | undefined {
  for (const [index, page] of pages.entries()) {
    const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map(key => numbersAt(page, key))
    if (trim === undefined || media === undefined) return `page ${index + 1} has no TrimBox`
    if (at(page, 'ArtBox') !== undefined) return `page ${index + 1} has an ArtBox too`
    if (!holds(media, bleed ?? media) || !holds(bleed ?? media, trim)) return `on page ${index + 1} they do not nest`
  }
  return undefined
}

function holds(outer: readonly number[], inner: readonly number[]): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = outer
  const [x = 0, y = 0, x2 = 0, y2 = 0] = inner
  return x >= left - 1e-4 && y >= bottom - 1e-4 && x2 <= right + 1e-4 && y2 <= top + 1e-4 && x2 > x && y2 > y
}

/** RGB operators, images and shadings in DeviceRGB need a DefaultRGB beside them. */
function deviceRgbProblem(facts: PdfFacts): string | undefined {
  const bare = facts.contents.filter(
    content => usesDeviceRgb(content) && at(dictAt(content.resources, 'ColorSpace'), 'DefaultRGB') === undefined,
  )
  if (bare.length > 0) return `${bare.length} pages or forms use it without DefaultRGB`
  const images = allImages(facts).filter(dict => nameText(at(dict, 'ColorSpace')) === 'DeviceRGB')
  if (images.length > 0) return `${images.length} pictures use it`
  for (const dict of allDicts(facts)) {
    if (at(dict, 'ShadingType') !== undefined && nameText(at(dict, 'ColorSpace')) === 'DeviceRGB')
      return 'a gradient uses it'
    if (nameText(at(dictAt(dict, 'Group'), 'CS')) === 'DeviceRGB') return 'a transparency group uses it'
  }
  return undefined
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

function actionProblem(facts: PdfFacts): string | undefined {
  const kinds = ['JavaScript', 'Launch', 'URI', 'SubmitForm', 'ImportData', 'GoToR', 'Movie', 'Sound', 'Named']
  for (const dict of allDicts(facts)) {
    const kind = nameText(at(dict, 'S'))
    if (kind !== undefined && kinds.includes(kind) && nameText(at(dict, 'Type')) !== 'StructElem') return kind
  }
  return undefined
}

function list(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : [...new Set(items)].join(', ')
}

/** The rules of PDF/X-4 as print.md section 4 lists them, and four of our own (Type 3, black ink, hairlines, total ink). */
import { arrayAt, at, decoded, dictAt, nameText, PDFRawStream, stringText } from '../pdf/model.ts'
import type { PdfCheck } from './checks.ts'
import { shownCodes, wrongWidths } from './font-widths.ts'
import { thinnestLine } from './hairlines.ts'
import { allDicts, allImages, graphicsStates, xmpValue } from './walk.ts'
import { colourChecks, intentsOf } from './x4-colours.ts'
import { actionProblem, boxesProblem, layersProblem, metadataProblem } from './x4-file.ts'

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
    rule: 'plain XMP says PDF/X-4, and Info nothing else',
    problem: facts => {
      const metadata = at(facts.catalog, 'Metadata')
      if (!(metadata instanceof PDFRawStream)) return 'there is no XMP'
      if (at(metadata.dict, 'Filter') !== undefined) return 'the XMP is compressed'
      if (xmpValue(facts, 'pdfxid:GTS_PDFXVersion') !== 'PDF/X-4') return 'the XMP does not name PDF/X-4'
      const info = stringText(at(facts.info, 'GTS_PDFXVersion'))
      return info === undefined || info === 'PDF/X-4' ? undefined : `Info says ${info}`
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
      const shown = shownCodes(contents)
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
    problem: actionProblem,
  },
  {
    id: 'x4.no-foreign-objects',
    rule: 'there is no PostScript, OPI, reference or alternate, and nothing lies outside the file',
    problem: facts => {
      for (const dict of allDicts(facts)) {
        const kind = nameText(at(dict, 'Subtype'))
        if (kind === 'PS' || nameText(at(dict, 'Subtype2')) === 'PS') return 'a PostScript object'
        const key = ['OPI', 'Ref', 'Alternates', 'PS'].find(one => at(dict, one) !== undefined)
        if (key !== undefined && (kind === 'Form' || kind === 'Image')) return key
      }
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
      for (const state of graphicsStates(facts)) {
        if (at(state, 'TR') !== undefined) return 'TR'
        const second = at(state, 'TR2')
        if (second !== undefined && nameText(second) !== 'Default') return 'TR2'
        if (at(state, 'HTP') !== undefined) return 'HTP'
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
      const states = [...graphicsStates(facts)].flatMap(state => nameText(at(state, 'RI')) ?? [])
      const images = allImages(facts).flatMap(dict => nameText(at(dict, 'Intent')) ?? [])
      return list([...used, ...states, ...images].filter(one => !known.includes(one)))
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
    id: 'x4.layers',
    rule: 'layers have names, none is hidden, and none turns on or off by itself',
    problem: layersProblem,
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
  ...colourChecks,
]

function list(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : [...new Set(items)].join(', ')
}

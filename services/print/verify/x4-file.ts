/** The rules of PDF/X-4 about the file beside its pages' content: its metadata, boxes, actions and layers. */
import { arrayAt, asDict, at, dictAt, nameText, numbersAt, type PDFDict, stringText } from '../pdf/model.ts'
import type { PdfFacts } from './facts.ts'
import { allDicts, firstWithKey, xmpValue } from './walk.ts'

/** What title, dates and ids lack, or where XMP and Info differ. */
export function metadataProblem(facts: PdfFacts): string | undefined {
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
  const info = (key: string) => stringText(at(facts.info, key))
  if (info('Title') !== undefined && info('Title')?.trim() !== xmpValue(facts, 'dc:title')) return 'the titles differ'
  const day = (text: string | undefined) => text?.replace(/[^0-9]/g, '').slice(0, 14)
  const made = info('CreationDate')
  return made === undefined || day(made) === day(xmpValue(facts, 'xmp:CreateDate')) ? undefined : 'the dates differ'
}

/** The first page whose boxes are not there or do not nest. */
export function boxesProblem({ pages }: PdfFacts): string | undefined {
  for (const [index, page] of pages.entries()) {
    const media = inherited(page, 'MediaBox')
    const [bleed, trim] = ['BleedBox', 'TrimBox'].map(key => numbersAt(page, key))
    if (trim === undefined || media === undefined) return `page ${index + 1} has no TrimBox`
    if (at(page, 'ArtBox') !== undefined) return `page ${index + 1} has an ArtBox too`
    if (!holds(media, bleed ?? media) || !holds(bleed ?? media, trim)) return `on page ${index + 1} they do not nest`
  }
  return undefined
}

/** A box that a page may have from the tree of pages above it. */
function inherited(page: PDFDict | undefined, key: string): number[] | undefined {
  return page && (numbersAt(page, key) ?? inherited(dictAt(page, 'Parent'), key))
}

function holds(outer: readonly number[], inner: readonly number[]): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = outer
  const [x = 0, y = 0, x2 = 0, y2 = 0] = inner
  return x >= left - 1e-4 && y >= bottom - 1e-4 && x2 <= right + 1e-4 && y2 <= top + 1e-4 && x2 > x && y2 > y
}

/** The first script, action or form. */
export function actionProblem(facts: PdfFacts): string | undefined {
  const key = firstWithKey(facts, ['JS', 'JavaScript', 'OpenAction', 'AA', 'AcroForm', 'XFA'])
  if (key !== undefined) return key
  const kinds = ['JavaScript', 'Launch', 'URI', 'SubmitForm', 'ImportData', 'GoToR', 'Movie', 'Sound', 'Named']
  for (const dict of allDicts(facts)) {
    const kind = nameText(at(dict, 'S'))
    if (kind !== undefined && kinds.includes(kind) && nameText(at(dict, 'Type')) !== 'StructElem') return kind
  }
  return undefined
}

/** What is wrong with the file's layers. */
export function layersProblem({ catalog }: PdfFacts): string | undefined {
  const layers = dictAt(catalog, 'OCProperties')
  if (layers === undefined) return undefined
  const all = [at(layers, 'D'), ...(arrayAt(layers, 'Configs')?.asArray() ?? [])].map(one =>
    asDict(layers.context.lookup(one)),
  )
  if (all.some(config => !stringText(at(config, 'Name'))?.trim())) return 'a choice of layers has no name'
  if (all.some(config => at(config, 'AS') !== undefined)) return 'a layer turns by itself'
  const usual = all[0]
  const isHidden = nameText(at(usual, 'BaseState')) === 'OFF' || (arrayAt(usual, 'OFF')?.size() ?? 0) > 0
  return isHidden ? 'a layer is hidden' : undefined
}

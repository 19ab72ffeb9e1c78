/** Mends the structure that Chromium gives: what PDF/UA-1 asks for and Chromium leaves out (print.md 2). */
import type { Places } from '../content/places.ts'
import {
  at,
  decimal,
  dictAt,
  dicts,
  name,
  nameText,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNumber,
  type PDFObject,
  PDFRef,
  stringText,
} from '../pdf/model.ts'

/** Roles of PDF 2.0 that Chromium writes, as what they are in PDF 1.7. */
const roles = { Em: 'Span', Strong: 'Span' } as const

/** Mends the tags of a document: roles, the first heading, list bodies, and where figures stand. */
export function mendTags(document: PDFDocument, places: readonly Places[]): void {
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (root === undefined) return
  const { context } = document
  root.set(name('RoleMap'), context.obj(roles))
  const pages = new Map(document.getPages().map((page, index) => [page.ref.tag, index]))
  let headings = 0
  visit(context, root, (element, ref) => {
    const role = nameText(at(element, 'S'))
    // The first heading of a document is its H1; the pages' titles that follow are H2, as Chromium wrote them.
    if (/^H[1-6]$/.test(role ?? '') && headings++ === 0) element.set(name('S'), name('H1'))
    if (role === 'LI' && ref !== undefined) addListBody(context, element, ref)
    if (role === 'Figure') addBounds(context, element, places, pages)
  })
}

/** All structure elements in reading order. */
export function visit(context: PDFContext, parent: PDFDict, see: (element: PDFDict, ref?: PDFRef) => void): void {
  for (const kid of kidsOf(parent)) {
    const element = kid instanceof PDFRef ? context.lookup(kid) : kid
    if (!(element instanceof PDFDict) || at(element, 'S') === undefined) continue
    see(element, kid instanceof PDFRef ? kid : undefined)
    visit(context, element, see)
  }
}

/** What an element holds: elements, marked content, objects. */
export function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.get(name('K'))
  const resolved = kids instanceof PDFRef ? element.context.lookup(kids) : kids
  if (resolved instanceof PDFArray) return resolved.asArray()
  return kids === undefined ? [] : [kids]
}

/** Gives a list item's words their LBody. */
function addListBody(context: PDFContext, item: PDFDict, self: PDFRef): void {
  const kids = kidsOf(item)
  const isLabel = (kid: PDFObject) => {
    const element = kid instanceof PDFRef ? context.lookup(kid) : kid
    return element instanceof PDFDict && ['Lbl', 'LBody'].includes(nameText(at(element, 'S')) ?? '')
  }
  const body = kids.filter(kid => !isLabel(kid))
  if (body.length === 0) return
  const made = context.obj({ Type: 'StructElem', S: 'LBody', P: self, K: body }) as PDFDict
  const page = item.get(name('Pg'))
  if (page !== undefined) made.set(name('Pg'), page)
  const ref = context.register(made)
  for (const kid of body) {
    const element = kid instanceof PDFRef ? context.lookup(kid) : undefined
    if (element instanceof PDFDict && at(element, 'S') !== undefined) element.set(name('P'), ref)
  }
  item.set(name('K'), context.obj([...kids.filter(isLabel), ref]))
}

/** Says where a figure stands: round what its marked content paints, or else the whole page. */
function addBounds(
  context: PDFContext,
  figure: PDFDict,
  places: readonly Places[],
  pages: ReadonlyMap<string, number>,
): void {
  const page = figure.get(name('Pg'))
  const index = page instanceof PDFRef ? pages.get(page.tag) : undefined
  const mcids = contentIds(context, figure)
  const found = index === undefined ? undefined : mcids.map(mcid => places[index]?.bounds.get(mcid)).find(Boolean)
  const trim = page instanceof PDFRef ? (context.lookup(page) as PDFDict | undefined) : undefined
  const box = found?.map(value => PDFNumber.of(Number(decimal(value, 3)))) ?? at(trim, 'TrimBox')
  if (box !== undefined) figure.set(name('A'), context.obj({ O: 'Layout', BBox: box, Placement: 'Block' }))
}

/** The marked content of an element and of what it holds, on its own page. */
function contentIds(context: PDFContext, element: PDFDict): number[] {
  return kidsOf(element).flatMap(kid => {
    const object = kid instanceof PDFRef ? context.lookup(kid) : kid
    if (object instanceof PDFNumber) return [object.asNumber()]
    if (!(object instanceof PDFDict)) return []
    const mcid = at(object, 'MCID')
    if (mcid instanceof PDFNumber) return at(object, 'Stm') === undefined ? [mcid.asNumber()] : []
    return contentIds(context, object)
  })
}

/**
 * Takes out links that lead out of the book, and for a press all of them; the rest get their words for a screen reader.
 * Structure that pointed at a link that is gone keeps its words and loses the pointer.
 */
export function mendLinks(document: PDFDocument, keep: boolean): void {
  const { context } = document
  for (const { node } of document.getPages()) {
    const annots = at(node, 'Annots')
    if (!(annots instanceof PDFArray)) continue
    const kept = annots.asArray().filter(item => {
      const annot = context.lookup(item)
      return keep && annot instanceof PDFDict && leadsInside(annot)
    })
    for (const item of kept) {
      const annot = context.lookup(item)
      if (annot instanceof PDFDict && stringText(at(annot, 'Contents')) === undefined)
        annot.set(name('Contents'), PDFHexString.fromText('Go to the page / Mynd i’r dudalen'))
    }
    dropPointers(
      context,
      annots.asArray().filter(item => !kept.includes(item)),
    )
    if (kept.length === 0) node.delete(name('Annots'))
    else node.set(name('Annots'), context.obj(kept))
  }
}

function leadsInside(annot: PDFDict): boolean {
  return at(annot, 'Dest') !== undefined || nameText(at(dictAt(annot, 'A'), 'S')) === 'GoTo'
}

function dropPointers(context: PDFContext, gone: readonly PDFObject[]): void {
  const tags = new Set(gone.filter(item => item instanceof PDFRef).map(item => item.tag))
  if (tags.size === 0) return
  for (const [, element] of dicts(context)) {
    const kids = kidsOf(element)
    const stays = kids.filter(kid => {
      const object = kid instanceof PDFRef ? context.lookup(kid) : kid
      const target = object instanceof PDFDict ? object.get(name('Obj')) : undefined
      return !(target instanceof PDFRef && tags.has(target.tag))
    })
    if (stays.length === kids.length) continue
    element.set(name('K'), context.obj(stays))
    if (nameText(at(element, 'S')) === 'Link') element.set(name('S'), name('Span'))
  }
}

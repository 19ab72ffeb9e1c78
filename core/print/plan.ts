/** Which pages stand where on which sheet: the whole of a print's geometry, worked out before anything is drawn. */
import { bleedMm as pageBleedMm, type SizeMm, trimSize } from '#core/book/format.ts'
import type { Book } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'
import { saddleSheets } from './booklet.ts'
import { type Paper, type PrintPurpose, papers, trimFor } from './purposes.ts'
import { type Sheet, sheetFor } from './sheet.ts'
import { type Stock, spineMm, stocks } from './stocks.ts'

/** A rectangle on a sheet, mm right of and below its trim's top left. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page of the book, or a part of its cover, on a sheet. */
export interface Placement {
  readonly shows: { readonly page: number } | { readonly part: 'back' | 'spine' }
  /** Where the top left of its own trim stands, mm from the sheet's trim's top left, and how large it is drawn. */
  readonly x: number
  readonly y: number
  readonly scale: number
  /** What of it is seen; absent: all of it out to its own bleed, or to its trim where the sheet has none. */
  readonly seen?: Area
}

/** A print's sheets. */
export interface PrintPlan {
  readonly sheet: Sheet
  /** What stands on each sheet, in the order of the file; a sheet with nothing on it is a blank page. */
  readonly sheets: readonly (readonly Placement[])[]
  /** How many blank pages were added at the end. */
  readonly blanks: number
  /** The edge to turn the paper over on when both sides are printed; absent where sheets are printed on one side or by a press. */
  readonly flip?: 'long' | 'short'
  /** Leaves of a booklet. */
  readonly leaves?: number
  /** How wide the spine of a cover is. */
  readonly spineMm?: number
}

/** What of a print is a person's to choose. */
export interface PlanChoices {
  readonly marks: boolean
  readonly paper?: Paper | undefined
  readonly stock?: Stock | undefined
}

/**
 * Plans a print of a book. `no-such-size`: the purpose's printer makes no book of this format. Prints that are not of pages
 * (a guide, a letter) have a plan of one empty sheet: their words make their own pages.
 */
export function planPrint(
  { settings, pages }: Pick<Book, 'settings' | 'pages'>,
  purpose: PrintPurpose,
  choices: PlanChoices,
): Result<PrintPlan, 'no-such-size'> {
  const page = trimSize(settings.format)
  const { layout } = purpose
  const marks = purpose.marks && choices.marks
  const [usual] = stocks
  const stock = choices.stock ?? usual
  if (layout.kind === 'text') return ok(textPlan(papers[layout.paper]))
  if (layout.kind === 'fit') return ok(fitPlan(pages.length, page, papers[layout.paper], layout.marginMm))
  if (layout.kind === 'saddle') {
    const paper = choices.paper ?? layout.papers[0] ?? 'a4'
    return ok(saddleSheets(pages.length, page, paper, marks, stock?.leafMm ?? 0))
  }
  if (layout.kind === 'cover')
    return ok(coverPlan(page, stock ? spineMm(pages.length, stock) : 0, purpose.bleedMm, marks))
  const trim = trimFor(purpose, settings.format)
  return trim === undefined ? err('no-such-size') : ok(singlePages(pages.length, page, trim, purpose, marks))
}

function singlePages(count: number, page: SizeMm, trim: SizeMm, purpose: PrintPurpose, marks: boolean): PrintPlan {
  if (purpose.layout.kind !== 'pages') throw new Error('a layout of single pages')
  const { multiple, lastBlank, bleedAtSpine, hingeMm } = purpose.layout
  const { bleedMm } = purpose
  const wanted = Math.ceil((count + (lastBlank ? 1 : 0)) / multiple) * multiple
  const scale = scaleToReach(page, trim, bleedMm)
  const at = { x: hingeMm + (trim.width - page.width * scale) / 2, y: (trim.height - page.height * scale) / 2 }
  const sheet = sheetFor({ width: trim.width + hingeMm, height: trim.height }, { bleedMm, marks })
  const sheets = Array.from({ length: wanted }, (_, index): Placement[] => {
    if (index >= count) return []
    const seen = seenArea(sheet.trimMm, bleedMm, {
      left: hingeMm > 0 ? -hingeMm : bleedAtSpine || index % 2 === 1 ? bleedMm : 0,
      right: bleedAtSpine || index % 2 === 0 ? bleedMm : 0,
    })
    const whole = hingeMm === 0 && bleedAtSpine && scale === 1
    return [{ shows: { page: index }, ...at, scale, ...(!whole && { seen }) }]
  })
  return { sheet, sheets, blanks: wanted - count }
}

/** The trim with its bleed, but for other amounts at the sides; less than nothing leaves a strip of the trim white. */
function seenArea(trim: SizeMm, bleedMm: number, { left, right }: { left: number; right: number }): Area {
  return { x: -left, y: -bleedMm, width: trim.width + left + right, height: trim.height + 2 * bleedMm }
}

/** How much larger a page is drawn so that what it has beyond its own trim reaches the bleed of another one. */
function scaleToReach(page: SizeMm, trim: SizeMm, bleedMm: number): number {
  if (bleedMm <= pageBleedMm && page.width === trim.width && page.height === trim.height) return 1
  const reach = (side: 'width' | 'height') => (trim[side] + 2 * bleedMm) / (page[side] + 2 * pageBleedMm)
  return Math.max(reach('width'), reach('height'))
}

function fitPlan(count: number, page: SizeMm, paper: SizeMm, marginMm: number): PrintPlan {
  const lies = page.width > page.height
  const media = lies ? paper : { width: paper.height, height: paper.width }
  const scale = Math.min((media.width - 2 * marginMm) / page.width, (media.height - 2 * marginMm) / page.height)
  const trim = { width: page.width * scale, height: page.height * scale }
  return {
    sheet: sheetFor(trim, { bleedMm: 0, marks: false, mediaMm: media }),
    sheets: Array.from({ length: count }, (_, index) => [
      { shows: { page: index }, x: 0, y: 0, scale, seen: { x: 0, y: 0, ...trim } },
    ]),
    blanks: 0,
    // The left edge is the bound one: it is the paper's short edge where the page lies, its long edge where it stands.
    flip: lies ? 'short' : 'long',
  }
}

function coverPlan(page: SizeMm, spine: number, bleedMm: number, marks: boolean): PrintPlan {
  const trim = { width: 2 * page.width + spine, height: page.height }
  const folds = spine > 0 ? [page.width, page.width + spine] : [page.width]
  const front = page.width + spine
  const tall = { y: -bleedMm, height: page.height + 2 * bleedMm }
  return {
    sheet: sheetFor(trim, { bleedMm, marks, foldsMm: folds }),
    sheets: [
      [
        // The spine lies under the other two and is seen between them.
        ...(spine > 0 ? [{ shows: { part: 'spine' }, x: page.width, y: 0, scale: 1 } as const] : []),
        { shows: { part: 'back' }, x: 0, y: 0, scale: 1, seen: { x: -bleedMm, width: page.width + bleedMm, ...tall } },
        { shows: { page: 0 }, x: front, y: 0, scale: 1, seen: { x: front, width: page.width + bleedMm, ...tall } },
      ],
    ],
    blanks: 0,
    spineMm: spine,
  }
}

function textPlan(paper: SizeMm): PrintPlan {
  const upright = { width: paper.height, height: paper.width }
  return { sheet: sheetFor(upright, { bleedMm: 0, marks: false }), sheets: [[]], blanks: 0, flip: 'long' }
}

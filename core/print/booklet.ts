/** A booklet: two pages a side, folded in the middle and stapled there. */
import { bleedMm, type SizeMm } from '#core/book/format.ts'
import type { Placement, PrintPlan } from './plan.ts'
import { type Paper, papers } from './purposes.ts'
import { markMm, sheetFor } from './sheet.ts'

/** What a home or office printer leaves white at the paper's edge, mm. */
const edgeMm = 5

/**
 * The sides of a booklet of so many pages, front and back of each leaf in turn, the outermost leaf first. On SRA3 it is
 * as large as the page with bleed and marks where that fits; on A4 each page is half of the paper less its white edge.
 * `leafMm` is how thick a leaf is: each leaf further in is pushed out by the folds round it, so its pages move in.
 */
export function saddleSheets(count: number, page: SizeMm, paper: Paper, marks: boolean, leafMm: number): PrintPlan {
  const media = papers[paper]
  const press = paper === 'sra3'
  const beyond = press ? (marks ? markMm.gap + markMm.length : bleedMm) : edgeMm
  const scale = Math.min(
    press ? 1 : Number.POSITIVE_INFINITY,
    (media.width - 2 * beyond) / (2 * page.width),
    (media.height - 2 * beyond) / page.height,
  )
  const half = { width: page.width * scale, height: page.height * scale }
  const leaves = Math.ceil(count / 4)
  const sheet = sheetFor(
    { width: 2 * half.width, height: half.height },
    { bleedMm: press ? bleedMm : 0, marks: press && marks, foldsMm: [half.width], mediaMm: media },
  )
  const sides = Array.from({ length: leaves }, (_, leaf) => {
    const [front, back] = leafPages(leaf, leaves * 4)
    const creep = leaf * leafMm
    return [front, back].map(pair =>
      pair.flatMap((at, side) => (at < count ? [placed(at, side, half, scale, creep, press ? bleedMm : 0)] : [])),
    )
  })
  return { sheet, sheets: sides.flat(), blanks: leaves * 4 - count, flip: 'short', leaves }
}

/** The pages, from 0, left and right on the front and on the back of a leaf; the outermost leaf is 0. */
export function leafPages(
  leaf: number,
  total: number,
): readonly [readonly [number, number], readonly [number, number]] {
  return [
    [total - 1 - 2 * leaf, 2 * leaf],
    [2 * leaf + 1, total - 2 - 2 * leaf],
  ]
}

/** One page: clipped at the fold, so that its bleed does not cross it, and moved towards it by the creep. */
function placed(page: number, side: number, half: SizeMm, scale: number, creep: number, bleed: number): Placement {
  const tall = { y: -bleed, height: half.height + 2 * bleed }
  return {
    shows: { page },
    x: side === 0 ? creep : half.width - creep,
    y: 0,
    scale,
    seen: { x: side === 0 ? -bleed : half.width, width: half.width + bleed, ...tall },
  }
}

/** The paper a page is printed on: exact boxes in pt for the file, and whole px for Chromium (print.md 2). */
import type { SizeMm } from '#core/book/format.ts'

/** Points in a millimetre. */
export const ptPerMm = 72 / 25.4

/** CSS px in a millimetre. */
export const pxPerMm = 96 / 25.4

/** Where crop marks begin and how long they are, mm: UK trade asks for at least 10 pt from the trim (print.md 5). */
export const markMm = { gap: 6, length: 5, edge: 1 } as const

/** Left, bottom, right and top in pt, as PDF wants a box. */
export type BoxPt = readonly [number, number, number, number]

/** One sheet of a print. */
export interface Sheet {
  readonly trimMm: SizeMm
  readonly bleedMm: number
  readonly marks: boolean
  /** Where the sheet is folded: mm right of the trim's left edge. */
  readonly foldsMm: readonly number[]
  /** Exact, in pt. `media` begins at 0 0. */
  readonly boxes: { readonly media: BoxPt; readonly bleed: BoxPt; readonly trim: BoxPt }
  /** Chromium's paper: multiples of 8 px, which alone are exact in pt and at 300 dpi. At least as large as the media. */
  readonly sheetPx: { readonly width: number; readonly height: number }
  /** Where the trim's top left stands on that paper, px from its top left. The paper and the media share their bottom left. */
  readonly originPx: { readonly x: number; readonly y: number }
}

/** What a sheet may have beside its trim. */
export interface SheetOptions {
  readonly bleedMm: number
  readonly marks: boolean
  readonly foldsMm?: readonly number[]
  /** The paper, where it is given: the trim then stands in its middle. Otherwise it is as large as trim, bleed and marks. */
  readonly mediaMm?: SizeMm
}

/** The sheet for a trimmed page: with marks it is larger by the room they need. */
export function sheetFor(trimMm: SizeMm, { bleedMm, marks, foldsMm = [], mediaMm }: SheetOptions): Sheet {
  const room = marks ? Math.max(bleedMm, markMm.gap + markMm.length + markMm.edge) : bleedMm
  const media = mediaMm ?? { width: trimMm.width + 2 * room, height: trimMm.height + 2 * room }
  const beyond = { x: (media.width - trimMm.width) / 2, y: (media.height - trimMm.height) / 2 }
  const sheetPx = { width: wholeEights(media.width * pxPerMm), height: wholeEights(media.height * pxPerMm) }
  return {
    trimMm,
    bleedMm,
    marks,
    foldsMm,
    boxes: {
      media: [0, 0, media.width * ptPerMm, media.height * ptPerMm],
      bleed: inset(media, { x: beyond.x - bleedMm, y: beyond.y - bleedMm }),
      trim: inset(media, beyond),
    },
    sheetPx,
    originPx: { x: beyond.x * pxPerMm, y: sheetPx.height - (media.height - beyond.y) * pxPerMm },
  }
}

function inset({ width, height }: SizeMm, { x, y }: { x: number; y: number }): BoxPt {
  return [x * ptPerMm, y * ptPerMm, (width - x) * ptPerMm, (height - y) * ptPerMm]
}

function wholeEights(px: number): number {
  // A hair under a whole number is that number: 297 mm is 1122.5196… px, never 1122.51959999.
  return Math.ceil((px - 1e-6) / 8) * 8
}

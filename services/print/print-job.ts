/** The print page's job, from a plan: millimetres become px here, and nowhere else. */
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import type { PrintJob } from '#core/print/job.ts'
import type { Area, PrintPlan } from '#core/print/plan.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { pxPerMm, type Sheet } from '#core/print/sheet.ts'
import type { TextDocument } from '#core/print/text-document.ts'
import { neutralTitles } from './finish/metadata.ts'

/** What a job is made from. */
export interface JobParts {
  readonly book: Book
  readonly purpose: PrintPurpose
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly text?: TextDocument | undefined
}

/** Makes the job. */
export function toPrintJob({ book, purpose, language, layer, text }: JobParts, plan: PrintPlan): PrintJob {
  const { sheet, sheets, spineMm } = plan
  const { sheetPx, originPx } = sheet
  return {
    title: neutralTitles[language],
    language,
    layer,
    sheetPx,
    sheets: sheets.map(places =>
      places.map(({ shows, x, y, scale, seen }) => ({
        shows,
        x: originPx.x + x * pxPerMm,
        y: originPx.y + y * pxPerMm,
        scale,
        ...(seen && { seen: toPx(seen, originPx) }),
      })),
    ),
    bleed: sheet.bleedMm > 0,
    ...(spineMm !== undefined && { spineMm }),
    book,
    ...(text && { text, marginsPx: marginsOf(purpose, sheet) }),
  }
}

function toPx({ x, y, width, height }: Area, origin: { readonly x: number; readonly y: number }): Area {
  return {
    x: origin.x + x * pxPerMm,
    y: origin.y + y * pxPerMm,
    width: width * pxPerMm,
    height: height * pxPerMm,
  }
}

/** Chromium's paper is a little larger than the real one, at the top and at the right. */
function marginsOf({ layout }: PrintPurpose, { sheetPx, trimMm }: Sheet): [number, number, number, number] {
  const margin = (layout.kind === 'text' ? layout.marginMm : 20) * pxPerMm
  const over = { x: sheetPx.width - trimMm.width * pxPerMm, y: sheetPx.height - trimMm.height * pxPerMm }
  return [margin + over.y, margin + over.x, margin, margin]
}

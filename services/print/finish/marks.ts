/** Crop, fold and registration marks: thin lines outside the bleed, in Separation All so that they stand on every plate. */
import { type BoxPt, markMm, ptPerMm, type Sheet } from '#core/print/sheet.ts'
import { decimal } from '../pdf/model.ts'

/** The name of the Separation All colour space in a page's resources. */
export const allInks = 'JbAll'

/** How large a registration mark is, mm: its ring, and the cross that reaches beyond it. */
const target = { ring: 1.25, arm: 2 } as const
/** A circle of four curves: how far a curve's handles stand from its ends, for a radius of 1. */
const handle = 0.5523

/** The content that draws a sheet's marks; empty for a sheet without marks. Folds are dashed. */
export function sheetMarks(sheet: Sheet): string {
  if (!sheet.marks) return ''
  const { trim } = sheet.boxes
  return [
    '/Artifact BMC',
    'q',
    `/${allInks} CS 1 SCN`,
    '0.25 w',
    ...cropLines(trim).map(lineOf),
    ...targets(sheet).flatMap(([x, y]) => registration(x, y)),
    ...(sheet.foldsMm.length > 0 ? ['[2 1.5] 0 d', ...foldLines(sheet).map(lineOf)] : []),
    'Q',
    'EMC',
  ].join('\n')
}

function lineOf(line: BoxPt): string {
  const [x1, y1, x2, y2] = line.map(value => decimal(value))
  return `${x1} ${y1} m ${x2} ${y2} l S`
}

const near = markMm.gap * ptPerMm
const far = (markMm.gap + markMm.length) * ptPerMm

/** Each mark's two ends in pt: two marks at each corner of the trim. */
function cropLines([left, bottom, right, top]: BoxPt): readonly BoxPt[] {
  const upright = [left, right].flatMap((x): BoxPt[] => [
    [x, bottom - near, x, bottom - far],
    [x, top + near, x, top + far],
  ])
  const level = [bottom, top].flatMap((y): BoxPt[] => [
    [left - near, y, left - far, y],
    [right + near, y, right + far, y],
  ])
  return [...upright, ...level]
}

/** Above and below each fold. */
function foldLines({ foldsMm, boxes }: Sheet): readonly BoxPt[] {
  const [left, bottom, , top] = boxes.trim
  return foldsMm.flatMap((mm): BoxPt[] => {
    const x = left + mm * ptPerMm
    return [
      [x, bottom - near, x, bottom - far],
      [x, top + near, x, top + far],
    ]
  })
}

/** The middles of the registration marks: in the middle of each side, beside the middle where a fold may be marked. */
function targets({ boxes, foldsMm }: Sheet): readonly (readonly [number, number])[] {
  const [left, bottom, right, top] = boxes.trim
  const off = (near + far) / 2
  const x = left + (right - left) * (foldsMm.length > 0 ? 0.25 : 0.5)
  const y = (bottom + top) / 2
  return [
    [x, bottom - off],
    [x, top + off],
    [left - off, y],
    [right + off, y],
  ]
}

function registration(x: number, y: number): readonly string[] {
  const arm = target.arm * ptPerMm
  const ring = target.ring * ptPerMm
  const at = (...points: readonly number[]) => points.map(value => decimal(value)).join(' ')
  const curve = (sx: number, sy: number, ex: number, ey: number) => {
    // A quarter of the ring from (sx, sy) to (ex, ey), both on the unit circle.
    const first = [x + ring * (sx + handle * ex), y + ring * (sy + handle * ey)] as const
    const second = [x + ring * (ex + handle * sx), y + ring * (ey + handle * sy)] as const
    return `${at(...first, ...second, x + ring * ex, y + ring * ey)} c`
  }
  return [
    lineOf([x - arm, y, x + arm, y]),
    lineOf([x, y - arm, x, y + arm]),
    `${at(x + ring, y)} m ${curve(1, 0, 0, 1)} ${curve(0, 1, -1, 0)} ${curve(-1, 0, 0, -1)} ${curve(0, -1, 1, 0)} S`,
  ]
}

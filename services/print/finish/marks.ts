/** Crop marks: eight short lines outside the bleed, in Separation All so that they stand on every plate. */
import { type BoxPt, markMm, ptPerMm, type Sheet } from '#core/print/sheet.ts'
import { decimal } from '../pdf/model.ts'

/** The name of the Separation All colour space in a page's resources. */
export const allInks = 'JbAll'

/** The content that draws a sheet's crop marks; empty for a sheet without marks. */
export function cropMarks(sheet: Sheet): string {
  if (!sheet.marks) return ''
  const lines = cropLines(sheet.boxes.trim).map(line => {
    const [x1, y1, x2, y2] = line.map(value => decimal(value))
    return `${x1} ${y1} m ${x2} ${y2} l S`
  })
  return ['/Artifact BMC', 'q', `/${allInks} CS 1 SCN`, '0.25 w', ...lines, 'Q', 'EMC'].join('\n')
}

/** Each mark's two ends in pt: two marks at each corner of the trim. */
function cropLines([left, bottom, right, top]: BoxPt): readonly BoxPt[] {
  const near = markMm.gap * ptPerMm
  const far = (markMm.gap + markMm.length) * ptPerMm
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

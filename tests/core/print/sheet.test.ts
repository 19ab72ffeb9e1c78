import { describe, expect, it } from 'vitest'
import { pageFormats, trimSize } from '#core/book/format.ts'
import { ptPerMm, sheetFor } from '#core/print/sheet.ts'

describe('a sheet', () => {
  it.each(pageFormats)('holds the page of %s exactly, on paper of whole eights', format => {
    const trim = trimSize(format)
    for (const marks of [true, false])
      for (const bleedMm of [0, 3]) {
        const { boxes, sheetPx, originPx } = sheetFor(trim, { bleedMm, marks })
        expect([sheetPx.width % 8, sheetPx.height % 8]).toEqual([0, 0])
        expect(sheetPx.width * 0.75).toBeGreaterThanOrEqual(boxes.media[2] - 1e-5)
        expect(sheetPx.width * 0.75 - boxes.media[2]).toBeLessThan(6)
        expect(boxes.trim[2] - boxes.trim[0]).toBeCloseTo(trim.width * ptPerMm, 9)
        expect(boxes.trim[3] - boxes.trim[1]).toBeCloseTo(trim.height * ptPerMm, 9)
        expect(boxes.trim[0] - boxes.bleed[0]).toBeCloseTo(bleedMm * ptPerMm, 9)
        // The trim's top left on the paper is its top left in the file: both measure from the bottom left.
        expect(originPx.x * 0.75).toBeCloseTo(boxes.trim[0], 9)
        expect((sheetPx.height - originPx.y) * 0.75).toBeCloseTo(boxes.trim[3], 9)
      }
  })

  it('has room for marks outside the bleed only when marks are wanted', () => {
    const trim = { width: 210, height: 210 }
    expect(sheetFor(trim, { bleedMm: 3, marks: false }).boxes.media[2]).toBeCloseTo(216 * ptPerMm, 9)
    expect(sheetFor(trim, { bleedMm: 3, marks: true }).boxes.media[2]).toBeCloseTo(234 * ptPerMm, 9)
  })
})

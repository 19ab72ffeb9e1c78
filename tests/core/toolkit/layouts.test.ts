import { describe, expect, it } from 'vitest'
import { bleedMm, pageFormats, safeMm, trimSize } from '#core/book/format.ts'
import { findLayout, layoutBoxes, layouts, slotSizePt } from '#core/toolkit/layouts.ts'

const everyWhere = layouts().flatMap(layout => pageFormats.map(format => ({ layout, format })))

describe('layouts', () => {
  it('have one box for each slot in every format', () => {
    for (const { layout, format } of everyWhere) {
      expect(Object.keys(layoutBoxes(layout, format)).toSorted()).toEqual(layout.slots.map(slot => slot.id).toSorted())
    }
  })

  it('keep words inside the safe margin of every format', () => {
    for (const { layout, format } of everyWhere) {
      const { width, height } = trimSize(format)
      for (const slot of layout.slots.filter(each => each.kind === 'words')) {
        const box = layoutBoxes(layout, format)[slot.id]!
        expect(box.x).toBeGreaterThanOrEqual(safeMm)
        expect(box.y).toBeGreaterThanOrEqual(safeMm)
        expect(box.x + box.width).toBeLessThanOrEqual(width - safeMm + 0.11)
        expect(box.y + box.height).toBeLessThanOrEqual(height - safeMm + 0.11)
      }
    }
  })

  it('take a picture that reaches the edge on into the bleed, so that no cut leaves a white line', () => {
    const box = layoutBoxes(findLayout('picture-only')!, 'square-210')['photo-1']!
    expect(box).toEqual({ x: -bleedMm, y: -bleedMm, width: 210 + 2 * bleedMm, height: 210 + 2 * bleedMm, rotation: 0 })
  })

  it('never stand words on other words', () => {
    for (const { layout, format } of everyWhere) {
      const boxes = layoutBoxes(layout, format)
      const words = layout.slots.filter(slot => slot.kind === 'words').map(slot => boxes[slot.id]!)
      for (const [i, a] of words.entries())
        for (const b of words.slice(i + 1)) {
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
          const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
          expect(across > 0.2 && down > 0.2, `${layout.id} on ${format}`).toBe(false)
        }
    }
  })

  it('make a cover title smaller on a smaller page', () => {
    const title = findLayout('cover')!.slots[0]!
    expect(slotSizePt(title, 'a4-across')).toBe(64)
    expect(slotSizePt(title, 'a5-across')).toBe(45)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownPart } from '#core/print/crop.ts'

const level = { turn: 0, straighten: 0 } as const

describe('the part of a picture that is shown', () => {
  it('is the middle of the picture in the frame’s shape where nothing was cropped', () => {
    expect(shownPart({ width: 400, height: 300 }, { width: 1, height: 1 }, undefined, level)).toEqual({
      x: 50,
      y: 0,
      width: 300,
      height: 300,
    })
  })

  it('lies along the other side after a quarter turn', () => {
    const part = shownPart({ width: 400, height: 300 }, { width: 3, height: 4 }, undefined, { turn: 90, straighten: 0 })
    expect([part.width, part.height]).toEqual([400, 300])
  })

  it('never shows a place outside the picture, however it is cropped and tilted', () => {
    const fraction = fc.double({ min: 0, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(
        fraction,
        fraction,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: -15, max: 15, noNaN: true }),
        fc.constantFrom(0, 90, 180, 270),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (x, y, size, straighten, turn, shape) => {
          const original = { width: 4000, height: 3000 }
          const crop = { x, y, width: Math.min(size, 1 - x), height: Math.min(size, 1 - y) }
          const part = shownPart(original, { width: shape, height: 1 }, crop, { turn: turn as 0, straighten })
          const angle = (straighten * Math.PI) / 180
          for (const [sx, sy] of [
            [-1, -1],
            [1, -1],
            [1, 1],
            [-1, 1],
          ] as const) {
            const dx = (sx * part.width) / 2
            const dy = (sy * part.height) / 2
            const cornerX = part.x + part.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle)
            const cornerY = part.y + part.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle)
            expect(cornerX).toBeGreaterThan(-0.01)
            expect(cornerX).toBeLessThan(4000.01)
            expect(cornerY).toBeGreaterThan(-0.01)
            expect(cornerY).toBeLessThan(3000.01)
          }
          const seen = turn % 180 === 0 ? part.width / part.height : part.height / part.width
          expect(seen / shape).toBeCloseTo(1, 6)
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })
})

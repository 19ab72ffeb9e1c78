import { describe, expect, it } from 'vitest'
import { wholePx } from '#core/book/fit/box.ts'
import { trimSize } from '#core/book/format.ts'
import { bubblePath } from '#renderer/page/bubble.ts'
import { spotsOf } from '#renderer/page/generated/rings.ts'
import { pageSizePx, placeBox, pxPerMm } from '#renderer/page/placement.ts'
import { readRunStyle, runClass, writeRunStyle } from '#renderer/page/run-look.ts'

const matrixOf = (box: Parameters<typeof placeBox>[0], exact: boolean) =>
  String(placeBox(box, exact).transform).slice(7, -1).split(',').map(Number)

describe('placing a box', () => {
  it('lays it out in whole px and brings it to its exact size and place by one matrix', () => {
    const box = { x: 21.3, y: 18.7, width: 100.1, height: 50.3, rotation: 0 }
    const style = placeBox(box, true)
    const [a = 0, , , d = 0, e = 0, f = 0] = matrixOf(box, true)
    expect(Number.isInteger(style.width) && Number.isInteger(style.height)).toBe(true)
    expect(a * Number(style.width)).toBeCloseTo(100.1 * pxPerMm, 4)
    expect(d * Number(style.height)).toBeCloseTo(50.3 * pxPerMm, 4)
    expect([e, f]).toEqual([expect.closeTo(21.3 * pxPerMm, 5), expect.closeTo(18.7 * pxPerMm, 5)])
  })

  it('never scales words', () => {
    const [a, b, c, d] = matrixOf({ x: 0, y: 0, width: 100.1, height: 50.3, rotation: 0 }, false)
    expect([a, b, c, d]).toEqual([1, 0, 0, 1])
  })

  it('turns a box about its own middle', () => {
    const box = { x: 10, y: 20, width: 60, height: 40, rotation: 30 }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrixOf(box, true)
    const [w, h] = [wholePx(60) / 2, wholePx(40) / 2]
    expect(a * w + c * h + e).toBeCloseTo(40 * pxPerMm, 3)
    expect(b * w + d * h + f).toBeCloseTo(40 * pxPerMm, 3)
  })

  it('holds the whole trim in the page', () => {
    expect(pageSizePx(trimSize('a4-across'))).toEqual({ width: 1123, height: 794 })
  })
})

describe('the look of a stretch of text', () => {
  it('is written and read back alike, and nothing else of a style is read', () => {
    expect(writeRunStyle({ colour: 'book-ink', page: 'p1' })).toBe('colour:book-ink;page:p1')
    expect(readRunStyle('colour:book-ink;page:p1')).toEqual({ colour: 'book-ink', page: 'p1' })
    expect(readRunStyle('color: red; background: url(x)')).toEqual({})
    expect(writeRunStyle({})).toBe('')
  })

  it('has only the book’s colours', () => {
    expect(runClass({ colour: 'hotpink' }, true, false)).toBe('run-bold')
    expect(runClass({ colour: 'sun' }, false, true)).toBe('run-italic run-sun')
  })
})

describe('drawn things', () => {
  it('gives a bubble its tail on the side it points to, and none when it points inside', () => {
    expect(bubblePath(60, 30, { x: 10, y: 44 })).toContain('L10 44')
    expect(bubblePath(60, 30, { x: 30, y: 15 })).not.toContain('L')
  })

  it('puts everyone of a ring somewhere else, inside the map', () => {
    for (const ring of ['with-me', 'before', 'helping'] as const) {
      for (let count = 1; count <= 12; count++) {
        const spots = spotsOf(ring, count)
        expect(new Set(spots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(count)
        for (const { x, y } of spots) expect(Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5))).toBeLessThan(0.5)
      }
    }
  })
})

import { describe, expect, it } from 'vitest'
import { addPoint, pressureOf } from '#renderer/page/pen-points.ts'

describe('a pen', () => {
  it('notes where it went, finer than a hand, and nothing where it stood still', () => {
    const points: number[] = []
    for (const [x, y] of [
      [10.04, 20],
      [10.1, 20.05],
      [14, 20],
    ] as const)
      addPoint(points, x, y, 0.333)
    expect(points).toEqual([10, 20, 0.33, 14, 20, 0.33])
  })

  it('says when a stroke can hold no more', () => {
    const points = Array.from({ length: 59_994 }, () => 0)
    expect(addPoint(points, 50, 50, 0.5)).toBe(false)
    expect(addPoint(points, 60, 50, 0.5)).toBe(true)
  })

  it('presses as hard as it says, and a finger presses evenly', () => {
    expect(pressureOf({ pointerType: 'pen', pressure: 0.8 })).toBe(0.8)
    expect(pressureOf({ pointerType: 'touch', pressure: 0 })).toBe(0.5)
    expect(pressureOf({ pointerType: 'mouse', pressure: 0.5 })).toBe(0.5)
  })
})

import { describe, expect, it } from 'vitest'
import { groundIds, groundPaths, isGroundId } from '#core/toolkit/grounds.ts'

/** Every number of a path, in order. */
function numbers(d: string): number[] {
  return [...d.matchAll(/-?\d+(\.\d+)?/g)].map(match => Number(match[0]))
}

describe('groundPaths', () => {
  it('leaves white paper for the plain ground and for an id nobody knows', () => {
    expect(groundPaths('plain', 303, 216)).toEqual([])
    expect(groundPaths('lava', 303, 216)).toEqual([])
    expect(isGroundId('lava')).toBe(false)
  })

  it.each(groundIds.filter(id => id !== 'plain'))('%s reaches both sides and the foot of any page', id => {
    for (const [width, height] of [
      [303, 216],
      [216, 303],
      [216, 216],
    ] as const) {
      for (const { d, opacity } of groundPaths(id, width, height)) {
        expect(d.startsWith('M0 ')).toBe(true)
        expect(d).toMatch(new RegExp(`V${height}H0Z$`))
        expect(opacity).toBeGreaterThan(0)
        expect(opacity).toBeLessThanOrEqual(1)
        expect(numbers(d).every(Number.isFinite)).toBe(true)
      }
    }
  })

  it.each(groundIds)('%s draws the same page the same way every time', id => {
    expect(groundPaths(id, 303, 216)).toEqual(groundPaths(id, 303, 216))
  })

  it('scales with the page: twice the page is twice every number', () => {
    const small = groundPaths('hills', 100, 50).flatMap(({ d }) => numbers(d))
    const large = groundPaths('hills', 200, 100).flatMap(({ d }) => numbers(d))
    expect(large).toHaveLength(small.length)
    large.forEach((value, i) => {
      expect(value).toBeCloseTo(2 * (small[i] ?? 0), 2)
    })
  })
})

import { describe, expect, it } from 'vitest'
import { plainRecipe } from '#core/book/recipe.ts'
import { closeness, cropNow, panned, zoomed } from '#renderer/editor/photo/crop-math.ts'

const photo = { width: 4000, height: 3000 }
const square = { width: 100, height: 100 }

describe('the part of a photo that shows', () => {
  it('is the middle in the shape of the frame at first', () => {
    expect(cropNow(photo, square, undefined, plainRecipe)).toEqual({ x: 0.125, y: 0, width: 0.75, height: 1 })
  })

  it('follows the hand and stops at the edge of the photo', () => {
    const crop = cropNow(photo, square, undefined, plainRecipe)
    expect(panned(crop, photo, plainRecipe, { x: 100, y: 0 }, 0.5).x).toBeCloseTo(0.125 - 200 / 4000, 9)
    expect(panned(crop, photo, plainRecipe, { x: 5000, y: 50 }, 0.5)).toMatchObject({ x: 0, y: 0 })
  })

  it('follows the hand in a photo that is turned or flipped', () => {
    const crop = { x: 0.3, y: 0.3, width: 0.4, height: 0.4 }
    const turned = panned(crop, photo, { ...plainRecipe, turn: 90 }, { x: 30, y: 0 }, 1)
    expect(turned.x).toBeCloseTo(0.3, 9)
    expect(turned.y).toBeCloseTo(0.3 + 30 / 3000, 9)
    const flipped = panned(crop, photo, { ...plainRecipe, flip: true }, { x: 40, y: 0 }, 1)
    expect(flipped.x).toBeCloseTo(0.3 + 40 / 4000, 9)
  })

  it('goes closer about its middle, and never so close that nothing is left, nor beyond the photo', () => {
    const crop = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 }
    expect(zoomed(crop, 0.5)).toEqual({ x: 0.30000000000000004, y: 0.30000000000000004, width: 0.2, height: 0.2 })
    expect(zoomed(crop, 0.0001).width).toBeCloseTo(0.05, 9)
    expect(zoomed(crop, 100)).toEqual({ x: 0, y: 0, width: 1, height: 1 })
    expect(closeness({ x: 0, y: 0, width: 1, height: 0.75 })).toBe(0)
  })
})

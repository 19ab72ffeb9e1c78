import { describe, expect, it } from 'vitest'
import { plainRecipe } from '#core/book/recipe.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { sharpness } from '#core/print/sharpness.ts'

/** A plain photo frame 100 mm wide and 75 mm high: 788 px wide is 200 an inch, 591 px is 150. */
const frame = (more: object = {}) =>
  ({
    id: 'f',
    kind: 'photo',
    by: 'grown-up',
    look: 'plain',
    box: { x: 0, y: 0, width: 100, height: 75, rotation: 0 },
    caption: {},
    alt: {},
    ...more,
  }) as FrameOf<'photo'>

describe('sharp enough for print', () => {
  it('goes by the pixels to an inch of paper', () => {
    expect(sharpness(frame(), { width: 800, height: 600 })).toBe('sharp')
    expect(sharpness(frame(), { width: 700, height: 525 })).toBe('soft')
    expect(sharpness(frame(), { width: 500, height: 375 })).toBe('blurred')
  })

  it('counts only what is shown: closer is softer', () => {
    const close = frame({ crop: { x: 0.3, y: 0.3, width: 0.4, height: 0.4 } })
    expect(sharpness(close, { width: 1600, height: 1200 })).toBe('soft')
    expect(sharpness(frame(), { width: 1600, height: 1200 })).toBe('sharp')
  })

  it('counts what straightening takes away, and the other side after a quarter turn', () => {
    const size = { width: 800, height: 600 }
    expect(sharpness(frame({ recipe: { ...plainRecipe, straighten: 12 } }), size)).not.toBe('sharp')
    expect(sharpness(frame({ recipe: { ...plainRecipe, turn: 90 } }), { width: 600, height: 800 })).toBe('sharp')
    expect(sharpness(frame({ recipe: { ...plainRecipe, turn: 90 } }), size)).toBe('soft')
  })
})

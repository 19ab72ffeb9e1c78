import { describe, expect, it } from 'vitest'
import { photoIdSchema } from '#core/book/ids.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import { picturePath, pxFor, readPicturePath } from '#core/print/picture-order.ts'

const photo = photoIdSchema.parse('ab'.repeat(32))

describe('an order for a picture', () => {
  it('comes back from its path as it was', () => {
    const order = {
      picture: { photo },
      crop: { x: 0.1, y: 0, width: 0.5, height: 0.5 },
      recipe: { ...plainRecipe, turn: 90 as const },
      widthMm: 89.04,
      heightMm: 70.5,
    }
    expect(readPicturePath(picturePath(order))).toEqual(order)
  })

  it('is one path for one picture in one size, whatever else the page knows', () => {
    const one = picturePath({ picture: { art: 'scene' }, widthMm: 100, heightMm: 50 })
    const other = { heightMm: 50.00001, widthMm: 100, picture: { art: 'scene' }, frame: 'f1' }
    expect(picturePath(other)).toBe(one)
  })

  it.each([
    '/job.json',
    '/picture/',
    '/picture/%7B',
    '/picture/{}',
    '/picture/%7B%22picture%22%3A%7B%22art%22%3A%22..%2Fx%22%7D%7D',
  ])('is not read from %s', path => expect(readPicturePath(path)).toBeUndefined())

  it('asks for whole pixels, never fewer than the resolution needs', () => {
    expect(pxFor(216, 300)).toBe(2552)
    expect(pxFor(25.4, 300)).toBe(300)
    expect(pxFor(0.001, 150)).toBe(1)
  })
})

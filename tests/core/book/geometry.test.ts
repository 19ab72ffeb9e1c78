import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageFormats, pageShape, trimSize } from '#core/book/format.ts'
import { bounds, cropFor, photoParts } from '#core/book/geometry.ts'
import { layerForAge, layers } from '#core/book/language.ts'
import { type FrameOf, purposes } from '#core/book/schema.ts'
import { leastPt, sizePt } from '#core/book/type-scale.ts'
import { photoOne, smallBook } from '#support/books.ts'

const photo = smallBook().pages[0]?.frames.find(frame => frame.id === photoOne) as FrameOf<'photo'>

describe('a photo frame', () => {
  it('keeps a border round the picture and room for its caption', () => {
    const { picture, caption } = photoParts(photo)
    expect([picture.x, picture.y, picture.width, picture.height].map(mm => mm.toFixed(2))).toEqual([
      '3.60',
      '3.60',
      '92.80',
      '66.40',
    ])
    expect(caption).toMatchObject({ y: 70, height: 10 })
  })

  it('gives the captions of both languages the lines they need, whichever is shown, up to half of a small photo', () => {
    const caption = { en: 'Kelly and her guitar, in the kitchen', cy: 'Kelly a’i gitâr, yn y gegin' }
    const roomOf = (width: number, height: number) =>
      photoParts({ ...photo, look: 'plain', box: { ...photo.box, width, height }, caption }).caption?.height ?? 0
    expect(roomOf(90, 70)).toBe(10)
    expect(roomOf(50, 60)).toBeGreaterThan(4 * 11 * 1.25 * (25.4 / 72))
    expect(roomOf(30, 30)).toBe(15)
  })

  it('is all picture when it is a plain one without a caption', () => {
    const plain = { ...photo, look: 'plain' as const, caption: {} }
    expect(photoParts(plain)).toEqual({ picture: { x: 0, y: 0, width: 100, height: 80 } })
  })
})

describe('a crop', () => {
  it('always lies inside the picture and has the shape of its place', () => {
    const side = fc.integer({ min: 10, max: 9000 })
    const size = fc.record({ width: side, height: side })
    const crop = fc
      .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }))
      .map(([x, y]) => ({ x, y, width: 1 - x, height: 1 - y }))
    fc.assert(
      fc.property(size, size, crop, (picture, place, chosen) => {
        const { x, y, width, height } = cropFor(picture, place, chosen)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(1 + 1e-9)
        expect(y + height).toBeLessThanOrEqual(1 + 1e-9)
        expect((width * picture.width) / (height * picture.height)).toBeCloseTo(place.width / place.height, 6)
      }),
      { seed: 3 },
    )
  })
})

describe('bounds', () => {
  it('hold the corners of turned boxes', () => {
    const turned = bounds([{ x: 0, y: 0, width: 10, height: 20, rotation: 90 }])
    expect(turned?.x).toBeCloseTo(-5)
    expect(turned?.y).toBeCloseTo(5)
    expect(turned?.width).toBeCloseTo(20)
    expect(turned?.height).toBeCloseTo(10)
    expect(bounds([])).toBeUndefined()
  })
})

describe('type', () => {
  it('is the drawn size on A4 and never under what a new reader needs on any page', () => {
    expect(layers.map(layer => sizePt('story', layer, { format: 'a4-across' }))).toEqual([44, 19, 18, 13])
    for (const format of pageFormats) {
      for (const layer of layers) {
        for (const purpose of purposes)
          expect(sizePt(purpose, layer, { format })).toBeGreaterThanOrEqual(leastPt(purpose, layer, {}))
      }
    }
    expect(sizePt('story', '5-7', { format: 'a5-up' })).toBeGreaterThanOrEqual(14)
  })

  it('follows the layer that fits an age', () => {
    expect([0, 4, 5, 7, 8, 11, 12, 17].map(layerForAge)).toEqual([
      '0-4',
      '0-4',
      '5-7',
      '5-7',
      '8-11',
      '8-11',
      '12+',
      '12+',
    ])
  })
})

describe('page formats', () => {
  it('have their trimmed sizes and shapes', () => {
    expect(pageFormats.map(format => [trimSize(format).width, trimSize(format).height, pageShape(format)])).toEqual([
      [297, 210, 'across'],
      [210, 297, 'up'],
      [210, 148, 'across'],
      [148, 210, 'up'],
      [210, 210, 'square'],
      [280, 216, 'across'],
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepBack } from '#core/reviews/keep-back.ts'
import { addCounts, type MeasureGroup } from '#core/reviews/measure.ts'

const group = (name: string, reviews: number, inPlace: number, late = 0): MeasureGroup => ({
  name,
  reviews,
  inPlace,
  partly: 0,
  late,
})
const shown = (groups: MeasureGroup[], below = 5) => keepBack(groups, addCounts(groups), below)

describe('small counts', () => {
  it('are kept back with what would give them away', () => {
    const { groups, wales } = shown([group('A', 20, 10), group('B', 30, 20), group('C', 9, 7)])
    // C has 2 not in place; B or A must go with it, or the sum would tell.
    expect(groups.map(({ inPlace }) => inPlace)).toEqual([undefined, 20, undefined])
    expect(groups.map(({ reviews }) => reviews)).toEqual([20, 30, 9])
    expect(wales).toMatchObject({ reviews: 59, inPlace: 37, percent: 62.7 })
  })

  it('take the sum with them where there is one group only', () => {
    const { groups, wales } = shown([group('A', 3, 1)])
    expect(groups[0]).toEqual({
      name: 'A',
      reviews: undefined,
      inPlace: undefined,
      percent: undefined,
      late: undefined,
    })
    expect(wales.reviews).toBeUndefined()
  })

  it('may be none and may be all', () => {
    expect(shown([group('A', 10, 0), group('B', 10, 10)]).groups.map(({ inPlace }) => inPlace)).toEqual([0, 10])
  })

  it('are all shown where a region has settled so', () => {
    expect(shown([group('A', 3, 1, 2)], 0)).toMatchObject({ groups: [{ reviews: 3, inPlace: 1, late: 2 }] })
  })

  it('can be neither read nor worked out from the sum', () => {
    const counts = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .map(([a, b, c]) => ({ reviews: a + b, inPlace: a, late: Math.min(c, a + b) }))
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 8 }), (list, below) => {
        const groups = list.map(({ reviews, inPlace, late }, at) => group(String(at), reviews, inPlace, late))
        const out = keepBack(groups, addCounts(groups), below)
        const small = (count: number) => count > 0 && count < below
        for (const figures of [...out.groups, out.wales]) {
          if (figures.reviews !== undefined) expect(small(figures.reviews)).toBe(false)
          if (figures.inPlace !== undefined) {
            expect(small(figures.inPlace)).toBe(false)
            expect(small((figures.reviews ?? 0) - figures.inPlace)).toBe(false)
          }
          if (figures.late !== undefined) expect(small(figures.late)).toBe(false)
        }
        for (const key of ['reviews', 'inPlace', 'late'] as const) {
          const hidden = out.groups.filter(figures => figures[key] === undefined)
          const mattering = hidden.filter(figures => (groups.find(({ name }) => name === figures.name)?.reviews ?? 0) > 0)
          if (out.wales[key] !== undefined && mattering.length > 0) expect(mattering.length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 1000 },
    ) // biome-ignore format: a property
  })
})

import { describe, expect, it } from 'vitest'
import { pageFormats, trimSize } from '#core/book/format.ts'
import { leafPages } from '#core/print/booklet.ts'
import { type Placement, type PrintPlan, planPrint } from '#core/print/plan.ts'
import { type PrintPurpose, purposeOf, purposes } from '#core/print/purposes.ts'
import { ptPerMm } from '#core/print/sheet.ts'
import { spineMm, stockOf } from '#core/print/stocks.ts'
import { unwrap } from '#core/result.ts'

const named = (id: string): PrintPurpose => purposeOf(id) ?? expect.fail(`no purpose ${id}`)
const bookOf = (pages: number, format = 'square-210') =>
  ({ settings: { format }, pages: Array.from({ length: pages }, () => ({})) }) as never
const plan = (id: string, pages: number, format = 'square-210', choices = {}): PrintPlan =>
  unwrap(planPrint(bookOf(pages, format), named(id), { marks: false, ...choices }))
const pageOf = ({ shows }: Placement) => ('page' in shows ? shows.page + 1 : shows.part)
const numbers = ({ sheets }: PrintPlan) => sheets.map(places => places.map(pageOf))

describe('a booklet', () => {
  it('has its pages in the order in which they are folded', () => {
    expect(numbers(plan('booklet', 8))).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ])
  })

  it('tells of the blank pages that a whole number of leaves needs, and leaves their places empty', () => {
    const made = plan('booklet', 6)
    expect(made).toMatchObject({ blanks: 2, leaves: 2, flip: 'short' })
    expect(numbers(made)).toEqual([[1], [2], [6, 3], [4, 5]])
  })

  it('holds every page once, whatever their number', () => {
    for (let count = 1; count <= 41; count++) {
      const shown = numbers(plan('booklet', count)).flat()
      expect(shown.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: count }, (_, at) => at + 1))
    }
  })

  it('has facing pages on one leaf’s front and back turned over on the short edge', () => {
    const [front, back] = leafPages(0, 16)
    expect([front, back]).toEqual([
      [15, 0],
      [1, 14],
    ])
  })

  it.each(pageFormats)('fits %s on both papers, its pages meeting at the fold and clipped there', format => {
    for (const paper of ['a4', 'sra3'] as const) {
      const { sheet, sheets } = plan('booklet', 8, format, { paper, marks: true })
      const [left, right] = sheets[0] ?? []
      const { media, bleed } = sheet.boxes
      expect(bleed.every((value, at) => (at < 2 ? value >= -1e-6 : value <= (media[at] ?? 0) + 1e-6))).toBe(true)
      const width = trimSize(format).width * (left?.scale ?? 0)
      expect(right?.x).toBeCloseTo(width, 9)
      expect((left?.seen?.x ?? 0) + (left?.seen?.width ?? 0)).toBeCloseTo(width, 9)
      expect(right?.seen?.x).toBeCloseTo(width, 9)
    }
  })

  it('is printed at true size on SRA3 where that fits', () => {
    expect(plan('booklet', 8, 'a4-up', { paper: 'sra3', marks: true }).sheets[0]?.[0]?.scale).toBe(1)
    expect(plan('booklet', 8, 'a4-up', { paper: 'a4' }).sheets[0]?.[0]?.scale).toBeLessThan(0.71)
  })

  it('moves the pages of each leaf further in towards the fold by its thickness', () => {
    const stock = stockOf('silk-130')
    const { sheets } = plan('booklet', 16, 'square-210', { stock })
    const lefts = [0, 2, 4, 6].map(side => sheets[side]?.[0]?.x ?? 0)
    expect(lefts.map(x => Math.round(x * 1000) / 1000)).toEqual([0, 0.11, 0.22, 0.33])
  })
})

describe('an office print', () => {
  it('fits the paper less its margins, and says which edge to turn over on', () => {
    const across = plan('office', 3, 'a4-across')
    expect(across.sheet.boxes.media[2]).toBeCloseTo(297 * ptPerMm, 6)
    expect(across.flip).toBe('short')
    expect(across.sheet.boxes.trim[0]).toBeGreaterThan(5 * ptPerMm - 1e-6)
    expect(plan('office', 3, 'a4-up').flip).toBe('long')
    expect(plan('office', 3, 'a5-up').sheets[0]?.[0]?.scale).toBeGreaterThan(1.3)
  })
})

describe('a printer’s own sizes', () => {
  it('reach the printer’s bleed, with the page a few per cent larger at most', () => {
    for (const id of ['pod-lulu', 'pod-ingram'])
      for (const format of pageFormats) {
        const made = planPrint(bookOf(4, format), named(id), { marks: false })
        if (!made.ok) continue
        const { scale = 0, x = 0, y = 0 } = made.value.sheets[0]?.[0] ?? {}
        const page = trimSize(format)
        const trim = made.value.sheet.trimMm
        expect(scale).toBeLessThan(1.03)
        expect(x - 3 * scale).toBeLessThanOrEqual(-3.175 + 1e-9)
        expect(y - 3 * scale).toBeLessThanOrEqual(-3.175 + 1e-9)
        expect(x + (page.width + 3) * scale).toBeGreaterThanOrEqual(trim.width + 3.175 - 1e-9)
        expect(y + (page.height + 3) * scale).toBeGreaterThanOrEqual(trim.height + 3.175 - 1e-9)
      }
  })

  it('are refused for a shape the printer does not make', () => {
    expect(planPrint(bookOf(4, 'a4-across'), named('pod-ingram'), { marks: false })).toMatchObject({
      ok: false,
      code: 'no-such-size',
    })
  })

  it('leave the last page blank, and no bleed at the bound edge, where IngramSpark asks for it', () => {
    const { sheets, blanks } = plan('pod-ingram', 4)
    expect(blanks).toBe(2)
    expect(sheets.at(-1)).toEqual([])
    const [odd, even] = [sheets[0]?.[0]?.seen, sheets[1]?.[0]?.seen]
    expect(odd?.x).toBeCloseTo(0, 9)
    expect(even?.x).toBeCloseTo(-3.175, 9)
    expect((even?.x ?? 0) + (even?.width ?? 0)).toBeCloseTo(215.9, 9)
  })
})

describe('a spiral binding', () => {
  it('adds a strip for the holes beside the page, which keeps its size, and nothing of the page lies on the strip', () => {
    const { sheet, sheets } = plan('spiral', 2)
    expect(sheet.trimMm).toEqual({ width: 222, height: 210 })
    for (const [place] of sheets) {
      expect(place).toMatchObject({ x: 12, scale: 1 })
      expect(place?.seen?.x).toBe(12)
    }
  })
})

describe('a cover', () => {
  it('is the back, a spine as wide as its leaves, and the front, with the folds marked', () => {
    const stock = stockOf('silk-130')
    const made = plan('cover', 60, 'square-210', { stock })
    expect(made.spineMm).toBeCloseTo(3.3, 9)
    expect(made.sheet.trimMm.width).toBeCloseTo(423.3, 9)
    expect(made.sheet.foldsMm).toEqual([210, 213.3])
    expect(numbers(made)).toEqual([['spine', 'back', 1]])
  })

  it('counts a leaf for every two pages, an odd one too, and what the binding adds', () => {
    expect(spineMm(61, { id: 'x', leafMm: 0.1, plusMm: 1.5 })).toBeCloseTo(4.6, 9)
  })
})

describe('the purposes', () => {
  it('all make a plan for a book of every format, or say that their printer does not', () => {
    for (const purpose of purposes)
      for (const format of pageFormats) {
        const made = planPrint(bookOf(7, format), purpose, { marks: true })
        expect(made.ok || made.code === 'no-such-size').toBe(true)
      }
  })
})

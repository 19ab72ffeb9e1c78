import { describe, expect, it } from 'vitest'
import type { BookCard } from '#contract/books.ts'
import { bookIdSchema } from '#core/book/ids.ts'
import { reviewsDue } from '#core/reviews/due.ts'
import { type BoardFacts, newestQuarter, quarterStart, toRows } from '#renderer/reviews/board.ts'

const today = '2026-11-23'

function child(name: string, placed?: string, held: readonly string[] = [], card: Partial<BookCard> = {}): BoardFacts {
  return {
    card: {
      id: bookIdSchema.parse(name),
      name: { en: name, cy: name },
      code: 'AAA 1',
      accent: 'mor',
      format: 'a4-across',
      parts: { in: 7, total: 14 },
      missing: [],
      toFind: [],
      inPlace: false,
      where: 'here',
      damaged: false,
      ...card,
    },
    placed,
    reviews: placed ? reviewsDue({ placed, held, nation: 'wales' }) : [],
    record: undefined,
  }
}

describe('the board', () => {
  it('groups children by when the next review is, the nearest first', () => {
    const rows = toRows(
      [
        child('none'),
        child('held', '2026-06-22', ['2026-07-17', '2026-10-16']),
        child('later', '2026-09-29', ['2026-10-23']),
        child('soon', '2026-08-14', ['2026-09-09']),
        child('sooner', '2026-10-30'),
        child('passed', '2026-09-01'),
      ],
      today,
    )
    expect(rows.map(row => [row.card.id, row.group])).toEqual([
      ['passed', 'passed'],
      ['sooner', 'soon'],
      ['soon', 'soon'],
      ['later', 'later'],
      ['held', 'held'],
      ['none', 'none'],
    ])
  })

  it('says how far each book is without a figure', () => {
    const progress = (parts: BookCard['parts'], inPlace = false) =>
      toRows([child('x', undefined, [], { parts, inPlace })], today)[0]?.progress
    expect(progress({ in: 3, total: 14 })).toBe('begun')
    expect(progress({ in: 4, total: 14 })).toBe('partly')
    expect(progress({ in: 14, total: 14 })).toBe('all-in')
    expect(progress({ in: 3, total: 14 }, true)).toBe('in-place')
  })
})

describe('the measure', () => {
  it('counts second reviews of the newest quarter that has any, and those held late', () => {
    const rows = toRows(
      [
        child('early', '2026-01-05', ['2026-01-30', '2026-04-20'], { inPlace: true }),
        child('in', '2026-06-22', ['2026-07-17', '2026-10-16'], { inPlace: true }),
        child('late', '2026-06-10', ['2026-07-07', '2026-10-14']),
        child('coming', '2026-10-30'),
      ],
      today,
    )
    expect(newestQuarter(rows)).toEqual({ name: '2026-27 Q3', reviews: 2, inPlace: 1, late: 1 })
  })

  it('is nothing until a second review has been held', () => {
    expect(newestQuarter(toRows([child('coming', '2026-10-30')], today))).toBeUndefined()
  })

  it('knows where a quarter begins; the last is in the next calendar year', () => {
    expect(quarterStart('2026-27 Q1')).toEqual({ month: 3, year: 2026 })
    expect(quarterStart('2026-27 Q3')).toEqual({ month: 9, year: 2026 })
    expect(quarterStart('2026-27 Q4')).toEqual({ month: 0, year: 2027 })
  })
})

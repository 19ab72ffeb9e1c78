import { describe, expect, it } from 'vitest'
import { filterRows, isNarrow, noFilter, toRows, valuesOf } from '#renderer/reviews/board.ts'
import { boardChild } from './children.ts'

const today = '2026-11-23'
const second = (over: object) => [{ review: 2, ...over }]

describe('the board', () => {
  it('groups children by when the next review is, the nearest first, and those held last first', () => {
    const rows = toRows(
      [
        boardChild('none'),
        boardChild('held', { placedOn: '2026-06-22', reviewsHeld: ['2026-07-17', '2026-10-16'] }),
        boardChild('held-last', { placedOn: '2026-07-06', reviewsHeld: ['2026-08-03', '2026-11-02'] }),
        boardChild('later', { placedOn: '2026-09-29', reviewsHeld: ['2026-10-23'] }),
        boardChild('soon', { placedOn: '2026-08-14', reviewsHeld: ['2026-09-09'] }),
        boardChild('sooner', { placedOn: '2026-10-30' }),
        boardChild('passed', { placedOn: '2026-09-01' }),
        boardChild('third-soon', { placedOn: '2026-01-05', reviewsHeld: ['2026-02-02', '2026-05-30'] }),
        boardChild('ended', { placedOn: '2026-01-05', order: { madeOn: '2026-01-30' } }),
      ],
      today,
    )
    expect(rows.map(row => [row.child.id, row.group])).toEqual([
      ['passed', 'passed'],
      ['sooner', 'soon'],
      ['third-soon', 'soon'],
      ['soon', 'soon'],
      ['later', 'later'],
      ['held-last', 'held'],
      ['held', 'held'],
      ['ended', 'held'],
      ['none', 'none'],
    ])
    expect(rows.find(row => row.child.id === 'third-soon')?.later?.due).toBe('2026-11-30')
  })

  it('goes by the day that was set for a review, where one was', () => {
    const child = boardChild('set', { placedOn: '2026-10-30', reviewsPlanned: ['2026-11-20'] })
    expect(toRows([child], today)[0]).toMatchObject({ group: 'passed', when: '2026-11-20' })
  })

  it('says how far a book is without a figure: as it was at the second review, or as it is now', () => {
    const held = { placedOn: '2026-06-22', reviewsHeld: ['2026-07-17', '2026-10-16'] }
    const stage = (...child: Parameters<typeof boardChild>) => toRows([boardChild(...child)], today)[0]?.stage
    expect(stage('a', {}, { parts: { in: 3, total: 14 } })).toBe('begun')
    expect(stage('a', {}, { parts: { in: 4, total: 14 } })).toBe('partly')
    expect(stage('a', {}, { lacks: [] })).toBe('all-in')
    expect(stage('a', { ...held, materials: second({ inPlace: 'yes' }) })).toBe('in-place')
    expect(stage('a', { ...held, materials: second({ inPlace: 'partly' }) })).toBe('partly')
    expect(stage('a', { ...held, materials: second({ inPlace: 'no' }) })).toBe('not')
    expect(stage('a', { ...held, materials: second({ inPlace: 'no', cameOn: '2026-11-01' }) })).toBe('came-after')
    expect(stage('a', held, { lacks: [] })).toBe('unwritten')
  })
})

describe('the filter', () => {
  const rows = toRows(
    [
      boardChild('mali', { worker: 'Nia', authority: 'Cardiff', caseCode: 'CDF 1' }, { name: { en: 'Mali' } }),
      boardChild('x1', { worker: 'Beth', authority: 'Swansea', caseCode: 'SWA 7' }),
      boardChild('x2', { worker: 'Nia', authority: 'A Voluntary Agency', region: 'North Wales', caseCode: 'NW 2' }),
    ],
    today,
  )
  const left = (filter: Partial<typeof noFilter>, names = true) =>
    filterRows(rows, { ...noFilter, ...filter }, names).map(row => row.child.id)

  it('narrows by worker, authority, region, how the book stands, and letters', () => {
    expect(left({ worker: 'Nia' })).toEqual(['mali', 'x2'])
    expect(left({ authority: 'Swansea' })).toEqual(['x1'])
    expect(left({ region: 'Vale, Valleys & Cardiff' })).toEqual(['mali'])
    expect(left({ stage: 'unwritten', worker: 'Nia' })).toEqual(['x2'])
    expect(left({ words: 'mal' })).toEqual(['mali'])
    expect(left({ words: 'swa' })).toEqual(['x1'])
    expect(left({})).toHaveLength(3)
    expect([isNarrow({ ...noFilter }), isNarrow({ ...noFilter, worker: 'Nia' })]).toEqual([false, true])
  })

  it('finds no name while names are hidden', () => {
    expect(left({ words: 'mali' }, false)).toEqual([])
    expect(left({ words: 'cdf' }, false)).toEqual(['mali'])
  })

  it('offers the values that are there, each once', () => {
    expect(valuesOf(rows, 'worker')).toEqual(['Beth', 'Nia'])
    expect(valuesOf(rows, 'region')).toEqual(['North Wales', 'Vale, Valleys & Cardiff', 'Western Bay'])
  })
})

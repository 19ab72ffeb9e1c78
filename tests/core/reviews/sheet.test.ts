import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#core/reviews/day.ts'
import { guessSheet, recordsOf, toIsoDay } from '#core/reviews/sheet.ts'
import { anyDay } from './days.ts'

describe('a team’s spreadsheet', () => {
  it('is matched by its headings in either language, under a title, in any order', () => {
    const english = [['Children, 2026'], [], ['Name', 'LJW in place', 'Council', 'Case No.', 'Placement date', 'R1', 'R2 date']]
    expect(guessSheet(english)).toEqual({
      heading: 2,
      columns: { in_place: 1, authority: 2, case: 3, placed: 4, review1_held: 5, review2_held: 6 },
    })
    const welsh = [['Rhif achos', 'Cyngor', 'Rhanbarth', 'Dyddiad lleoli', 'Adolygiad cyntaf', 'Ail adolygiad', 'Yn eu lle', 'Gweithiwr']]
    expect(guessSheet(welsh).columns).toEqual({
      case: 0, authority: 1, region: 2, placed: 3, review1_held: 4, review2_held: 5, in_place: 6, worker: 7,
    })
    expect(guessSheet([['a', 'b']])).toEqual({ heading: 0, columns: {} })
  }) // biome-ignore format: headings

  it('takes the region from the council, keeps the worker, and passes over empty rows', () => {
    const grid = [
      ['Case', 'Council', 'Placed', 'R1', 'R2', 'In place', 'Worker'],
      ['A1', 'ynys môn', '2/3/26', '', '', '', 'Nia'],
      ['', '', '', '', '', '', ''],
      ['A2', 'A Voluntary Agency', '2/3/26', '', '', '', ''],
    ]
    const { records, refused } = recordsOf(grid, [], guessSheet(grid), '2026-11-23')
    expect(records).toEqual([
      { case: 'A1', region: 'North Wales', authority: 'Isle of Anglesey', placed: '2026-03-02', worker: 'Nia' },
    ])
    expect(refused).toEqual([{ row: 4, case: 'A2', code: 'no-region', column: 'region' }])
  })

  it('refuses a review on a day to come, and a row that could not be read, by name', () => {
    const grid = [['Case', 'Council', 'Placed', 'R1'], [], ['A1', 'Cardiff', '1 Jan 2026', '1 Jan 2027']]
    expect(recordsOf(grid, [2], guessSheet(grid), '2026-11-23').refused).toEqual([
      { row: 2, case: '', code: 'unreadable' },
      { row: 3, case: 'A1', code: 'not-held-yet', column: 'review1_held' },
    ])
  })

  it.each([
    ['02/03/2026', '2026-03-02'],
    ['2.3.26', '2026-03-02'],
    ['2-3-2026', '2026-03-02'],
    ['2026-03-02 00:00:00', '2026-03-02'],
    ['2026-03-02T00:00:00Z', '2026-03-02'],
    ['Monday, 2nd March 2026', '2026-03-02'],
    ['2 Mawrth 2026', '2026-03-02'],
    ['2-Rhag-26', '2026-12-02'],
    ['31 Mehefin 2026', '31 Mehefin 2026'],
    ['13/13/2026', '13/13/2026'],
    ['March 2026', 'March 2026'],
    ['soon', 'soon'],
    ['', ''],
  ])('reads the date %s as %s', (text, day) => {
    expect(toIsoDay(text)).toBe(day)
  })

  it('reads a spreadsheet’s own day numbers, and every way of writing a day of a hundred years', () => {
    const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // biome-ignore format: a year
    fc.assert(
      fc.property(anyDay, day => {
        const [year = '', month = '', date = ''] = day.split('-')
        const ways = [`${date}/${month}/${year}`, `${Number(date)}.${Number(month)}.${year}`, `${Number(date)} ${english[Number(month) - 1]} ${year}`] // biome-ignore format: ways
        if (day >= '2000-01-01') ways.push(String(daysBetween('1899-12-30', day)))
        for (const way of ways) expect(toIsoDay(way)).toBe(day)
        expect(addDays(day, 0)).toBe(day)
      }),
    )
  })
})

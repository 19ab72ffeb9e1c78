/** `reviews` as the issue has it, sentence by sentence. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandIo } from '#cli/command.ts'
import { reviews } from '#cli/commands/reviews.ts'
import { unwrap } from '#core/result.ts'
import { publishedYears } from '#core/reviews/published.ts'
import { registerFor } from '../../core/reviews/published-register.ts'

const run = (positionals: string[], values: Record<string, string | readonly string[]>) =>
  reviews.run({ positionals, values }, {} as CommandIo)

interface Report {
  readonly groups: readonly Record<string, unknown>[]
  readonly wales: Record<string, unknown>
  readonly refused: readonly Record<string, unknown>[]
}

const heading = 'case,region,authority,placed,review1_held,review2_held,in_place'
async function inFile(text: string, name = 'records.csv'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'report-')), name)
  await writeFile(path, text)
  return path
}
async function report(rows: readonly string[], by = 'region'): Promise<Report> {
  const answer = unwrap(await run(['report'], { records: await inFile([heading, ...rows].join('\n')), by }))
  return answer?.json as Report
}

describe('reviews due', () => {
  it('lists held reviews and the next two', async () => {
    const answer = await run(['due'], { placed: '2026-01-05', held: '2026-02-02, 2026-05-20' })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        json: [
          { review: 1, due: '2026-02-02', held: '2026-02-02', inTime: true, rule: 'wales.first' },
          { review: 2, due: '2026-05-02', held: '2026-05-20', inTime: false, rule: 'wales.second' },
          { review: 3, due: '2026-11-20', rule: 'wales.later', forecast: false },
          { review: 4, due: '2027-05-20', forecast: true },
        ],
      },
    })
  })

  it('takes held days in any order, together or one by one', async () => {
    const dates = async (held: string | readonly string[]) =>
      unwrap(await run(['due'], { placed: '2026-01-05', held }))?.json
    expect(await dates('2026-05-20,2026-02-02')).toEqual(await dates('2026-02-02,2026-05-20'))
    expect(await dates(['2026-05-20', '2026-02-02'])).toEqual(await dates('2026-02-02,2026-05-20'))
  })

  it.each([
    ['2023-11-30', '2024-02-29'],
    ['2025-11-30', '2026-02-28'],
    ['2024-02-29', '2024-05-29'],
    ['2026-08-31', '2026-11-30'],
  ])('ends three months after %s on %s', async (held, due) => {
    const answer = await run(['due'], { placed: held, held })
    expect(answer).toMatchObject({ value: { json: [{}, { review: 2, due }, {}] } })
  })

  it('says of every date which rule made it, and where the rules stand', async () => {
    const text = unwrap(await run(['due'], { placed: '2025-11-27' }))?.text
    expect(text).toContain('Review 1: due by 2025-12-25 (Christmas Day), within 4 weeks of the placement')
    expect(text).toContain('within 3 months of the first review, as held, if the one before is held on its last day')
    expect(text).toContain('Wales: The Adoption Agencies (Wales) Regulations 2005')
  })

  it('goes by the rules of England when asked', async () => {
    const answer = await run(['due'], { placed: '2026-01-05', nation: 'england' })
    expect(answer).toMatchObject({ value: { json: [{ rule: 'england.first' }, { rule: 'england.second' }] } })
  })

  it.each([
    [{}, 'usage'],
    [{ placed: '2026-01-05', nation: 'scotland' }, 'usage'],
    [{ placed: '2026-02-30' }, 'bad-date'],
    [{ placed: '05/01/2026' }, 'bad-date'],
    [{ placed: '2026-02-01', held: '2026-01-01' }, 'held-before-placed'],
    [{ placed: '2026-02-01', held: '2026-02-20,2026-02-20' }, 'held-twice'],
  ])('refuses %o with %s', async (values, code) => {
    expect(await run(['due'], values as Record<string, string>)).toMatchObject({ ok: false, code })
  })
})

describe('reviews report', () => {
  const rows = [
    'A1,Western Bay,Swansea,2017-01-02,2017-01-27,2017-04-27,yes',
    'A2,Western Bay,,2017-01-02,2017-01-27,2017-05-27,no',
    'A3,"Vale, Valleys and Cardiff",Cardiff,2017-01-02,2017-01-27,2017-03-27,partly',
    'A4,"Vale, Valleys & Cardiff",Cardiff,2017-01-02,2017-01-27,,',
    'A1,Western Bay,Swansea,2017-01-02,2017-01-27,2017-04-27,yes',
    'A5,Nowhere,,2017-01-02,2017-01-27,2017-04-27,yes',
  ]

  it('answers with groups, Wales and the refused rows, in exactly that shape', async () => {
    expect(await report(rows)).toEqual({
      groups: [
        { region: 'Western Bay', reviews: 2, in_place: 1, percent: 50, late: 1 },
        { region: 'Vale, Valleys & Cardiff', reviews: 1, in_place: 0, percent: 0, late: 0 },
      ],
      wales: { reviews: 3, in_place: 1, percent: 33.3, late: 1 },
      refused: [
        { row: 6, case: 'A1', reason: 'this case was counted already in row 2' },
        { row: 7, case: 'A5', reason: 'the region is not one of the five regions of Wales' },
      ],
    })
  })

  it('takes & and and as the same, also between two rows', async () => {
    const both = ['&', 'and'].map(
      (and, at) => `B${at},"Vale, Valleys ${and} Cardiff",,2017-01-02,2017-01-27,2017-04-27,yes`,
    )
    const mid = ['&', 'AND'].map((and, at) => `M${at},Mid ${and} West Wales,,2017-01-02,2017-01-27,2017-04-27,yes`)
    expect((await report([...both, ...mid])).groups).toMatchObject([
      { region: 'Mid & West Wales', reviews: 2 },
      { region: 'Vale, Valleys & Cardiff', reviews: 2 },
    ])
  })

  it('lets the authority be empty, and no other identity column', async () => {
    const dates = '2017-01-02,2017-01-27,2017-04-27,yes'
    const answer = await report(
      [
        `C1,Western Bay,,${dates}`,
        `,Western Bay,Swansea,${dates}`,
        `C3,,Swansea,${dates}`,
        `C4,Western Bay,Swansea,,2017-01-27,2017-04-27,yes`,
      ],
      'authority',
    )
    expect(answer.groups).toEqual([{ authority: '', reviews: 1, in_place: 1, percent: 100, late: 0 }])
    expect(answer.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'there is no case number'],
      [4, 'there is no region'],
      [5, 'there is no placement date'],
    ])
  })

  it('counts as reviews the rows with a second review held, and as late those held after their due date', async () => {
    const answer = await report([
      'D1,North Wales,,2017-01-02,2017-01-27,2017-04-27,yes',
      'D2,North Wales,,2017-01-02,2017-01-27,2017-04-28,yes',
      'D3,North Wales,,2017-01-02,2017-01-27,,no',
      'D4,North Wales,,2017-01-02,,,',
    ])
    expect(answer.wales).toEqual({ reviews: 2, in_place: 2, percent: 100, late: 1 })
  })

  it('runs years and quarters from April, by the date the second review was held', async () => {
    const held = ['2017-03-31', '2017-04-01', '2017-06-30', '2018-01-15', '2018-03-31']
    const dated = held.map((day, at) => `E${at},North Wales,,2016-12-02,2016-12-27,${day},yes`)
    expect((await report(dated, 'quarter')).groups.map(({ quarter, reviews: count }) => [quarter, count])).toEqual([
      ['2016-17 Q4', 1],
      ['2017-18 Q1', 2],
      ['2017-18 Q4', 2],
    ])
    expect((await report(dated, 'year')).groups.map(({ year, reviews: count }) => [year, count])).toEqual([
      ['2016-17', 1],
      ['2017-18', 4],
    ])
  })

  it('takes in_place as yes, partly, no or nothing, and refuses any other word', async () => {
    const answer = await report(
      ['yes', 'partly', 'no', '', 'maybe'].map(
        (word, at) => `F${at},North Wales,,2017-01-02,2017-01-27,2017-04-27,${word}`,
      ),
    )
    expect(answer.wales).toMatchObject({ reviews: 4, in_place: 1, percent: 25 })
    expect(answer.refused).toEqual([{ row: 6, case: 'F4', reason: 'in_place is not yes, partly, no or empty' }])
  })

  it('names every row it refuses, however it is broken', async () => {
    const dates = '2017-01-02,2017-01-27,2017-04-27'
    const answer = await report([
      `"H1,North Wales,,${dates},yes`,
      `H2,Vale, Valleys & Cardiff,,${dates},yes`,
      `H3,North Wales,,31/02/2017,2017-01-27,2017-04-27,yes`,
      `H4,North Wales,,42737,2017-01-27,2017-04-27,yes`,
      `H5,North Wales,,2017-01-02,2017-01-27,2017-01-27,yes`,
      ` H6 ,north  wales, A Voluntary Agency ,${dates}, YES `,
    ])
    expect(answer.refused).toEqual([
      { row: 2, case: 'H1', reason: 'the quotes in this row do not add up' },
      { row: 3, case: 'H2', reason: 'this row has not as many cells as the heading' },
      { row: 4, case: 'H3', reason: 'placed: this is not a date written as YYYY-MM-DD' },
      { row: 5, case: 'H4', reason: 'placed: this is not a date written as YYYY-MM-DD' },
      { row: 6, case: 'H5', reason: 'the second review is not after the first' },
    ])
    expect(answer.wales).toEqual({ reviews: 1, in_place: 1, percent: 100, late: 0 })
  })

  it('rounds a half up to one decimal, and says nothing in percent of no reviews', async () => {
    const sixteen = Array.from(
      { length: 16 },
      (_, at) => `R${at},North Wales,,2017-01-02,2017-01-27,2017-04-27,${at === 0 ? 'yes' : 'no'}`,
    )
    expect((await report(sixteen)).wales).toMatchObject({ reviews: 16, in_place: 1, percent: 6.3 })
    expect(await report([])).toEqual({
      groups: [],
      wales: { reviews: 0, in_place: 0, percent: null, late: 0 },
      refused: [],
    })
  })

  it('keeps nothing back: one child is one child', async () => {
    expect((await report(['G1,North Wales,Conwy,2017-01-02,2017-01-27,2017-04-27,no'], 'authority')).groups).toEqual([
      { authority: 'Conwy', reviews: 1, in_place: 0, percent: 0, late: 0 },
    ])
  })

  it.each(publishedYears)('gives the published table of $year from a register made for it', async published => {
    const path = await inFile(registerFor(published))
    const answer = unwrap(await run(['report'], { records: path, by: 'region' }))?.json as Report
    const whole = (group: Record<string, unknown>) => Math.round((Number(group.in_place) * 100) / Number(group.reviews))
    expect(Object.fromEntries(answer.groups.map(group => [group.region, whole(group)]))).toEqual(published.regions)
    expect(whole(answer.wales)).toBe(published.wales)
  })

  it('adds up several workers’ files and counts a case in two of them once', async () => {
    const nia = await inFile([heading, rows[0], rows[1]].join('\n'), 'nia.csv')
    const beth = await inFile(
      [heading, rows[2], 'a1,Western Bay,Swansea,2017-01-02,2017-01-27,2017-04-27,no'].join('\n'),
      'beth.csv',
    )
    const answer = unwrap(await run(['report', beth], { records: nia, by: 'region' }))?.json as Report
    expect(answer.wales).toMatchObject({ reviews: 3, in_place: 1 })
    expect(answer.refused).toEqual([
      { file: 'beth.csv', row: 3, case: 'a1', reason: 'this case was counted already in nia.csv' },
    ])
  })

  it('refuses a group it does not know, a file that is not there and one without its columns', async () => {
    expect(await run(['report'], { records: 'x.csv', by: 'month' })).toMatchObject({ ok: false, code: 'usage' })
    expect(await run(['report'], { records: '/nowhere/x.csv' })).toMatchObject({ code: 'no-such-file' })
    const path = await inFile('case,region\nA1,North Wales')
    expect(await run(['report'], { records: path })).toMatchObject({ code: 'missing-columns' })
  })
})

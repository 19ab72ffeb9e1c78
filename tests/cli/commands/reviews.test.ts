import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandIo } from '#cli/command.ts'
import { reviews } from '#cli/commands/reviews.ts'

const run = (positionals: string[], values: Record<string, string>) =>
  reviews.run({ positionals, values }, {} as CommandIo)

describe('reviews due', () => {
  it('lists held reviews and the next two', async () => {
    const answer = await run(['due'], { placed: '2026-01-05', held: '2026-02-02, 2026-05-20' })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        json: [
          { review: 1, due: '2026-02-02', held: '2026-02-02', inTime: true },
          { review: 2, due: '2026-05-02', held: '2026-05-20', inTime: false },
          { review: 3, due: '2026-11-20' },
          { review: 4, due: '2027-05-20' },
        ],
      },
    })
  })

  it.each([
    [{}, 'usage'],
    [{ placed: '2026-01-05', nation: 'scotland' }, 'usage'],
    [{ placed: '2026-02-30' }, 'bad-date'],
    [{ placed: '2026-02-01', held: '2026-01-01' }, 'held-before-placed'],
  ])('refuses %o with %s', async (values, code) => {
    expect(await run(['due'], values as Record<string, string>)).toMatchObject({ ok: false, code })
  })
})

describe('reviews report', () => {
  it('answers with groups, Wales and the refused rows', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'report-')), 'records.csv')
    await writeFile(
      path,
      `case,region,authority,placed,review1_held,review2_held,in_place
A1,Western Bay,Swansea,2017-01-02,2017-01-27,2017-04-27,yes
A2,Western Bay,,2017-01-02,2017-01-27,2017-05-27,no
A3,"Vale, Valleys and Cardiff",Cardiff,2017-01-02,2017-01-27,2017-04-27,partly
A1,Western Bay,Swansea,2017-01-02,2017-01-27,2017-04-27,yes
A4,Nowhere,,2017-01-02,2017-01-27,2017-04-27,yes
`,
    )
    const answer = await run(['report'], { records: path, by: 'region' })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        json: {
          groups: [
            { region: 'Western Bay', reviews: 2, in_place: 1, percent: 50, late: 1 },
            { region: 'Vale, Valleys & Cardiff', reviews: 1, in_place: 0, percent: 0, late: 0 },
          ],
          wales: { reviews: 3, in_place: 1, percent: 33.3, late: 1 },
          refused: [
            { row: 5, case: 'A1', reason: 'this case was counted already in row 2' },
            { row: 6, case: 'A4', reason: 'the region is not one of the five regions of Wales' },
          ],
        },
      },
    })
    const years = await run(['report'], { records: path, by: 'quarter' })
    expect(years).toMatchObject({ value: { json: { groups: [{ quarter: '2017-18 Q1', reviews: 3 }] } } })
  })

  it('refuses a group it does not know', async () => {
    expect(await run(['report'], { records: 'x.csv', by: 'month' })).toMatchObject({ ok: false, code: 'usage' })
  })
})

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { guessSheet, recordsOf } from '#core/reviews/sheet.ts'
import { readSheetBytes, readSheetFile } from '#services/register/read-sheet.ts'
import { csv, teamList, xlsx } from './sheets.ts'

const today = '2026-11-23'
async function read(bytes: Buffer | string) {
  const { grid, unreadable } = unwrap(await readSheetBytes(Buffer.from(bytes)))
  return recordsOf(grid, unreadable, guessSheet(grid), today)
}

const expected = [
  { case: 'CDF 1', placed: '2026-03-02', review1Held: '2026-03-27', review2Held: '2026-06-26', inPlace: 'yes' },
  { case: 'CDF 2', placed: '2026-03-02', review1Held: '2026-03-27', review2Held: '2026-07-02', inPlace: 'partly' },
  { case: '103', placed: '2026-03-02', review1Held: '2026-03-27', inPlace: 'no' },
]

describe('a team’s spreadsheet', () => {
  it('is read from .xlsx with dates as dates, as words and as numbers', async () => {
    const { records, refused } = await read(await xlsx(teamList))
    expect(records).toMatchObject(expected)
    expect(refused).toEqual([{ row: 6, case: 'SWA 2', code: 'not-a-date', column: 'placed' }])
  })

  it('is the sheet that looks most like a list of children, where a file has several', async () => {
    expect((await read(await xlsx([['Notes'], ['Case', 'closed']], teamList))).records).toMatchObject(expected)
  })

  it.each([
    [',', 'utf8'],
    [';', 'utf8'],
    ['\t', 'utf16le'],
  ] as const)('is read from .csv with %j between cells, as %s', async (delimiter, encoding) => {
    const text = csv(teamList, delimiter)
    const bytes = encoding === 'utf8' ? Buffer.from(text) : Buffer.from(`\uFEFF${text}`, encoding)
    expect((await read(bytes)).records).toMatchObject(expected)
  })

  it('says which row has a quotation mark left open, and reads the others', async () => {
    const { records, refused } = await read(
      'Case,Council,Placed\nA1,Cardiff,2/3/2026\n"A2,Cardiff,2/3/2026\nA3,Cardiff,2/3/2026',
    )
    expect(records.map(each => each.case)).toEqual(['A1', 'A3'])
    expect(refused).toEqual([{ row: 3, case: '', code: 'unreadable' }])
  })

  it.each([
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['one with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptionInfo', 'utf16le')]), 'locked-sheet'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-sheet'],
    ['a zip of something else', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'not-a-sheet'],
    ['a zip that breaks off', Buffer.from('504b0304140000', 'hex'), 'not-a-sheet'],
    ['an empty file', Buffer.alloc(0), 'empty-sheet'],
    ['blank lines', Buffer.from(' , ,\n\n,'), 'empty-sheet'],
    ['too many rows', Buffer.from('a\n'.repeat(20_001)), 'sheet-too-big'],
  ])('that is %s is refused by what it is', async (_, bytes, code) => {
    expect(await readSheetBytes(bytes)).toMatchObject({ ok: false, code })
  }) // biome-ignore format: a table

  it('that would unpack to more than a list can be is not unpacked', async () => {
    const whole = await xlsx(teamList)
    // The directory's own figure for one part: what a zip made to burst would have to say.
    const at = whole.lastIndexOf(Buffer.from('504b0102', 'hex'))
    whole.writeUInt32LE(200_000_000, at + 24)
    expect(await readSheetBytes(whole)).toMatchObject({ ok: false, code: 'sheet-too-big' })
  })

  it('that is not there says so', async () => {
    expect(await readSheetFile('/nowhere/list.xlsx')).toMatchObject({ code: 'no-such-file' })
    const path = join(await mkdtemp(join(tmpdir(), 'sheet-')), 'list.txt')
    await writeFile(path, csv(teamList))
    expect(unwrap(await readSheetFile(path)).grid).toHaveLength(6)
  })
})

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { acceptRecords, recordColumns } from '#core/reviews/records.ts'
import { readRecordsFile, readRecordsText } from '#services/register/records-file.ts'

const heading = recordColumns.join(',')
const good = (name: string) => `${name},"Vale, Valleys & Cardiff",Cardiff,2017-01-02,2017-01-27,2017-04-27,yes`
const read = (...lines: string[]) => unwrap(readRecordsText(lines.join('\r\n')))

async function inFile(bytes: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'records-')), 'records.csv')
  await writeFile(path, bytes)
  return path
}

describe('a records file', () => {
  it('is read with a byte order mark, CRLF, quotes, blank lines and columns in another order', () => {
    const file = read(
      '\uFEFFin_place,Notes,case,region,authority,placed,Review1 held,review2_held',
      'yes,"said ""all there""\nand more",A1,"Vale, Valleys & Cardiff",Cardiff,2017-01-02,2017-01-27,2017-04-27',
      '',
      ',,,,,,,',
      'no,,B2,Western Bay,,2017-01-02,2017-01-27,2017-04-27',
    )
    expect(file.refused).toEqual([])
    expect(file.rows.map(row => [row.row, row.cells.case, row.cells.region])).toEqual([
      [2, 'A1', 'Vale, Valleys & Cardiff'],
      [5, 'B2', 'Western Bay'],
    ])
    expect(acceptRecords(file.rows).refused).toEqual([])
  })

  it.each([
    ['a quote inside a cell', 'X,Wes"tern" Bay,,2017-01-02,,,'],
    ['words after a quote', 'X,"Western"x Bay,,2017-01-02,,,'],
    ['a quote left open', 'X,"Western Bay,,2017-01-02,,,'],
    ['too few cells', 'X,Western Bay'],
    ['too many cells', `${good('X')},more`],
  ])('loses only the row with %s, and names its case', (_, broken) => {
    const file = read(heading, good('A1'), broken, good('B2'), good('C3'))
    expect(file.rows.map(row => row.cells.case)).toEqual(['A1', 'B2', 'C3'])
    expect(file.refused).toMatchObject([{ row: 3, case: 'X' }])
  })

  it('is refused by the names of the columns it lacks', () => {
    expect(readRecordsText('case,region\nA1,Western Bay')).toEqual({
      ok: false,
      code: 'missing-columns',
      details: { columns: 'authority, placed, review1_held, review2_held, in_place' },
    })
    expect(readRecordsText('').ok).toBe(false)
  })

  it('is read as UTF-8, UTF-16 or Windows-1252', async () => {
    const text = `${heading}\r\nMôn 1,North Wales,Ynys Môn,2017-01-02,,,\r\n`
    const files = [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text, 'latin1')]
    for (const bytes of files) {
      const file = unwrap(await readRecordsFile(await inFile(bytes)))
      expect(file.rows[0]?.cells).toMatchObject({ case: 'Môn 1', authority: 'Ynys Môn' })
    }
  })

  it('that is not there says so', async () => {
    expect(await readRecordsFile('/nowhere/records.csv')).toEqual({ ok: false, code: 'no-such-file' })
  })

  it('never throws, and accounts for every line that is not blank', () => {
    const junk = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '=', 'é'), maxLength: 60 })
    fc.assert(
      fc.property(fc.array(fc.oneof(junk, fc.constant(good('A1'))), { maxLength: 20 }), lines => {
        const file = read(heading, ...lines)
        const rows = [...file.rows, ...file.refused].map(row => row.row)
        expect(new Set(rows).size).toBe(rows.length)
      }),
      { numRuns: 500 },
    )
  })

  it('reads 2,000 children in under a second of work', () => {
    const lines = Array.from({ length: 2000 }, (_, index) => good(`C${index}`))
    // The processor's own time: a machine that is busy with other things is not slow at this.
    const start = process.cpuUsage()
    const { records } = acceptRecords(read(heading, ...lines).rows)
    expect(records).toHaveLength(2000)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
  })
})

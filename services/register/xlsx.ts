/** The cells of an .xlsx file as text: of its sheets the one that looks most like a list of children. */
import { setTimeout } from 'node:timers/promises'
import readXlsx from 'read-excel-file/node'
import { fromBufferPromise } from 'yauzl'
import { err, ok, type Result } from '#core/result.ts'
import { guessSheet } from '#core/reviews/sheet.ts'

/** Unpacked: a sheet of 20,000 rows is a tenth of it. */
const maxUnpacked = 100_000_000
const maxParts = 500
const maxMs = 20_000

/** Reads the file. `not-a-sheet` is a zip of something else, or a broken one; `sheet-too-big` would unpack to over 100 MB. */
export async function readXlsxSheet(bytes: Buffer): Promise<Result<string[][], 'not-a-sheet' | 'sheet-too-big'>> {
  const size = await unpackedSize(bytes)
  if (size === undefined) return err('not-a-sheet')
  if (size > maxUnpacked) return err('sheet-too-big')
  const sheets = await inTime(readXlsx(bytes)).catch(() => undefined)
  const grids = sheets?.map(({ data }) => data.map(row => row.map(toText)))
  const likeliest = grids?.toSorted((a, b) => matched(b) - matched(a))[0]
  return likeliest ? ok(likeliest) : err('not-a-sheet')
}

function matched(grid: string[][]): number {
  return Object.keys(guessSheet(grid).columns).length
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
}

/** What all parts together unpack to, as the directory says; undefined for what is no zip. */
async function unpackedSize(bytes: Buffer): Promise<number | undefined> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (zip.entryCount > maxParts) return undefined
    let size = 0
    for await (const entry of zip.eachEntry()) size += entry.uncompressedSize
    return size
  } catch {
    return undefined
  }
}

/** A broken zip must not be waited for without end. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const stop = new AbortController()
  const late = setTimeout(maxMs, undefined, { signal: stop.signal }).then(() => {
    throw new Error('the sheet took too long')
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    stop.abort()
  }
}

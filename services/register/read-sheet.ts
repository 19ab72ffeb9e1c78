/** Reads a team's spreadsheet, .csv or .xlsx, as a grid of text. What it means is for core/reviews/sheet.ts. */

import { err, ok, type Result } from '#core/result.ts'
import { decodeText, findDelimiter, splitRows } from './csv-rows.ts'
import { readLimited } from './read-limited.ts'
import { readXlsxSheet } from './xlsx.ts'

/** A spreadsheet as text. */
export interface Sheet {
  /** Row by row, from the sheet's first; a row that could not be read is empty here. */
  readonly grid: readonly (readonly string[])[]
  /** The rows that could not be read, as the spreadsheet numbers them. */
  readonly unreadable: readonly number[]
}

export type SheetCode =
  | 'no-such-file'
  | 'io'
  | 'sheet-too-big'
  | 'old-excel'
  | 'not-a-sheet'
  | 'locked-sheet'
  | 'empty-sheet'

/** A year of all Wales is well under 1 MB. */
const maxBytes = 20_000_000
/** More than this is no team's list of children. */
const maxRows = 20_000

/**
 * Reads a file by what it is, whatever it is called. `old-excel` is .xls; `locked-sheet` has a password; `not-a-sheet` is anything
 * that cannot be read as rows of text.
 */
export async function readSheetFile(path: string): Promise<Result<Sheet, SheetCode>> {
  const bytes = await readLimited(path, maxBytes)
  if (bytes.ok) return readSheetBytes(bytes.value)
  if (bytes.code === 'no-such-file') return err('no-such-file')
  return err(bytes.code === 'too-big' ? 'sheet-too-big' : 'io')
}

/** Reads the bytes of a spreadsheet; see {@link readSheetFile}. */
export async function readSheetBytes(bytes: Buffer): Promise<Result<Sheet, SheetCode>> {
  if (bytes.byteLength > maxBytes) return err('sheet-too-big')
  const read = await readByKind(bytes)
  if (!read.ok) return read
  if (read.value.grid.length > maxRows) return err('sheet-too-big')
  return read.value.grid.some(cells => cells.some(cell => cell.trim() !== '')) ? read : err('empty-sheet')
}

async function readByKind(bytes: Buffer): Promise<Result<Sheet, SheetCode>> {
  const start = bytes.subarray(0, 8).toString('hex')
  if (start.startsWith('504b')) {
    const grid = await readXlsxSheet(bytes)
    return grid.ok ? ok({ grid: grid.value, unreadable: [] }) : grid
  }
  // One container for .xls and for an .xlsx under a password; the second names its encryption.
  if (start === 'd0cf11e0a1b11ae1')
    return err(bytes.includes(Buffer.from('EncryptionInfo', 'utf16le')) ? 'locked-sheet' : 'old-excel')
  return readText(bytes)
}

function readText(bytes: Buffer): Result<Sheet, SheetCode> {
  const text = decodeText(bytes)
  // Text has no control characters but the ends of lines and tabs: a picture or a program has.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return err('not-a-sheet')
  const grid: string[][] = []
  const unreadable: number[] = []
  for (const { row, cells } of splitRows(text, findDelimiter(text))) {
    while (grid.length < row - 1) grid.push([])
    grid.push(cells ?? [])
    if (cells === undefined) unreadable.push(row)
  }
  return ok({ grid, unreadable })
}

/** Reads a team's records from a .csv file. Whatever cannot be read is named; the rest still counts. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { err, ok, type Result } from '#core/result.ts'
import { type RawRecord, type RecordColumn, type Refusal, recordColumns } from '#core/reviews/records.ts'

/** The rows of a records file, and the rows that are not even rows. */
export interface RecordsFile {
  readonly rows: RawRecord[]
  readonly refused: Refusal[]
}

/** No more than this is read: a year of all Wales is well under 1 MB. */
const maxBytes = 64 * 1024 * 1024
/** A quoted cell may run over this many lines; a quote left open further than that is a slip. */
const maxLinesInRow = 60

/**
 * Reads the file. `missing-columns` says which in `details.columns`; `too-big` is over 64 MB. Commas, quotes, CRLF, a
 * byte order mark, UTF-16 and Windows-1252 are all read as spreadsheets write them.
 */
export async function readRecordsFile(
  path: string,
): Promise<Result<RecordsFile, 'no-such-file' | 'io' | 'too-big' | 'missing-columns'>> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) return err(bytes.code === 'ENOENT' ? 'no-such-file' : 'io')
  if (bytes.byteLength > maxBytes) return err('too-big')
  return readRecordsText(decode(bytes))
}

/** Reads the text of a records file; see {@link readRecordsFile}. */
export function readRecordsText(text: string): Result<RecordsFile, 'missing-columns'> {
  const [heading, ...rest] = splitRows(text)
  const names = (heading?.cells ?? []).map(name => name.trim().toLowerCase().replaceAll(' ', '_'))
  const missing = recordColumns.filter(column => !names.includes(column))
  if (missing.length > 0) return err('missing-columns', { columns: missing.join(', ') })
  const rows: RawRecord[] = []
  const refused: Refusal[] = []
  for (const { row, cells } of rest) {
    if (cells === undefined) {
      refused.push({ row, case: '', code: 'unreadable' })
      continue
    }
    const named = nameCells(names, cells)
    if (hasWidth(cells, names.length)) rows.push({ row, cells: named })
    else refused.push({ row, case: named.case.trim(), code: 'wrong-number-of-columns' })
  }
  return ok({ rows, refused })
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

interface SplitRow {
  readonly row: number
  /** Undefined where the quotes of the row do not add up. */
  readonly cells: string[] | undefined
}

/**
 * Rows with their cells. Each is parsed by itself, so that one broken quote costs one row and not the rest of the file;
 * rows of nothing but commas and spaces are passed over, as spreadsheets leave them at the end.
 */
function splitRows(text: string): SplitRow[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)
  const rows: SplitRow[] = []
  let row = 0
  let width = 0
  for (let at = 0; at < lines.length; ) {
    const taken = takeRow(lines, at, width)
    row++
    width ||= taken.cells?.length ?? 0
    at += taken.lines
    if (taken.cells === undefined || taken.cells.some(cell => cell.trim() !== ''))
      rows.push({ row, cells: taken.cells })
  }
  return rows
}

/** A row over several lines is believed only when it has as many cells as the heading: else a quote was left open. */
function takeRow(lines: readonly string[], at: number, width: number): { lines: number; cells: string[] | undefined } {
  for (let count = 1; count <= maxLinesInRow && at + count <= lines.length; count++) {
    const cells = parseRow(lines.slice(at, at + count).join('\n'))
    if (cells === 'open') continue
    if (cells === 'broken' || (count > 1 && width > 0 && !hasWidth(cells, width))) break
    return { lines: count, cells }
  }
  return { lines: 1, cells: undefined }
}

/** Whether a row has a cell for each heading; blank cells beyond them are what spreadsheets leave behind. */
function hasWidth(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every(cell => cell.trim() === '')
}

function parseRow(text: string): string[] | 'open' | 'broken' {
  if (!text.includes('"')) return text.split(',')
  try {
    return parse(text, { relax_column_count: true })[0] ?? []
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'broken'
  }
}

function nameCells(names: readonly string[], cells: readonly string[]): Record<RecordColumn, string> {
  const cell = (column: RecordColumn) => cells[names.indexOf(column)] ?? ''
  return {
    case: cell('case'),
    region: cell('region'),
    authority: cell('authority'),
    placed: cell('placed'),
    review1_held: cell('review1_held'),
    review2_held: cell('review2_held'),
    in_place: cell('in_place'),
  }
}

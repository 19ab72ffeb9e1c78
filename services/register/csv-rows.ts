/** The rows of a .csv file, each read by itself, so that one broken row costs no other. */
import { parse } from 'csv-parse/sync'

/** What stands between cells. */
export type Delimiter = ',' | ';' | '\t'

/** A quoted cell may run over this many lines; a quote left open further than that is a slip. */
const maxLinesInRow = 60

/** The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark, or Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** One row of a file. */
export interface SplitRow {
  /** As a spreadsheet numbers it: the first is 1. */
  readonly row: number
  /** Undefined where the quotes of the row do not add up. */
  readonly cells: string[] | undefined
  /** The row's first line as it stands. */
  readonly line: string
}

/**
 * Rows with their cells. Each is parsed by itself, so that one broken quote costs one row and not the rest of the file;
 * rows of nothing but commas and spaces are passed over, as spreadsheets leave them at the end.
 */
export function splitRows(text: string, delimiter: Delimiter = ','): SplitRow[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)
  const rows: SplitRow[] = []
  let row = 0
  let width = 0
  for (let at = 0; at < lines.length; ) {
    const taken = takeRow(lines, at, width, delimiter)
    row++
    width ||= taken.cells?.length ?? 0
    const line = lines[at] ?? ''
    at += taken.lines
    if (taken.cells === undefined || taken.cells.some(cell => cell.trim() !== ''))
      rows.push({ row, cells: taken.cells, line })
  }
  return rows
}

/** A row over several lines is believed only when it has as many cells as the heading: else a quote was left open. */
function takeRow(
  lines: readonly string[],
  at: number,
  width: number,
  delimiter: Delimiter,
): { lines: number; cells: string[] | undefined } {
  for (let count = 1; count <= maxLinesInRow && at + count <= lines.length; count++) {
    const cells = parseRow(lines.slice(at, at + count).join('\n'), delimiter)
    if (cells === 'open') continue
    if (cells === 'broken' || (count > 1 && width > 0 && !hasWidth(cells, width))) break
    return { lines: count, cells }
  }
  return { lines: 1, cells: undefined }
}

/** Whether a row has a cell for each heading; blank cells beyond them are what spreadsheets leave behind. */
export function hasWidth(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every(cell => cell.trim() === '')
}

function parseRow(text: string, delimiter: Delimiter): string[] | 'open' | 'broken' {
  if (!text.includes('"')) return text.split(delimiter)
  try {
    return parse(text, { delimiter, relax_column_count: true })[0] ?? []
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'broken'
  }
}

/** What stands between the cells of a file, by its first lines: a comma unless another is seen more often. */
export function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, 4000)
  const count = (mark: string) => start.split(mark).length - 1
  return (['\t', ';'] as const).find(mark => count(mark) > count(',')) ?? ','
}

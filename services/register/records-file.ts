/** Reads a team's records from a .csv file. Whatever cannot be read is named; the rest still counts. */
import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#core/result.ts'
import { type RawRecord, type RecordColumn, type Refusal, recordColumns } from '#core/reviews/records.ts'
import { decodeText, hasWidth, splitRows } from './csv-rows.ts'

/** The rows of a records file, and the rows that are not even rows. */
export interface RecordsFile {
  readonly rows: RawRecord[]
  readonly refused: Refusal[]
}

/** No more than this is read: a year of all Wales is well under 1 MB. */
const maxBytes = 64 * 1024 * 1024

/**
 * Reads the file. `missing-columns` says which in `details.columns`; `too-big` is over 64 MB. Commas, quotes, CRLF, a
 * byte order mark, UTF-16 and Windows-1252 are all read as spreadsheets write them.
 */
export async function readRecordsFile(
  path: string,
): Promise<Result<RecordsFile, 'no-such-file' | 'io' | 'too-big' | 'missing-columns'>> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) return err(bytes.code === 'ENOENT' || bytes.code === 'EISDIR' ? 'no-such-file' : 'io')
  if (bytes.byteLength > maxBytes) return err('too-big')
  return readRecordsText(decodeText(bytes))
}

/** Reads the text of a records file; see {@link readRecordsFile}. */
export function readRecordsText(text: string): Result<RecordsFile, 'missing-columns'> {
  const [heading, ...rest] = splitRows(text)
  const names = (heading?.cells ?? []).map(name => name.trim().toLowerCase().replaceAll(' ', '_'))
  const missing = recordColumns.filter(column => !names.includes(column))
  if (missing.length > 0) return err('missing-columns', { columns: missing.join(', ') })
  const rows: RawRecord[] = []
  const refused: Refusal[] = []
  for (const { row, cells, line } of rest) {
    if (cells === undefined) {
      refused.push({ row, case: looseCase(names, line), code: 'unreadable' })
      continue
    }
    const named = nameCells(names, cells)
    if (hasWidth(cells, names.length)) rows.push({ row, cells: named })
    else refused.push({ row, case: named.case.trim(), code: 'wrong-number-of-columns' })
  }
  return ok({ rows, refused })
}

/** The case number of a row whose quotes do not add up, as far as it can be made out: whoever mends the row looks for it. */
function looseCase(names: readonly string[], line: string): string {
  const cell = line.split(',')[names.indexOf('case')] ?? ''
  return cell.replaceAll('"', '').trim().slice(0, 80)
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

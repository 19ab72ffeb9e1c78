/** The rows a region reports from: one child each, by a case number that means nothing outside the agency. */
import { err, ok, type Result } from '#core/result.ts'
import { type Day, isDay } from './day.ts'
import type { InPlace, ReasonCode } from './materials.ts'
import { authorityName, findRegion, nameKey } from './regions.ts'

/** The columns of a records file, in any order; others are passed over. */
export const recordColumns = [
  'case',
  'region',
  'authority',
  'placed',
  'review1_held',
  'review2_held',
  'in_place',
] as const
export type RecordColumn = (typeof recordColumns)[number]

/** A row as it was read, before anything is known of it. `row` is the spreadsheet's: the heading is row 1. */
export interface RawRecord {
  readonly row: number
  readonly cells: Readonly<Record<RecordColumn, string>>
  readonly worker?: string
}

/** One child's placement and its first two reviews. */
export interface ReviewRecord {
  readonly case: string
  /** The region's English name, as in regions.ts. */
  readonly region: string
  /** Empty where it was not given. */
  readonly authority: string
  readonly placed: Day
  readonly review1Held?: Day
  readonly review2Held?: Day
  /** What was in place at the second review; undefined where nobody wrote. */
  readonly inPlace?: InPlace
  /** Why they were not, where somebody wrote it. */
  readonly reason?: ReasonCode
  /** The day materials came, where that was after the review. */
  readonly cameOn?: Day
  /** How the later-life letter stands, once the order is made. */
  readonly letter?: 'due' | 'given'
  readonly worker?: string
}

/** Why a row was not counted. */
export type RefusalCode =
  | 'unreadable'
  | 'wrong-number-of-columns'
  | 'no-case'
  | 'no-region'
  | 'unknown-region'
  | 'no-placement-date'
  | 'not-a-date'
  | 'review-before-placement'
  | 'second-review-without-first'
  | 'second-review-not-after-first'
  | 'unknown-in-place'
  | 'case-already-counted'
  | 'not-held-yet'

/** A row that was not counted, by name, so that it can be put right. */
export interface Refusal {
  readonly row: number
  /** Empty where the row could not be read far enough. */
  readonly case: string
  readonly code: RefusalCode
  /** The column at fault, where there is one. */
  readonly column?: RecordColumn
  /** The row that counted, where the case was there already. */
  readonly firstRow?: number
}

/**
 * The records that can be counted, each case once, and every row that was refused, in the order of the rows. With `today` a review
 * held on a later day is refused: it is one that is planned. `rows` are the records' own row numbers.
 */
export function acceptRecords(
  rows: Iterable<RawRecord>,
  today?: Day,
): { records: ReviewRecord[]; rows: number[]; refused: Refusal[] } {
  const records: ReviewRecord[] = []
  const counted: number[] = []
  const refused: Refusal[] = []
  const seen = new Map<string, number>()
  for (const { row, cells, worker } of rows) {
    const record = readRecord(cells, today)
    if (!record.ok) {
      const column = record.details?.column as RecordColumn | undefined
      refused.push({ row, case: cells.case.trim(), code: record.code, ...(column === undefined ? {} : { column }) })
      continue
    }
    const key = nameKey(record.value.case)
    const firstRow = seen.get(key)
    if (firstRow !== undefined) {
      refused.push({ row, case: record.value.case, code: 'case-already-counted', firstRow })
      continue
    }
    seen.set(key, row)
    records.push({ ...record.value, ...(worker && { worker }) })
    counted.push(row)
  }
  return { records, rows: counted, refused }
}

/** Reads one row; the code says what is wrong and `details.column` where. */
export function readRecord(cells: RawRecord['cells'], today?: Day): Result<ReviewRecord, RefusalCode> {
  const name = cells.case.trim()
  if (name === '') return refuse('no-case', 'case')
  if (cells.region.trim() === '') return refuse('no-region', 'region')
  const region = findRegion(cells.region)
  if (region === undefined) return refuse('unknown-region', 'region')
  const dates = readDates(cells)
  if (!dates.ok) return dates
  const late =
    today !== undefined && (['review1_held', 'review2_held'] as const).find(column => cells[column].trim() > today)
  if (late) return refuse('not-held-yet', late)
  const inPlace = cells.in_place.trim().toLowerCase()
  if (inPlace !== '' && inPlace !== 'yes' && inPlace !== 'partly' && inPlace !== 'no')
    return refuse('unknown-in-place', 'in_place')
  return ok({
    case: name,
    region: region.name.en,
    authority: authorityName(cells.authority),
    ...dates.value,
    ...(inPlace === '' ? undefined : { inPlace }),
  })
}

type Dates = Pick<ReviewRecord, 'placed' | 'review1Held' | 'review2Held'>

function readDates(cells: RawRecord['cells']): Result<Dates, RefusalCode> {
  const placed = cells.placed.trim()
  const first = cells.review1_held.trim()
  const second = cells.review2_held.trim()
  if (placed === '') return refuse('no-placement-date', 'placed')
  if (!isDay(placed)) return refuse('not-a-date', 'placed')
  if (first !== '' && !isDay(first)) return refuse('not-a-date', 'review1_held')
  if (second !== '' && !isDay(second)) return refuse('not-a-date', 'review2_held')
  if (first === '' && second !== '') return refuse('second-review-without-first', 'review1_held')
  if (first !== '' && first < placed) return refuse('review-before-placement', 'review1_held')
  if (second !== '' && second <= first) return refuse('second-review-not-after-first', 'review2_held')
  return ok({
    placed,
    ...(first === '' ? undefined : { review1Held: first }),
    ...(second === '' ? undefined : { review2Held: second }),
  })
}

function refuse(code: RefusalCode, column: RecordColumn): Result<never, RefusalCode> {
  return err(code, { column })
}

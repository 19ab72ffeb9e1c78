import { basename } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { type Counts, type MeasureBy, measure, measureGroups, percent } from '#core/reviews/measure.ts'
import { acceptRecords, type Refusal, type RefusalCode, type ReviewRecord } from '#core/reviews/records.ts'
import { nameKey } from '#core/reviews/regions.ts'
import { nationSchema } from '#core/reviews/rules.ts'
import { readRecordsFile } from '#services/register/records-file.ts'
import type { Answer, CommandInput } from '../command.ts'

type ReportCode = 'usage' | 'no-such-file' | 'io' | 'too-big' | 'missing-columns'

/** A row that was not counted, and the file it is in where there are several. */
interface Refused extends Refusal {
  readonly file?: string
  /** The file in which the case was counted already. */
  readonly firstFile?: string
}

/**
 * `reviews report`: the measure over a records file, with every row that was not counted. Further files, each worker's own, are
 * named after it: they add up, and a case that is in two of them is counted once, in the first.
 */
export async function report({ values, positionals }: CommandInput): Promise<Result<Answer, ReportCode>> {
  const by = measureGroups.find(group => group === (values.by ?? 'region'))
  const nation = nationSchema.safeParse(values.nation ?? 'wales')
  if (typeof values.records !== 'string') return err('usage', { why: '--records names a .csv file.' })
  if (by === undefined) return err('usage', { why: '--by is region, authority, quarter or year.' })
  if (!nation.success) return err('usage', { why: '--nation is wales or england.' })
  const added = await addUp([values.records, ...positionals.slice(1)])
  if (!added.ok) return added
  const { records, refused } = added.value
  const { groups, wales } = measure(records, by, nation.data)
  const json = {
    groups: groups.map(group => ({ [by]: group.name, ...figures(group) })),
    wales: figures(wales),
    refused: refused.map(refusal => ({
      ...(refusal.file === undefined ? undefined : { file: refusal.file }),
      row: refusal.row,
      case: refusal.case,
      reason: reason(refusal),
    })),
  }
  return ok({ json, text: table(by, groups, wales, refused) })
}

/** The records of several files, each case once, and every row that was refused, file by file. */
async function addUp(
  paths: readonly string[],
): Promise<Result<{ readonly records: readonly ReviewRecord[]; readonly refused: readonly Refused[] }, ReportCode>> {
  const counted = new Map<string, string>()
  const records: ReviewRecord[] = []
  const refused: Refused[] = []
  for (const path of paths) {
    const read = await readRecordsFile(path)
    if (!read.ok) return read
    const file = paths.length === 1 ? undefined : basename(path)
    const accepted = acceptRecords(read.value.rows)
    const own: Refused[] = [...read.value.refused, ...accepted.refused]
    for (const [at, record] of accepted.records.entries()) {
      const key = nameKey(record.case)
      const firstFile = counted.get(key)
      const row = accepted.rows[at] ?? 0
      if (firstFile === undefined) records.push(record)
      else own.push({ row, case: record.case, code: 'case-already-counted', firstFile })
      if (firstFile === undefined && file !== undefined) counted.set(key, file)
    }
    refused.push(...own.toSorted((a, b) => a.row - b.row).map(each => (file === undefined ? each : { ...each, file })))
  }
  return ok({ records, refused })
}

function figures(counts: Counts) {
  return { reviews: counts.reviews, in_place: counts.inPlace, percent: percent(counts) ?? null, late: counts.late }
}

function table(
  by: MeasureBy,
  groups: readonly (Counts & { name: string })[],
  wales: Counts,
  refused: readonly Refused[],
): string {
  const rows = [...groups, { name: 'Wales', ...wales }]
  const width = Math.max(by.length, ...rows.map(row => row.name.length))
  const cells = (name: string, ...rest: string[]) => name.padEnd(width) + rest.map(cell => cell.padStart(10)).join('')
  const lines = rows.map(row => {
    const share = percent(row)
    return cells(
      row.name || '(none)',
      `${row.reviews}`,
      `${row.inPlace}`,
      share === undefined ? '-' : `${share} %`,
      `${row.late}`,
    )
  })
  const notCounted = refused.map(refusal => {
    const where = refusal.file === undefined ? '' : `${refusal.file}, `
    return `${where}Row ${refusal.row} (${refusal.case || 'no case'}): ${reason(refusal)}`
  })
  const heading = refused.length === 0 ? [] : ['', `${refused.length} rows were not counted:`]
  return [cells(by, 'reviews', 'in place', 'percent', 'late'), ...lines, ...heading, ...notCounted].join('\n')
}

const reasons: Readonly<Record<RefusalCode, string>> = {
  unreadable: 'the quotes in this row do not add up',
  'wrong-number-of-columns': 'this row has not as many cells as the heading',
  'no-case': 'there is no case number',
  'no-region': 'there is no region',
  'unknown-region': 'the region is not one of the five regions of Wales',
  'no-placement-date': 'there is no placement date',
  'not-a-date': 'this is not a date written as YYYY-MM-DD',
  'review-before-placement': 'the first review is before the placement',
  'second-review-without-first': 'the second review was held but the first has no date',
  'second-review-not-after-first': 'the second review is not after the first',
  'unknown-in-place': 'in_place is not yes, partly, no or empty',
  'case-already-counted': 'this case was counted already',
  'not-held-yet': 'the review is held on a day to come',
}

function reason({ code, column, firstRow, firstFile }: Refused): string {
  const where = code === 'not-a-date' ? `${column}: ` : ''
  const row = firstRow === undefined ? '' : ` in row ${firstRow}`
  return `${where}${reasons[code]}${row}${firstFile === undefined ? '' : ` in ${firstFile}`}`
}

import { err, ok, type Result } from '#core/result.ts'
import { type Counts, type MeasureBy, measure, measureGroups, percent } from '#core/reviews/measure.ts'
import { acceptRecords, type Refusal, type RefusalCode } from '#core/reviews/records.ts'
import { nationSchema } from '#core/reviews/rules.ts'
import { readRecordsFile } from '#services/register/records-file.ts'
import type { Answer, CommandInput } from '../command.ts'

type ReportCode = 'usage' | 'no-such-file' | 'io' | 'too-big' | 'missing-columns'

/** `reviews report`: the measure over a records file, with every row that was not counted. */
export async function report({ values }: CommandInput): Promise<Result<Answer, ReportCode>> {
  const by = measureGroups.find(group => group === (values.by ?? 'region'))
  const nation = nationSchema.safeParse(values.nation ?? 'wales')
  if (typeof values.records !== 'string' || by === undefined || !nation.success) return err('usage')
  const file = await readRecordsFile(values.records)
  if (!file.ok) return file
  const accepted = acceptRecords(file.value.rows)
  const { groups, wales } = measure(accepted.records, by, nation.data)
  const refused = [...file.value.refused, ...accepted.refused].toSorted((a, b) => a.row - b.row)
  const json = {
    groups: groups.map(group => ({ [by]: group.name, ...figures(group) })),
    wales: figures(wales),
    refused: refused.map(refusal => ({ row: refusal.row, case: refusal.case, reason: reason(refusal) })),
  }
  return ok({ json, text: table(by, groups, wales, refused) })
}

function figures(counts: Counts) {
  return { reviews: counts.reviews, in_place: counts.inPlace, percent: percent(counts) ?? null, late: counts.late }
}

function table(
  by: MeasureBy,
  groups: readonly (Counts & { name: string })[],
  wales: Counts,
  refused: readonly Refusal[],
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
  const notCounted = refused.map(refusal => `Row ${refusal.row} (${refusal.case || 'no case'}): ${reason(refusal)}`)
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

function reason(refusal: Refusal): string {
  const where = refusal.code === 'not-a-date' ? `${refusal.column}: ` : ''
  return `${where}${reasons[refusal.code]}${refusal.firstRow === undefined ? '' : ` in row ${refusal.firstRow}`}`
}

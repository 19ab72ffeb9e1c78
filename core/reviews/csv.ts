/** What is handed on as .csv: the children's rows without names, and the measure as a table. */

import { lastDay } from './due.ts'
import type { Shown } from './keep-back.ts'
import { reportQuarter } from './measure.ts'
import { type RecordColumn, type ReviewRecord, recordColumns } from './records.ts'
import { type Nation, ruleFor } from './rules.ts'

/** The columns of a file of rows: those a report reads, then what a region asks for beside them. */
export const exportColumns = [
  ...recordColumns,
  'review2_due',
  'quarter',
  'reason',
  'came_on',
  'later_life_letter',
] as const satisfies readonly (RecordColumn | string)[]

/**
 * The children's rows: case number, area, dates and how the materials stood. Neither a name, a day of birth nor a worker
 * is in it. `reviews report` reads it back.
 */
export function recordsCsv(records: readonly ReviewRecord[], nation: Nation = 'wales'): string {
  const rows = records.map(record => {
    const { review1Held, review2Held } = record
    return [
      record.case,
      record.region,
      record.authority,
      record.placed,
      review1Held ?? '',
      review2Held ?? '',
      record.inPlace ?? '',
      review1Held === undefined ? '' : lastDay(review1Held, ruleFor(nation, 2)),
      review2Held === undefined ? '' : reportQuarter(review2Held),
      record.reason ?? '',
      record.cameOn ?? '',
      record.letter ?? '',
    ]
  })
  return toCsv([[...exportColumns], ...rows])
}

/** A figure that is kept back, as public statistics mark it: confidential. */
const keptBack = '[c]'

/** The measure as a table. `by` heads its first column. */
export function measureCsv(by: string, groups: readonly Shown[], wales: Shown): string {
  const rows = [...groups, wales].map(({ name, reviews, inPlace, percent, late }) => [
    name,
    ...[reviews, inPlace, percent, late].map(figure => (figure === undefined ? keptBack : String(figure))),
  ])
  return toCsv([[by, 'reviews', 'in_place', 'percent', 'late'], ...rows])
}

function toCsv(rows: readonly (readonly string[])[]): string {
  // A byte order mark, so that spreadsheets on Windows read ŵ and ŷ.
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A cell as spreadsheets write it. One that would be taken for a formula is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

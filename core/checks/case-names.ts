import type { CaseRecord } from '../reviews/case-record.ts'

/** The names of a case that must not be in its book: full names of which the last word is the surname, and other names. */
export function caseNames(record: CaseRecord | undefined): readonly string[] {
  if (record === undefined) return []
  return [...Object.values(record.fullNames), ...record.otherNames].filter(name => name.trim() !== '')
}

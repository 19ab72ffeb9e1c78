/** Making a finding: its weight, its key, and the reason where a grown-up kept it. */
import type { Book } from '#core/book/schema.ts'
import type { Finding, Place } from '../finding.ts'
import { severityOf } from '../severities.ts'

/** What a check says of a find; the rest follows from the rule and the book. */
export interface Found {
  readonly rule: string
  readonly place: Place
  readonly match?: string
  readonly suggestions?: readonly string[]
  readonly advice?: string | undefined
  readonly values?: Finding['values']
  /** Tells apart two finds of one rule in one place where nothing is matched. */
  readonly about?: string
}

/** Makes findings of a book: known ones carry the reason they were kept for. */
export function createFindings(book: Pick<Book, 'kept'>): (found: Found) => Finding {
  const reasons = new Map(book.kept.map(({ key, reason }) => [key, reason]))
  const seen = new Map<string, number>()
  return found => {
    const base = keyOf(found)
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    const key = times === 1 ? base : `${base}|${times}`
    const kept = reasons.get(key)
    const { rule, place, match, values, advice } = found
    return {
      rule,
      severity: severityOf(rule),
      place,
      ...(match === undefined ? undefined : { match }),
      suggestions: [...(found.suggestions ?? [])],
      ...(advice === undefined ? undefined : { advice }),
      ...(values === undefined ? undefined : { values }),
      key,
      ...(kept === undefined ? undefined : { kept }),
    }
  }
}

/** The same words in the same place have the same key, wherever in the text they have moved to. */
function keyOf({ rule, place, match, about }: Found): string {
  const { page = '', frame = '', part, language = '', layer = '' } = place
  return [rule, page, frame, part, language, layer, (match ?? about ?? '').slice(0, 120)].join('|').slice(0, 280)
}

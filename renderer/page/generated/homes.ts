import type { Language } from '#core/book/language.ts'
import { inLanguage, nameOf } from '../names.ts'
import type { PageBook } from '../types.ts'
import { monthNumber } from './dated-facts.ts'
import { formatNames } from './format-names.ts'

/** A stay in one home. */
export interface Stay {
  readonly id: string
  /** Who it was with, or what the fact says. */
  readonly who: string
  readonly months: number
  /** The home the child lives in now. */
  readonly now: boolean
}

/** Facts that begin a stay: the birth and every move. */
const begins = /^(born|moved-in|came-home|home)(-|$)/

/** The homes of a child in order, each until the next began; the last is drawn as long as half a year and is "still here". */
export function homes(book: PageBook, language: Language): Stay[] {
  const starts = book.facts
    .filter(fact => fact.date && fact.certainty !== 'not-known' && begins.test(fact.kind))
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  return starts.map((fact, at) => {
    const next = starts[at + 1]
    const from = monthNumber(fact.date ?? '')
    const names = (fact.people ?? []).map(person => nameOf(book.people, person, language)).filter(Boolean)
    const who = names.length > 0 ? formatNames(names, language) : inLanguage(fact.value ?? {}, language)
    return { id: fact.id, who, months: next ? Math.max(1, monthNumber(next.date ?? '') - from) : 6, now: !next }
  })
}

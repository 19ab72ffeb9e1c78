import type { Language } from '#core/book/language.ts'
import type { Fact } from '#core/book/schema.ts'
import { inLanguage } from '../names.ts'
import type { PageBook } from '../types.ts'

/** Something of the story with a date. */
export interface DatedFact {
  readonly id: string
  readonly year: string
  /** The child's age in whole years; absent where the month of birth is not known. */
  readonly years: number | undefined
  readonly words: string
}

/** The facts that have a date and words, oldest first. What is not known is left out: the story says it, the line cannot. */
export function datedFacts(book: PageBook, language: Language): DatedFact[] {
  return book.facts
    .filter(fact => fact.date !== undefined && fact.certainty !== 'not-known')
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .flatMap(fact => {
      const words = inLanguage(fact.value ?? {}, language)
      if (words === '') return []
      return [{ id: fact.id, year: (fact.date ?? '').slice(0, 4), years: ageAt(fact, book.bornMonth), words }]
    })
}

/** Whole years between a month of birth and a fact's date; a bare year counts from its middle. */
export function ageAt(fact: Fact, bornMonth: string | undefined): number | undefined {
  if (!bornMonth || !fact.date) return undefined
  const months = monthNumber(fact.date) - monthNumber(bornMonth)
  return months < 0 ? 0 : Math.floor(months / 12)
}

/** Months since the year 0; a date with no month stands in the middle of its year. */
export function monthNumber(date: string): number {
  const [year = '0', month = '7'] = date.split('-')
  return Number(year) * 12 + Number(month) - 1
}

/** The facts with a date, for the timeline and the pictures of homes. */
import type { Language } from '#core/book/language.ts'
import type { Fact, Person } from '#core/book/schema.ts'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import type { PageBook } from '../types.ts'
import { formatNames } from './format-names.ts'

/** Something of the story with a date. */
export interface DatedFact {
  readonly id: string
  readonly year: string
  /** The child's age in whole years; absent where the month of birth is not known. */
  readonly years: number | undefined
  readonly words: string
}

/** Kinds of the toolkit that have words of their own on the line (templates/facts.json). */
const told = ['foster-home', 'judge-month', 'moved-in', 'order-made'] as const

/**
 * The birth and every fact that has a date and words, oldest first. What is not known is left out: the story says it, the
 * line cannot.
 */
export function datedFacts(book: PageBook, language: Language): DatedFact[] {
  const text = pageText(language).timeline
  const facts = book.facts
    .filter(fact => fact.date !== undefined && fact.certainty !== 'not-known')
    .flatMap(fact => {
      const words = inLanguage(fact.value ?? {}, language) || kindWords(book, fact, language)
      const date = fact.date ?? ''
      return words ? [{ id: fact.id, date, year: date.slice(0, 4), years: ageAt(fact, book.bornMonth), words }] : []
    })
  const born = book.bornMonth && !book.facts.some(({ kind, date }) => kind === 'born' && date)
  const birth = {
    id: 'birth',
    date: book.bornMonth ?? '',
    year: (book.bornMonth ?? '').slice(0, 4),
    years: 0,
    words: text.born,
  }
  return [...(born ? [birth] : []), ...facts].toSorted((a, b) => a.date.localeCompare(b.date))
}

function kindWords(book: PageBook, fact: Fact, language: Language): string {
  const kind = told.find(each => each === fact.kind)
  if (!kind) return ''
  const names = namesOf(peopleOf(book, fact), language)
  const text = pageText(language).timeline
  const withNames = kind === 'foster-home' || kind === 'moved-in' ? text[`${kind}-with`] : text[kind]
  return names === '' ? text[kind] : fill(withNames, { names })
}

/** Who a fact is about: its own people, or for the move home the grown-ups the child lives with. */
export function peopleOf(book: PageBook, fact: Fact): Person[] {
  if (fact.people?.length) return book.people.filter(({ id }) => fact.people?.includes(id))
  if (fact.kind !== 'moved-in') return []
  return book.people.filter(({ role, home }) => role === 'parent' && home !== 'before' && home !== 'elsewhere')
}

/** Their names as people say them. */
export function namesOf(people: readonly Person[], language: Language): string {
  return formatNames(people.map(({ name }) => inLanguage(name, language)).filter(Boolean), language)
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

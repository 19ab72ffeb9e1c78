import type { Language } from '#core/book/language.ts'
import type { PageBook } from '../types.ts'
import { monthNumber, namesOf, peopleOf } from './dated-facts.ts'

/** A stay in one home. */
export interface Stay {
  readonly id: string
  /** Who it was with; empty where nobody is named. */
  readonly who: string
  readonly months: number
  /** The year and month it began, ISO; a bare year where no month is known. */
  readonly from: string
  /** The home the child lives in now. */
  readonly now: boolean
}

/** How long the home of now is drawn, months: it has no end to measure to. */
const nowMonths = 6

/** Facts that begin a stay (templates/facts.json). */
const begins = ['born', 'foster-home', 'moved-in']

/** The homes of a child in order, each until the next began. The first is with those the child was born to. */
export function homes(book: PageBook, language: Language): Stay[] {
  const starts = book.facts
    .filter(fact => fact.date && fact.certainty !== 'not-known' && begins.includes(fact.kind))
    .map(fact => ({
      id: fact.id as string,
      date: fact.date ?? '',
      who: namesOf(peopleOf(book, fact), language),
      kind: fact.kind,
    }))
  if (book.bornMonth && !starts.some(({ kind }) => kind === 'born')) {
    starts.push({ id: 'birth', date: book.bornMonth, who: namesOf(firstHome(book), language), kind: 'born' })
  }
  const sorted = starts.toSorted((a, b) => a.date.localeCompare(b.date))
  return sorted.map(({ id, date, who }, at) => {
    const next = sorted[at + 1]
    const months = next ? Math.max(1, monthNumber(next.date) - monthNumber(date)) : nowMonths
    return { id, who, months, from: date, now: !next }
  })
}

/** Who the child lived with first: as the facts say, or the birth mother. */
function firstHome(book: PageBook) {
  const lived = book.facts.find(({ kind }) => kind === 'lived-with')
  const named = lived ? peopleOf(book, lived) : []
  return named.length > 0 ? named : book.people.filter(({ role }) => role === 'birth-mother')
}

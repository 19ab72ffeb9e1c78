/** What can be done about a trace of a person: advice for each rule, and the few wordings that fit wherever they are put. */
import type { Language } from '#core/book/language.ts'
import advice from '../data/safety-advice.json' with { type: 'json' }
import { firstNames } from '../text/common-words.ts'
import { viewOf } from '../text/view.ts'

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = advice

/** What to write instead of what a safety rule found; undefined for other rules. */
export function safetyAdvice(rule: string, language: Language): string | undefined {
  return sentences[language][rule]
}

/** A day and a month in words, then a year: "the 4th of May 2019", "4 Mai 2019". */
const dayMonthYear = /^((?:\d{1,2}(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\s+(?:of\s+|o\s+)?)\p{L}{3,}),?\s+\d{4}$/u

/**
 * The wordings that leave a whole sentence behind, whatever it says: a full name without its surname, a place without the
 * postcode after it, a birthday without its year. Empty where only the writer can tell.
 */
export function safeWordings(rule: string, match: string, before: string, names: readonly string[] = []): string[] {
  if (rule === 'safety.surname') return /^[\p{L}-]+$/u.test(match) && endsInFirstName(before, names) ? [''] : []
  if (rule === 'safety.postcode') return /\p{Lu}[\p{L}']+,?\s$/u.test(before) ? [''] : []
  const birthday = rule === 'safety.birth-date' ? dayMonthYear.exec(match)?.[1] : undefined
  return birthday === undefined ? [] : [birthday]
}

function endsInFirstName(before: string, names: readonly string[]): boolean {
  const name = /(\p{Lu}[\p{L}']+)\s$/u.exec(before)?.[1]
  return name !== undefined && (names.includes(name) || firstNames.has(viewOf(name).text))
}

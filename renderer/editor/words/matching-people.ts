import type { Language } from '#core/book/language.ts'
import type { Person } from '#core/book/schema.ts'
import { inLanguage } from '#renderer/page/names.ts'

/** How many names are offered at once. */
const most = 6

/** The people whose name in a language, or whose plain first name, begins with what was typed; all for nothing typed. */
export function matchingPeople(people: readonly Person[], query: string, language: Language): Person[] {
  const wanted = plain(query)
  const begins = (text: string | undefined) => text !== undefined && plain(text).startsWith(wanted)
  return people
    .filter(person => inLanguage(person.name, language) !== '')
    .filter(person => begins(inLanguage(person.name, language)) || begins(person.known))
    .slice(0, most)
}

/** Without case and accents: a finger that leaves out a to bach still finds Siân. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
}

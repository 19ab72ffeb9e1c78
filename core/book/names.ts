/** What people are called in a book. */
import type { PersonId } from './ids.ts'
import type { Bilingual, Language } from './language.ts'
import type { Person } from './schema.ts'

/** A short text in a language; where it has only been written in the other, that one: a name is a name in both. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language] ?? text[language === 'en' ? 'cy' : 'en'] ?? ''
}

/** A person's name in the book, or an empty string when the person is gone. */
export function nameIn(people: readonly Person[], person: PersonId, language: Language): string {
  const found = people.find(({ id }) => id === person)
  return found ? inLanguage(found.name, language) : ''
}

/** The text rules over the texts of a book. */
import { type Language, languages } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { checkText } from '../text.ts'
import type { Found } from './make-finding.ts'
import type { Telling } from './tellings.ts'

/** What the rules must know beside the text. */
export interface TextFacts {
  readonly surnames: readonly string[]
}

/** What the text rules find in these texts. Rules about sentences are for stories, not for names, captions and alt text. */
export function checkTellings(book: Book, tellings: readonly Telling[], { surnames }: TextFacts): Found[] {
  const names = book.people.flatMap(person => languages.flatMap(language => person.name[language] ?? []))
  const first = [
    ...new Set(names.flatMap(name => name.split(/\s+/)).concat(book.people.flatMap(({ known }) => known ?? []))),
  ]
  return tellings.flatMap(({ text, language, layer, place, drawn }) =>
    checkText({ text, age: layer, language, surnames, names: first, allowed: wordBook(book, language) })
      .filter(
        ({ rule }) => (place.part === 'words' && !drawn) || !(rule.startsWith('sentence.') || rule === 'words.hard'),
      )
      .map(({ rule, start, end, match, suggestions, advice }) => ({
        rule,
        place: drawn ? place : { ...place, start, end },
        match,
        suggestions: drawn ? [] : suggestions,
        advice,
      })),
  )
}

/**
 * The child's own words for people are the names they have in the book: a contested word ("tummy mummy") that is
 * someone's name here is this child's word, never ours to judge.
 */
function wordBook(book: Book, language: Language): string[] {
  return book.people.flatMap(person => person.name[language] ?? [])
}

/** What is said where a page or a paper shows both languages. */
import { type Language, languagesShown, type ShownLanguage } from './language.ts'

/** A text in each language that a page shows, in their order; once where both say the same, and left out where one says nothing. */
export function inEach(shown: ShownLanguage, say: (language: Language) => string): readonly string[] {
  return [...new Set(languagesShown(shown).map(say))].filter(text => text !== '')
}

import type { Language } from '#core/book/language.ts'

/** What the spelling worker is asked: to look through texts, or for other words to use. */
export type SpellingQuestion = {
  readonly number: number
  readonly language: Language
} & (
  | {
      readonly ask: 'check'
      readonly texts: readonly string[]
      /** Words that are right whatever the dictionary says: names in the book, and the library's own words. */
      readonly known: readonly string[]
    }
  | { readonly ask: 'suggest'; readonly word: string }
)

/** A word no dictionary has. UTF-16 offsets into its text. */
export interface Misspelling {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** What it found, text by text; or other words to use, the likeliest first. */
export type SpellingAnswer = { readonly number: number } & (
  | { readonly found: readonly (readonly Misspelling[])[] }
  | { readonly words: readonly string[] }
)

/** Whether words are spelt as British English or Welsh spell them. */
import nspell from 'nspell'
import type { Language } from '#core/book/language.ts'
import type { Misspelling } from './question.ts'
import { rank } from './rank.ts'
import { bookWord, plainWord, wordsIn } from './words-in.ts'

/** A dictionary that has been read. */
export interface Dictionary {
  /** The words of a text that neither it nor `known` (small letters) has. */
  check(text: string, known: ReadonlySet<string>): Misspelling[]
  /** Other words for one, the likeliest first; at most six. */
  suggest(word: string): string[]
}

/** What may hang on a word. */
const tails: Readonly<Record<Language, RegExp>> = {
  en: /'s?$/,
  // a'r, i'w, o'i, ti'n: the word before the apostrophe is looked up, what hangs on it is one of these.
  cy: /'(?:r|n|w|i|u|m|ch|th|s)$/,
}

const list = (words: string) => new Set(words.split(' '))

/** Small letters: Welsh that families in Wales use in their English, and words of home and our field that a dictionary lacks. */
const alsoRight: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(
    'cwtch cwtched cwtches cwtching cwtsh mamgu mam-gu tadcu tad-cu nain taid bach cariad cymru cymraeg ysgol hiraeth hwyl eisteddfod cawl adopter adopters kinship',
  ),
  cy: list('felen welis cilo babi babis fabi fabis mabi mabis bwytaist fwytaist rhol landin mamgu tadcu sblash waw'),
}

/** How many other words are offered. */
const mostSuggestions = 6

/** Makes a dictionary of Hunspell's two files. Welsh takes seconds and 120 MB: it is done once, in a worker. */
export function readDictionary(language: Language, aff: string, dic: string): Dictionary {
  const spell = nspell(aff, dic)
  const seen = new Map<string, boolean>()

  function has(word: string): boolean {
    const known = seen.get(word) ?? lookUp(word)
    seen.set(word, known)
    return known
  }

  function lookUp(word: string): boolean {
    if (spell.correct(word) || alsoRight[language].has(word.toLowerCase())) return true
    // A Title in Capitals, and a sentence that begins with a word of several parts.
    if (word !== word.toLowerCase() && /^\p{Lu}/u.test(word) && spell.correct(word.toLowerCase())) return true
    const bare = word.replace(tails[language], '')
    if (bare !== word && bare !== '') return has(bare)
    const parts = word.split('-')
    return parts.length > 1 && parts.every(part => part.length > 0 && has(part))
  }

  return {
    check: (text, known) =>
      wordsIn(text).filter(({ word }) => {
        const plain = plainWord(word)
        const small = plain.toLowerCase()
        return !(known.has(small) || known.has(small.replace(tails[language], '')) || has(plain))
      }),
    suggest: word =>
      rank(plainWord(word), spell.suggest(plainWord(word)))
        .slice(0, mostSuggestions)
        .map(bookWord),
  }
}

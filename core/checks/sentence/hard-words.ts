/**
 * `words.hard`: words a child of this age is not likely to know when heard. English: not in the Dale-Chall or Spache lists
 * and long, or built like an office word. Welsh has no such list, and mutations and endings break English formulas: there
 * a word is hard when it is long and has an ending that makes abstract nouns and officials' verbs.
 */
import { syllable } from 'syllable'
import type { Layer } from '#core/book/language.ts'
import childWords from '../data/child-words.json' with { type: 'json' }
import { commonWords, firstNames } from '../text/common-words.ts'
import type { Find, Reading } from '../text/reading.ts'
import { spanOf, type Token } from '../text/view.ts'

/** Syllables from which an unknown word is hard, and from which it is when built like an office word. */
const limits: Readonly<Record<Layer, { readonly any: number; readonly office: number }>> = {
  '0-4': { any: 5, office: 4 },
  '5-7': { any: 5, office: 4 },
  '8-11': { any: 6, office: 5 },
  '12+': { any: 8, office: 6 },
}
const office =
  /(?:tion|tions|sion|sions|ment|ments|ity|ities|ence|ences|ance|ances|ively|ously|ently|antly|ately|ability|ative|itate[sd]?|isation|ised|ising|ology|uous|cial|tial|quent|quently|sequently|ified|ifying|stance|stances|ceed|ceeded|cedure|cedures|quate|quired|quire)$/
const welshOffice =
  /(?:iad|iadau|aeth|aethau|edigaeth|rwydd|oldeb|olaeth|edig|adwy|iannol|yddol|asol|ogaeth|wyriaeth|iadol)$/
const known = new Set(childWords)

/** Words hard to know at the reading's layer. */
export function hardWords({ view, tokens, request }: Reading): Find[] {
  const isHard = request.language === 'cy' ? isHardWelsh : isHardEnglish
  return tokens
    .filter(token => !token.capital && token.text.length > 6 && /^[a-z]+$/.test(token.text))
    .filter(token => isHard(token, request.age))
    .map(token => spanOf(view, token.start, token.end))
}

function isHardEnglish({ text }: Token, layer: Layer): boolean {
  if (isKnown(text)) return false
  const count = syllable(text)
  const { any, office: least } = limits[layer]
  return count >= any || (count >= least && office.test(text))
}

function isKnown(word: string): boolean {
  const stems = [
    word,
    word.replace(/(?:'s|s|es|ed|ing|ly|er|est|ness)$/, ''),
    word.replace(/(?:ed|ing|er|est)$/, 'e'),
    word.replace(/i(?:es|ed|er|est|ly)$/, 'y'),
  ]
  return stems.some(stem => commonWords.has(stem) || firstNames.has(stem) || known.has(stem))
}

/** Vowel groups are a fair count of Welsh syllables: w and y are vowels, and two vowels together are mostly one. */
function isHardWelsh({ text }: Token, layer: Layer): boolean {
  if (known.has(text)) return false
  const count = text.match(/[aeiouwy]+/g)?.length ?? 0
  const { any, office: least } = limits[layer]
  return count >= any + 1 || (count >= least + 1 && welshOffice.test(text))
}

/** The words of a text that spelling looks at. */
import type { Misspelling } from './question.ts'

const word = /\p{L}[\p{L}\p{M}'’‑-]*/gu
/** What stands beside a word that is part of something else: an address, a number, a file. */
const before = /[\p{N}@#/\\_&]$|[\p{L}\p{N}]\.$/u
const after = /^(?:[\p{N}@/\\_]|\.\p{L})/u

/** Every word with its place; not one letter alone, capitals alone (BBC), or parts of addresses and numbers. */
export function wordsIn(text: string): Misspelling[] {
  return [...text.matchAll(word)].flatMap(({ 0: raw, index: start }) => {
    const bare = raw.replace(/['’‑-]+$/u, '')
    const end = start + bare.length
    if (before.test(text.slice(Math.max(0, start - 2), start)) || after.test(text.slice(end))) return []
    if (bare.length < 2 || (bare.length <= 5 && bare === bare.toUpperCase())) return []
    return [{ word: bare, start, end }]
  })
}

/** A word as dictionaries write it: straight apostrophes, plain hyphens, letters whole. */
export function plainWord(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").replaceAll('‑', '-')
}

/** A suggestion as books write it: round apostrophes. */
export function bookWord(text: string): string {
  return text.replaceAll("'", '’')
}

/** The words of names, as they are compared: small letters, and each part alone. */
export function knownWords(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(name => wordsOf(name)))]
}

function wordsOf(name: string): string[] {
  const whole = [...name.matchAll(word)].map(({ 0: raw }) => plainWord(raw).toLowerCase())
  return [...whole, ...whole.flatMap(each => each.split('-'))]
}

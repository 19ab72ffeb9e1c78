/** Passphrases: six common words by default, and a floor for those a person makes up. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RandomBytes } from '#core/ports/index.ts'
import { normalPassphrase } from './keys.ts'

export type PassphraseLanguage = 'en' | 'cy'

const wordsIn = new Map<PassphraseLanguage, readonly string[]>()

/** Six words drawn evenly from the list of a language, with a space between: 62 bits from 1,296 words. */
export function generatePassphrase(random: RandomBytes, language: PassphraseLanguage = 'en'): string {
  const words = passphraseWords(language)
  return Array.from({ length: 6 }, () => words[drawBelow(words.length, random)]).join(' ')
}

/** The words of a language, at least 1,296. */
export function passphraseWords(language: PassphraseLanguage): readonly string[] {
  const known = wordsIn.get(language)
  if (known !== undefined) return known
  // By a path and not by a URL: a bundler would put the file's bytes in the URL's place.
  const file = join(import.meta.dirname, '../../assets/words', `passphrase-${language}.txt`)
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  wordsIn.set(language, words)
  return words
}

/**
 * True for a passphrase worth encrypting a child's book under: 12 characters or more that are not one short run said
 * again, a row of a keyboard, a sequence, or a well-known password with trimmings. Generated words always pass.
 */
export function isStrongEnough(passphrase: string): boolean {
  const text = normalPassphrase(passphrase).toLowerCase()
  if ([...text].length < 12 || new Set(text).size < 6) return false
  if (/^(.{1,6})\1+.{0,5}$/u.test(text)) return false
  if (/^[\d\s./-]+$/u.test(text) && text.length < 20) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  const plain = text.replace(/[\s_.-]/gu, '')
  if (rows.some(row => row.includes(plain) || [...row].reverse().join('').includes(plain))) return false
  // What is left once well-known words are taken out must still be something to guess.
  const left = wellKnown.reduce((rest, word) => rest.replaceAll(word, ''), letters)
  return left.length >= 6 || (left.length === letters.length && letters.length >= 4)
}

const rows = [
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  '01234567890123456789012345678901234567890',
  'qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop[]asdfghjkl;#zxcvbnm,./',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

const wellKnown = [
  'password',
  'passphrase',
  'passw',
  'letmein',
  'welcome',
  'iloveyou',
  'qwerty',
  'asdf',
  'zxcv',
  'abc',
  'admin',
  'secret',
  'journeybook',
  'monkey',
  'dragon',
  'football',
  'sunshine',
  'princess',
  'cyfrinair',
  'croeso',
  'cymru',
  'wales',
  'christmas',
  'january',
  'february',
  'spring',
  'summer',
  'autumn',
  'winter',
]

function drawBelow(limit: number, random: RandomBytes): number {
  // Thrown away above the largest multiple of the limit, so that every word is equally likely.
  const fair = Math.floor(65_536 / limit) * limit
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const value = high * 256 + low
    if (value < fair) return value % limit
  }
}

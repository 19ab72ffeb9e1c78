/**
 * `safety.surname`: a surname the case record knows, in any case, with an ending (Prices, Price's), without its accents,
 * spelled out letter by letter, with figures for letters, or glued to a first name in a file name. A surname that is also
 * a word (Young, Price, Bach) counts only where it stands as a name: with a capital inside a sentence, after a first name
 * or title, or before "family".
 */
import surnameWords from '../data/surname-words.json' with { type: 'json' }
import { commonWords, firstNames } from '../text/common-words.ts'
import { type Find, findAll, type Reading } from '../text/reading.ts'
import { original, spanOf, viewOf } from '../text/view.ts'
import { towns } from '../words/names.ts'

const lookalikes: Readonly<Record<string, string>> = { a: '[a4@]', e: '[e3]', i: '[i1!|]', l: '[l1|]', o: '[o0]', s: '[s5$]', t: '[t7+]' } // biome-ignore format: a table
const gap = String.raw`[\s.,\-_*·•]{1,2}`
const ending = `(?:'s|s'|'|es'|es|'es|s|z|y|iaid|ites?|owie|ow|owa)?`
const title =
  /(?:^|[^a-z])(?:mr|mrs|ms|miss|dr|doctor|sir|judge|nurse|auntie?|uncle|anti|ewythr|wncwl|nan|nain|taid|mam-gu|tad-cu|grandma|grandad|nanny)\.?\s+$/
/** "K. Price": a letter and a stop, as a first name is cut short. */
const initial = /(?:^|[\s("])[a-z]\.\s?$/
const family = /^\s*(?:family|household|clan|teulu|boys|girls|brothers|sisters)\b/
const familyBefore =
  /\b(?:teulu(?:'r)?|family\sof|the|y|yr|surname|last\sname|cyfenw|family\sname)\s+(?:(?:is|was|yw|oedd|of)\s+)?$/
const surnameSaid = /\b(?:surname|last\sname|family\sname|cyfenw|gyfenw|nghyfenw)\b/

const placeBefore =
  /\b(?:ynys|sir|afon|bae|llyn|mynydd|castell|traeth|lan|mis|dydd|gwyl|wyl|river|lake|mount|port|isle\sof|county)\s$/
const timeWords = /^(?:may|april|june|august|march|mai|mawrth|ebrill|medi|awst|easter|christmas|summer|winter|noel)$/

interface Surname {
  /** Letters only, without accents. */
  readonly letters: string
  /** The parts as they were written: double-barrelled, Mc, ap, O'. */
  readonly parts: readonly string[]
  /** It is also a word. */
  readonly word: boolean
}

const known = new Map<string, Surname>()
const patterns = new Map<string, readonly RegExp[]>()

/** Finds the surnames of the case record. */
export function surnames(reading: Reading): Find[] {
  const book = new Set((reading.request.names ?? []).map(name => viewOf(name).text))
  return reading.request.surnames.flatMap(name => {
    const surname = readSurname(name)
    if (surname === undefined) return []
    const [whole, halves, spelled, glued, inFileName, misspelt] = patternsFor(surname)
    return [
      ...findAll(reading.view, whole as RegExp, match => isName(reading, surname, match, book)),
      ...findAll(
        reading.view,
        halves as RegExp,
        match => isCapital(reading, match) && !atSentenceStart(reading, match.index) && !book.has(match[0]),
      ),
      ...findAll(reading.view, spelled as RegExp, match => surname.letters.length > 2 || isCapital(reading, match)),
      ...findAll(reading.view, glued as RegExp, match => isGlued(surname, match[1] ?? '', book)),
      ...findAll(
        reading.view,
        misspelt as RegExp,
        match => isCapital(reading, match) && !isWord(match[0]) && !firstNames.has(match[0]) && !book.has(match[0]),
      ),
      ...findAll(reading.view, inFileName as RegExp, match => standsInCapitals(reading, match)),
    ]
  })
}

/** The surname of a name: its last word, with what belongs before it (ap, ferch, Mc, van). Undefined for an empty one. */
function readSurname(name: string): Surname | undefined {
  const cached = known.get(name)
  if (cached !== undefined) return cached
  const words = viewOf(name).text.trim().split(/\s+/)
  const last = words.length === 1 ? 0 : words.length - 1
  const before = words[last - 1] ?? ''
  const from =
    last > 0 && /^(?:ap|ab|ferch|verch|mc|mac|o|o'|de|van|von|der|la|le|st|al|el|bin|ben|di|da)$/.test(before)
      ? last - 1
      : last
  const parts = words
    .slice(from)
    .flatMap(word => word.split(/[^a-z]+/))
    .filter(part => part !== '')
  const letters = parts.join('')
  if (letters.length < 2) return undefined
  const surname = { letters, parts, word: parts.length === 1 && isWord(letters) }
  known.set(name, surname)
  return surname
}

const words = new Set(surnameWords)

function isWord(letters: string): boolean {
  return (
    letters.length === 2 ||
    commonWords.has(letters) ||
    words.has(letters) ||
    (letters.endsWith('s') && commonWords.has(letters.slice(0, -1)))
  )
}

function patternsFor(surname: Surname): readonly RegExp[] {
  const key = surname.parts.join('-')
  const made = patterns.get(key) ?? makePatterns(surname)
  patterns.set(key, made)
  return made
}

function makePatterns({ letters, parts }: Surname): readonly RegExp[] {
  const inner = parts.map(lookalikePart).join(String.raw`[\s'\-.]{0,3}`)
  const halves = parts.filter(part => part.length >= 4 && parts.length > 1)
  const plural = letters.endsWith('y') ? `|${lookalikeWord(letters.slice(0, -1))}ies'?` : ''
  const split = letters.length >= 5 ? splitOnce(letters) : undefined
  return [
    new RegExp(`(?<![a-z])(?:${inner}${ending}${plural}${split === undefined ? '' : `|${split}`})(?![a-z])`, 'g'),
    halves.length === 0 ? /(?!)/g : new RegExp(`(?<![a-z])(?:${halves.join('|')})${ending}(?![a-z])`, 'g'),
    new RegExp(`(?<![a-z])${[...letters].map(lookalike).join(gap)}(?:'?s)?(?![a-z])`, 'g'),
    new RegExp(`(?<![a-z])([a-z]{2,12})${letters}(?![a-z])`, 'g'),
    letters.length < 4 ? /(?!)/g : new RegExp(letters, 'g'),
    letters.length < 7
      ? /(?!)/g
      : new RegExp(`(?<![a-z])(?:${misspellings(letters).join('|')})(?:'s|s)?(?![a-z])`, 'g'),
  ]
}

/**
 * A long name with one slip of the hand, "Haverstok", "Haversttock", "Haverstcok", "Haverstick": a letter lost, written twice
 * or before its time, or another vowel. The first letter nobody forgets.
 */
function misspellings(letters: string): string[] {
  return Array.from({ length: letters.length - 1 }, (_, before) => {
    const at = before + 1
    const [start, letter, next, rest] = [
      letters.slice(0, at),
      letters.charAt(at),
      letters.charAt(at + 1),
      letters.slice(at + 1),
    ]
    return [
      start + rest,
      start + letter + letter + rest,
      ...(next === '' || next === letter ? [] : [start + next + letter + letters.slice(at + 2)]),
      ...(/[aeiouwy]/.test(letter) && letters.length > 7 ? [`${start}[aeiouwy]${rest}`] : []),
    ]
  }).flat()
}

/** A dot, dash, star or underscore put once inside the name, "Pri.ce", or the dash of a line's end. */
function splitOnce(letters: string): string {
  const cuts = Array.from({ length: letters.length - 2 }, (_, index) => index + 1)
  return cuts
    .map(
      cut =>
        `${lookalikeWord(letters.slice(0, cut))}(?:\\s?[.\\-_*]\\s?|-\\s*\\n\\s*)${lookalikeWord(letters.slice(cut))}`,
    )
    .join('|')
}

/** "sgan014CadwganTeulu.png", "KellyPriceBaby": a word of its own by its capital, in a run of letters and figures. */
function standsInCapitals({ view }: Reading, match: RegExpExecArray): boolean {
  const at = view.starts[match.index] ?? 0
  const end = view.ends[match.index + match[0].length - 1] ?? 0
  const { source } = view
  return (
    /^\p{Lu}\p{L}*\p{Ll}$/u.test(source.slice(at, end)) &&
    /[\p{Ll}\d_]$/u.test(source.slice(0, at)) &&
    !/^\p{Ll}/u.test(source.slice(end))
  )
}

/** "kellyprice", and before a long name that is no word whatever else may stand: no word ends in it but "Glamorgan". */
function isGlued({ letters, word }: Surname, before: string, book: ReadonlySet<string>): boolean {
  if (firstNames.has(before) || book.has(before)) return true
  return letters.length > 5 && !word && before.length > 2 && !towns.test(before + letters) && before !== 'gla'
}

/** "McCarthy" is also written "Mc Carthy". */
function lookalikePart(part: string): string {
  const prefix = /^(?:mc|mac)(?=[a-z]{3})/.exec(part)?.[0] ?? ''
  return prefix === '' ? lookalikeWord(part) : `${prefix}[\\s'-]?${lookalikeWord(part.slice(prefix.length))}`
}

function lookalikeWord(letters: string): string {
  return [...letters].map(lookalike).join('')
}

function lookalike(letter: string): string {
  return lookalikes[letter] ?? letter
}

function isName(reading: Reading, surname: Surname, match: RegExpExecArray, book: ReadonlySet<string>): boolean {
  const { text } = reading.view
  const found = match[0]
  if (!/[a-z]/.test(found) || (/^\d/.test(found) && !/[a-z]{2}/.test(found))) return false
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  const after = text.slice(match.index + found.length)
  const first = /([a-z']+)[\s_.("-]+(?:[a-z]\.?\s)?$/.exec(before)?.[1] ?? ''
  // Spelled out letter by letter it is no word, whatever the letters make.
  if (/^\p{L}(?:[.\-_*·]\p{L}){2,}/u.test(original(reading.view, match.index, match.index + found.length))) return true
  const named =
    isFirstName(first, book) ||
    hasMiddleName(reading, match.index, book) ||
    isBesideFirstName(reading, match, book) ||
    title.test(before) ||
    initial.test(before) ||
    surnameSaid.test(before) ||
    family.test(after) ||
    isFirstName(/^,\s([a-z]+)(?![a-z'])/.exec(after)?.[1] ?? '', book)
  // "Ynys Môn", "ym mis Mai", "in May": a place's name, or a month's.
  if (placeBefore.test(before) || (timeWords.test(surname.letters) && !surnameSaid.test(before)))
    return named && !placeBefore.test(before)
  if (surname.word) return named || (isCapital(reading, match) && standsAsName(reading, match, before))
  if (firstNames.has(surname.letters) && book.has(surname.letters)) return named
  return true
}

function isFirstName(word: string, book: ReadonlySet<string>): boolean {
  const name = word.replace(/'s?$/, '')
  // "Will", "Joy" and "Summer" are words as well: alone they say nothing of the next word.
  return word === name && (book.has(name) || (firstNames.has(name) && !commonWords.has(name)))
}

/** "Mari May Wood": a first name, and another capital before the name. */
function hasMiddleName({ tokens }: Reading, at: number, book: ReadonlySet<string>): boolean {
  const index = tokens.findIndex(token => token.start >= at)
  const [given, middle, name] = tokens.slice(Math.max(0, index - 2), index + 1)
  return (
    given?.capital === true &&
    middle?.capital === true &&
    name?.capital === true &&
    middle.start - given.end === 1 &&
    name.start - middle.end === 1 &&
    isFirstName(given.text, book)
  )
}

/** "best-priya.jpeg": in a file's name, where no spaces are, the first name may come last. */
function isBesideFirstName({ view }: Reading, match: RegExpExecArray, book: ReadonlySet<string>): boolean {
  const { end } = spanOf(view, match.index, match.index + match[0].length)
  const next = /^[_-](\p{L}+)[\p{L}\d_-]*\.[a-z]{3,4}\b/u.exec(view.source.slice(end))?.[1]
  return next !== undefined && isFirstName(viewOf(next).text, book)
}

/** A capital where a sentence does not ask for one; in a heading, where every word has one, it says nothing. */
function standsAsName(reading: Reading, match: RegExpExecArray, before: string): boolean {
  if (familyBefore.test(before) && /s'?$/.test(match[0])) return true
  if (/s'$/.test(match[0])) return true
  const written = original(reading.view, match.index, match.index + match[0].length)
  const letters = written.replace(/'?s$/, '')
  const shouted = letters.length > 2 && letters === letters.toUpperCase()
  if (shouted && reading.view.source !== reading.view.source.toUpperCase()) return true
  if (atSentenceStart(reading, match.index)) return false
  if (isPhrase(reading, match.index)) return false
  const long = reading.tokens.filter(token => token.text.length > 3)
  const heading = long.length > 2 && long.every(token => token.capital)
  return !heading
}

/** "Snow White", "Christmas Day": a capital word before it that is nobody's first name makes it part of a phrase. */
function isPhrase({ tokens }: Reading, at: number): boolean {
  const before = tokens.findLast(token => token.end <= at)
  return (
    before !== undefined &&
    at - before.end === 1 &&
    before.capital &&
    before.text.length > 2 &&
    commonOrFeast(before.text)
  )
}

function commonOrFeast(word: string): boolean {
  return (
    (commonWords.has(word) ||
      /^(?:christmas|boxing|easter|valentine's|david's|year's|mother's|father's)$/.test(word)) &&
    !/^(?:baby|little|miss|family)$/.test(word)
  )
}

function isCapital(reading: Reading, match: RegExpExecArray): boolean {
  return /^[A-Z\p{Lu}]/u.test(original(reading.view, match.index, match.index + 1))
}

function atSentenceStart(reading: Reading, at: number): boolean {
  return /(?:^|[.!?:]["')]*\s+|\n\s*|["(]\s*)$/.test(reading.view.text.slice(0, at))
}

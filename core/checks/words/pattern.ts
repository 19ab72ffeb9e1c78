/**
 * The small language of `find` in core/checks/data/words-*.json, made for people who edit word lists:
 * `word*` any ending · `~gair` also with its Welsh mutations · `[a|b c]` one of these · `[..]?` or nothing ·
 * `[..]*` up to three of these · `[..]+` one to three of these · `![..]` none of these next · `_` any one word · `...` up to three words · `{name}` a group of the file.
 * A space is a space, comma or hyphen; an apostrophe may be missing; accents and case make no difference.
 */
import { assert } from '#core/errors.ts'
import { viewOf } from '../text/view.ts'
import { mutations } from './mutation.ts'

/** Groups of a word file by name. */
export type Groups = Readonly<Record<string, readonly string[]>>

const gap = String.raw`[\s,-]+`
/** Views hold no accents, so letters are a to z; a Unicode pattern would cost four times as much. */
const anyWord = "[a-z0-9'-]+"

/** One phrase to look for. Its pattern is made when a text first holds one of its anchors: most texts hold few. */
export interface Phrase {
  /** Letters of which at least one stretch stands in every text the phrase is in. */
  readonly anchors: readonly string[]
  /** A global pattern that finds the phrase as whole words. */
  pattern(): RegExp
}

/** Reads a phrase of a word file. Throws where it is malformed. */
export function readPhrase(phrase: string, groups: Groups): Phrase {
  const items = itemsOf(expand(viewOf(phrase).text, groups))
  const body = compile(items, phrase)
  let made: RegExp | undefined
  return {
    anchors: anchorsOf(items),
    pattern: () => {
      made ??= new RegExp(`(?<![a-z0-9])(?:${body})(?![a-z0-9])`, 'g')
      return made
    },
  }
}

interface Item {
  readonly body: string
  readonly anchors: readonly string[]
  readonly times: '' | '?' | '*' | '+' | '!'
}

function compile(items: readonly Item[], phrase: string): string {
  let made = ''
  let anchored = false
  for (const { body, times } of items) {
    if (anchored) made += following(body, times)
    else if (times !== '' && times !== '+') made += `(?:${body}${gap})${times === '?' ? '?' : '{0,3}'}`
    else {
      made += times === '+' ? `${body}(?:${gap}${body}){0,2}` : body
      anchored = true
    }
  }
  assert(anchored, `a phrase needs a word that must be there: ${phrase}`)
  return made
}

function following(body: string, times: Item['times']): string {
  // A short form joins on: "they're" is "they" and "'re".
  const space = body.includes("(?:'?") ? String.raw`[\s,-]*` : gap
  if (times === '!') return `(?!${space}${body}(?![a-z0-9]))`
  const repeat = { '': '', '?': '?', '*': '{0,3}', '+': '{1,3}' }[times]
  return `(?:${space}${body})${repeat}`
}

function expand(phrase: string, groups: Groups): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const group = groups[name]
    assert(group !== undefined, `no group of words is called ${name}`)
    return `[${group.map(one => expand(viewOf(one).text, groups)).join('|')}]`
  })
}

function itemsOf(phrase: string): Item[] {
  const items: Item[] = []
  for (let at = 0; at < phrase.length; ) {
    const letter = phrase.charAt(at)
    if (/\s/.test(letter)) {
      at++
    } else if (letter === '!') {
      const open = at + 1
      at = phrase.charAt(open) === '[' ? closing(phrase, open) + 1 : phrase.length
      items.push({ ...choice(phrase.slice(open + 1, at - 1)), times: '!' })
    } else if (letter === '[') {
      const end = closing(phrase, at)
      const next = phrase.charAt(end + 1)
      const times = next === '?' || next === '*' || next === '+' ? next : ''
      items.push({ ...choice(phrase.slice(at + 1, end)), times })
      at = end + 1 + times.length
    } else {
      const word = /^[^\s[]+/.exec(phrase.slice(at))?.[0] ?? letter
      items.push(
        word === '_'
          ? { body: anyWord, anchors: [], times: '' }
          : word === '...'
            ? { body: anyWord, anchors: [], times: '*' }
            : { ...wordPattern(word), times: '' },
      )
      at += word.length
    }
  }
  return items
}

function closing(phrase: string, open: number): number {
  let depth = 0
  for (let at = open; at < phrase.length; at++) {
    if (phrase.charAt(at) === '[') depth++
    if (phrase.charAt(at) === ']') depth--
    if (depth === 0) return at
  }
  throw new Error(`a bracket is not closed: ${phrase}`)
}

/** Of the words that must be there, those hardest to meet by chance. */
function anchorsOf(items: readonly Item[]): readonly string[] {
  const must = items.filter(({ times, anchors }) => (times === '' || times === '+') && anchors.length > 0)
  const shortest = ({ anchors }: Item) => Math.min(...anchors.map(anchor => anchor.length))
  return must.toSorted((a, b) => shortest(b) - shortest(a) || a.anchors.length - b.anchors.length)[0]?.anchors ?? ['']
}

function choice(inside: string): Pick<Item, 'body' | 'anchors'> {
  const options = splitChoice(inside).map(option => itemsOf(option))
  return {
    body: `(?:${options.map(items => compile(items, inside)).join('|')})`,
    anchors: [...new Set(options.flatMap(anchorsOf))],
  }
}

function splitChoice(inside: string): string[] {
  const options: string[] = []
  let depth = 0
  let option = ''
  for (const letter of inside) {
    if (letter === '[') depth++
    if (letter === ']') depth--
    if (letter === '|' && depth === 0) {
      options.push(option)
      option = ''
    } else option += letter
  }
  return [...options, option].map(one => one.trim()).filter(one => one !== '')
}

function wordPattern(word: string): Pick<Item, 'body' | 'anchors'> {
  const mutable = word.startsWith('~')
  const bare = mutable ? word.slice(1) : word
  const ending = bare.endsWith('*') ? "[a-z'-]*" : ''
  const letters = bare.replace(/\*$/, '')
  const [from = '', to = ['']] = (mutable && mutations.find(([initial]) => letters.startsWith(initial))) || []
  const rest = letters.slice(from.length)
  const start = from === '' ? (mutable && /^[aeiouwy]/.test(letters) ? 'h?' : '') : `(?:${to.join('|')})`
  const plain = `${start}${[...rest].map(literal).join('')}${ending}`
  // An apostrophe or hyphen may be missing, so only letters up to it are sure to be there.
  const sure = /^[^'-]*/.exec(rest)?.[0] ?? ''
  const anchors = from === '' ? [sure] : to.map(initial => initial + sure)
  return { body: letters.startsWith("'") ? `(?:${plain})` : plain, anchors }
}

function literal(letter: string): string {
  if (letter === "'") return "'?"
  if (letter === '-') return String.raw`[\s-]?`
  return letter.replace(/[.*+?^${}()|[\]\\/#]/, String.raw`\$&`)
}

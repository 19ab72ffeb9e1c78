import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#core/book/language.ts'
import { type Dictionary, readDictionary } from '#renderer/spelling/dictionary.ts'
import { knownWords } from '#renderer/spelling/words-in.ts'

const folder = join(import.meta.dirname, '../../../assets/dictionaries')
const read = (language: Language, file: string) =>
  readDictionary(
    language,
    readFileSync(join(folder, `${file}.aff`), 'utf8'),
    readFileSync(join(folder, `${file}.dic`), 'utf8'),
  )

let english: Dictionary
let welsh: Dictionary
beforeAll(() => {
  english = read('en', 'en-GB')
  welsh = read('cy', 'cy')
}, 60_000)

const none: ReadonlySet<string> = new Set()
const marked = (dictionary: Dictionary, text: string, known = none) =>
  dictionary.check(text, known).map(({ word }) => word)

describe('British English', () => {
  it('knows its own spelling, and marks the American one', () => {
    expect(marked(english, 'My favourite colour is grey. We realised it on Saturday.')).toEqual([])
    expect(marked(english, 'My favorite color')).toEqual(['favorite', 'color'])
  })

  it('takes round apostrophes, possessives, hyphens and titles as they are written', () => {
    expect(marked(english, 'We didn’t find the judge’s well-known house. The Day You Moved In')).toEqual([])
  })

  it('leaves the Welsh that families in Wales use in English', () => {
    expect(marked(english, 'Mam-gu gave you a cwtch, and Tadcu’s dog barked.')).toEqual([])
  })

  it('says where a word stands', () => {
    expect(english.check('We saw teh sea', none)).toEqual([{ word: 'teh', start: 7, end: 10 }])
  })

  it('offers what was meant first', () => {
    expect(english.suggest('teh')[0]).toBe('the')
    expect(english.suggest('freinds')[0]).toBe('friends')
    expect(english.suggest('Definately')[0]).toBe('Definitely')
    expect(english.suggest('didnt')).toContain('didn’t')
  })
})

describe('Welsh', () => {
  it('knows mutations, joined words and circumflexes', () => {
    const text = 'Roedd eu tŷ nhw wrth y môr. Ti’n byw gyda’r teulu nawr, a’i gath yng Nghaerdydd. Dy dŷ di yw e.'
    expect(marked(welsh, text)).toEqual([])
  })

  it('marks what is no Welsh word, and offers one', () => {
    expect(marked(welsh, 'Aethom ni i’r ysgoll ddoe.')).toEqual(['ysgoll'])
    expect(welsh.suggest('ysgoll')[0]).toBe('ysgol')
  })
})

describe('both', () => {
  it('never mark names in the book, in any part and form, or words of the library', () => {
    const known = new Set(knownWords(['Pwdin Huws-Rees', 'Siân', 'blibber']))
    expect(marked(english, 'Pwdin’s bowl, Huws, Rees, PWDIN and Siân. Blibber!', known)).toEqual([])
    expect(marked(welsh, 'Mae Pwdin a Huws-Rees yma. Blibber!', known)).toEqual([])
    expect(marked(english, 'Pwdin')).toEqual(['Pwdin'])
  })

  it('pass over numbers, addresses, capitals and single letters', () => {
    expect(marked(english, 'x 3rd 12kgs BBC qwzx@zzqy.org www.qqwz.cymru/zzqv')).toEqual([])
  })
})

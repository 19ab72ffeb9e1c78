import { describe, expect, it } from 'vitest'
import type { Language } from '#core/book/language.ts'
import { bookSchema, type Person } from '#core/book/schema.ts'
import { plainText } from '#core/book/words.ts'
import { canSay, nameIn, say } from '#core/toolkit/say.ts'
import { holds, type Known } from '#core/toolkit/when.ts'

const person = (id: string, role: Person['role'], en: string, home?: Person['home']) =>
  ({ id, role, name: { en }, ...(home && { home }) }) as Person

const known: Known = {
  people: [
    person('mali', 'child', 'Mali'),
    person('mam', 'parent', 'Mam', 'with-child'),
    person('jac', 'brother', 'Jac', 'elsewhere'),
  ],
  facts: bookSchema.shape.facts.parse([
    { id: 'f1', kind: 'born-month', certainty: 'certain', date: '2020-04' },
    { id: 'f2', kind: 'moved-in', certainty: 'certain', date: '2023-03', people: ['mam'] },
    { id: 'f3', kind: 'likes', certainty: 'told', value: { en: 'mud' } },
    { id: 'f4', kind: 'laughs', certainty: 'not-known', value: { en: 'an old guess' } },
    { id: 'f5', kind: 'order-made', certainty: 'certain', date: '2026' },
  ]),
}

const text = (words: string, language: Language, about = known) =>
  plainText([{ runs: say(words, language, about) ?? [] }], id =>
    nameIn(about.people.find(each => each.id === id)!, language),
  )

describe('filling the slots of a sentence', () => {
  it('makes names chips, and the rest plain text in one piece', () => {
    expect(say('I live with {people:parent}.', 'en', known)).toEqual([
      { text: 'I live with ' },
      { person: 'mam' },
      { text: '.' },
    ])
  })

  it('works ages out in whole years, as each language says them', () => {
    expect(text('You were {age:moved-in}.', 'en')).toBe('You were two.')
    expect(text('Roeddet ti’n {age:moved-in}.', 'cy')).toBe('Roeddet ti’n ddwy oed.')
  })

  it('says a month by its name in each language', () => {
    expect(text('It was {month:moved-in}.', 'en')).toBe('It was March.')
    expect(text('Mis {month:moved-in} oedd hi.', 'cy')).toBe('Mis Mawrth oedd hi.')
  })

  it('begins with a capital where a fact stands first', () => {
    expect(text('{fact:likes} is what you like.', 'en')).toBe('Mud is what you like.')
  })

  it('is not written in a language in which its fact was not', () => {
    expect(canSay('I like {fact:likes}.', known)).toBe(true)
    expect(say('Dw i’n hoffi {fact:likes}.', 'cy', known)).toBeUndefined()
  })

  it.each([
    ['a fact marked as not known, whatever stands in it', '{fact:laughs}'],
    ['somebody who is not there', '{people:pet}'],
    ['a month where only the year is known', '{month:order-made}'],
    ['an age where only the year is known', '{age:order-made}'],
    ['who did it, without a fact that the page is about', '{of:this}'],
    ['somebody by a key nobody has', '{person:nobody}'],
  ])('cannot say %s', (_, slot) => {
    expect(canSay(`A ${slot} b`, known)).toBe(false)
  })

  it('says who did something only where it is certain', () => {
    const fact = (certainty: 'certain' | 'told') =>
      bookSchema.shape.facts.parse([{ id: 'w', kind: 'why-hurt', certainty, people: ['jac'] }])[0]!
    expect(canSay('{of:this} hurt you.', { ...known, about: fact('certain') })).toBe(true)
    expect(canSay('{of:this} hurt you.', { ...known, about: fact('told') })).toBe(false)
  })
})

describe('conditions', () => {
  it.each([
    [{ has: 'parent' }, true],
    [{ hasNo: 'birth-mother+birth-father' }, true],
    [{ one: 'brother+sister@elsewhere' }, true],
    [{ has: 'brother@with-child' }, false],
    [{ many: 'parent' }, false],
    [{ known: 'likes', unknown: 'laughs' }, true],
    [{ known: 'laughs' }, false],
    [{ names: 'moved-in' }, true],
    [{ names: 'likes' }, false],
    [{ any: [{ has: 'pet' }, { has: 'parent' }] }, true],
    [{ any: [{ has: 'pet' }], has: 'parent' }, false],
    [undefined, true],
  ])('%o is %s', (when, expected) => {
    expect(holds(when, known)).toBe(expected)
  })
})

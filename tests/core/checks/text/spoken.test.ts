import { describe, expect, it } from 'vitest'
import { readText } from '#core/checks/text/reading.ts'
import { checkText } from '#core/checks/text.ts'

const spoken = (text: string) => readText({ text, age: '8-11', language: 'en', surnames: [] }).spoken.text
const matches = (text: string, surnames: string[] = []) =>
  checkText({ text, age: '12+', language: 'en', surnames })
    .filter(({ rule }) => rule.startsWith('safety.'))
    .map(({ rule, match }) => [rule, match])

describe('a text as it would be typed by someone to whom it is read out', () => {
  it('puts signs for their names, with what is said between', () => {
    expect(spoken('jo underscore bell, then the at sign, then post dot org')).toBe('jo_bell@post.org')
    expect(spoken('seren, tanlinell, fach, wedyn malwen, wedyn post dot cymru')).toBe('seren_fach@post.cymru')
  })

  it('reads the alphabet of radio and number words', () => {
    expect(spoken('charlie yankee one five, tango echo hotel')).toBe('c y 1 5, t e h')
    expect(spoken('C for cat, F for fish')).toBe('c, f')
  })

  it('joins letters with a sign between each, and leaves two of them and words alone', () => {
    expect(spoken('Y.s.g.o.l  M.o.e.l')).toBe('ysgol moel')
    expect(spoken('e.g. a hat')).toBe('e.g. a hat')
  })

  it('keeps the places of what was said in the text as it was written', () => {
    expect(matches('Write: jo dot bell at post dot example, love')).toEqual([
      ['safety.email', 'jo dot bell at post dot example'],
    ])
    expect(matches('The file is two two, stroke, M A, stroke, six one one.')).toEqual([
      ['safety.number', 'two two, stroke, M A, stroke, six one one'],
    ])
    expect(matches('He is P-R-I-C-E.', ['Price'])).toEqual([['safety.surname', 'P-R-I-C-E']])
  })

  it('finds nothing where a snail, a cow called Dot and a dash of salt are only that', () => {
    expect(matches('Roedd malwen ar y wal, wedyn dwy falwen arall.')).toEqual([])
    expect(matches('Dot the cow came, then a dash of salt, then two more.')).toEqual([])
  })
})

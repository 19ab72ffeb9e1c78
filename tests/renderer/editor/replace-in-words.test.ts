import { describe, expect, it } from 'vitest'
import { plainText, type Words } from '#core/book/words.ts'
import { around, replaceInWords } from '#renderer/editor/panel/replace-in-words.ts'

const nameOf = () => 'Pat'
const words: Words = [
  {
    runs: [
      { text: 'You lived with ' },
      { person: 'pat' as never },
      { text: ' in a ' },
      { text: 'placement', bold: true },
    ],
  },
  { list: 'bullet', runs: [{ text: 'One' }, { break: true }, { text: 'two three' }] },
]
const text = plainText(words, nameOf)
const swap = (match: string, other: string) =>
  replaceInWords(words, text.indexOf(match), text.indexOf(match) + match.length, other, nameOf)

describe('other words in the place of found ones', () => {
  it('take the look of the words they replace, and leave the rest alone', () => {
    expect(swap('placement', 'home')).toEqual([
      { runs: [{ text: 'You lived with ' }, { person: 'pat' }, { text: ' in a ' }, { text: 'home', bold: true }] },
      words[1],
    ])
  })

  it('are found after breaks and in later lines', () => {
    expect(plainText(swap('three', 'four') ?? [], nameOf)).toBe('You lived with Pat in a placement\nOne\ntwo four')
  })

  it('can reach over words that look different', () => {
    expect(plainText(swap('a placement', 'the house') ?? [], nameOf)).toBe(
      'You lived with Pat in the house\nOne\ntwo three',
    )
  })

  it('can be none at all', () => {
    expect(plainText(swap(' in a placement', '') ?? [], nameOf)).toBe('You lived with Pat\nOne\ntwo three')
  })

  it('never replace a name or a line’s end unseen', () => {
    expect(swap('Pat', 'Glyn')).toBeUndefined()
    expect(swap('placement\nOne', 'x')).toBeUndefined()
    expect(replaceInWords(words, 900, 910, 'x', nameOf)).toBeUndefined()
  })
})

describe('the sentence round a find', () => {
  it('is one sentence, from its beginning to its end', () => {
    const said = 'You were three. Your placement was by the sea. You swam.\nNext line.'
    const at = said.indexOf('placement')
    expect(around(said, at, at + 9)).toEqual(['Your ', 'placement', ' was by the sea.'])
    expect(around('Hello', 0, 5)).toEqual(['', 'Hello', ''])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { replaceText } from '#core/book/edits/words.ts'
import type { FrameId, PersonId } from '#core/book/ids.ts'
import { nameSpans, plainText, type Words } from '#core/book/words.ts'
import { readWords, wordsRoot, writeWordsInto } from '#core/book/words-doc.ts'

const frame = 'frame-1' as FrameId
const person = 'pat' as PersonId
const nameOf = () => 'Pat'
const place = { frame, language: 'en', layer: '5-7' } as const
const words: Words = [
  { runs: [{ text: 'You lived with ' }, { person }, { text: ' in a ' }, { text: 'placement', bold: true }] },
  { list: 'bullet', runs: [{ text: 'One' }, { break: true }, { text: 'two three' }] },
]
const text = plainText(words, nameOf)

function docWith(written: Words): Y.Doc {
  const doc = new Y.Doc()
  writeWordsInto(wordsRoot(doc, frame, 'en', '5-7'), written)
  return doc
}

function swap(match: string, other: string) {
  const doc = docWith(words)
  const start = text.indexOf(match)
  const done = replaceText(doc, place, { start, end: start + match.length, text: other }, nameOf)
  return { done, words: readWords(doc, frame, 'en', '5-7') ?? [] }
}

describe('other words in the place of found ones', () => {
  it('take the look of the words they replace, and leave the rest alone', () => {
    expect(swap('placement', 'home').words).toEqual([
      { runs: [{ text: 'You lived with ' }, { person: 'pat' }, { text: ' in a ' }, { text: 'home', bold: true }] },
      words[1],
    ])
  })

  it('are found after breaks and in later lines', () => {
    expect(plainText(swap('three', 'four').words, nameOf)).toBe('You lived with Pat in a placement\nOne\ntwo four')
  })

  it('can reach over words that look different', () => {
    const { words: after } = swap('a placement', 'the house')
    expect(after[0]?.runs).toEqual([{ text: 'You lived with ' }, { person }, { text: ' in the house' }])
  })

  it('can be none at all', () => {
    expect(plainText(swap(' in a placement', '').words, nameOf)).toBe('You lived with Pat\nOne\ntwo three')
  })

  it('never replace a name or a line’s end unseen', () => {
    for (const match of ['Pat', 'placement\nOne', 'One\ntwo']) {
      expect(swap(match, 'Glyn')).toEqual({ done: false, words })
    }
    expect(replaceText(docWith(words), place, { start: 900, end: 910, text: 'x' }, nameOf)).toBe(false)
  })

  it('change the plain text as a plain text changes, wherever no name or line’s end is, and nothing otherwise', () => {
    const letters = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', ' ', 'ŵ', '’') })
    const run = fc.oneof(
      { weight: 4, arbitrary: fc.record({ text: letters, bold: fc.constant(true) }, { requiredKeys: ['text'] }) },
      { weight: 1, arbitrary: fc.constant({ person }) },
      { weight: 1, arbitrary: fc.constant({ break: true as const }) },
    )
    const lines = fc.array(fc.record({ runs: fc.array(run, { maxLength: 4 }) }), { minLength: 1, maxLength: 3 })
    const property = fc.property(
      lines,
      fc.nat(30),
      fc.integer({ min: 1, max: 6 }),
      letters,
      (given, at, long, other) => {
        const written = given as Words
        const before = plainText(written, nameOf)
        const doc = docWith(written)
        const end = at + long
        const done = replaceText(doc, place, { start: at, end, text: other }, nameOf)
        const after = plainText(readWords(doc, frame, 'en', '5-7') ?? [], nameOf)
        const inName = nameSpans(written, nameOf).some(name => name.start < end && name.end > at)
        const possible = end <= before.length && !inName && !before.slice(at, end).includes('\n')
        expect(done).toBe(possible)
        expect(after).toBe(possible ? before.slice(0, at) + other + before.slice(end) : before)
      },
    )
    fc.assert(property, { seed: 3, numRuns: 300 })
  })
})

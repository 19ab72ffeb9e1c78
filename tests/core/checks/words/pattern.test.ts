import { describe, expect, it } from 'vitest'
import { viewOf } from '#core/checks/text/view.ts'
import { readPhrase } from '#core/checks/words/pattern.ts'

const found = (phrase: string, text: string, groups = {}) => {
  const { anchors, pattern } = readPhrase(phrase, groups)
  const { text: read } = viewOf(text)
  const all = [...read.matchAll(pattern())].map(match => match[0])
  // What an index passes over must be nothing the pattern would have found.
  if (all.length > 0)
    expect(
      anchors.some(anchor => read.includes(anchor)),
      phrase,
    ).toBe(true)
  return all
}

describe('a phrase of a word file', () => {
  it('is found as whole words in any case, with any spaces, hyphens and accents', () => {
    expect(found('care plan', 'Your Care-Plan, your care  plan')).toHaveLength(2)
    expect(found('care plan', 'aftercare planning')).toEqual([])
    expect(found('brawd iau', 'Brâwd  iau')).toHaveLength(1)
  })

  it('takes any ending after a star', () => {
    expect(found('sibling*', 'a sibling, two siblings, the sibling’s')).toHaveLength(3)
  })

  it('takes one of several, nothing, or up to three', () => {
    expect(found('[gave|give] you [up|away]', 'they gave you up; give you away')).toHaveLength(2)
    expect(found('so [very]? lucky', 'so lucky, so very lucky')).toHaveLength(2)
    expect(found('you [a|so|very]* lucky', 'you lucky, you so very lucky')).toHaveLength(2)
    expect(found('[very]+ lucky', 'lucky, very lucky')).toEqual(['very lucky'])
    expect(found('drove _ mad', 'drove Jan mad')).toHaveLength(1)
    expect(found('hit ... with a stick', 'hit her on Monday with a stick')).toHaveLength(1)
  })

  it('joins short forms and lets an apostrophe go missing', () => {
    expect(found("[you] ['re] lucky", 'you’re lucky, youre lucky')).toHaveLength(2)
    expect(found("didn't want", 'didnt want, didn’t want')).toHaveLength(2)
  })

  it('takes the Welsh mutations of a word', () => {
    expect(found('~cyswllt', 'cyswllt, gyswllt, nghyswllt, chyswllt')).toHaveLength(4)
    expect(found('~gorddos', 'gorddos, orddos, ngorddos')).toHaveLength(3)
    expect(found('~asesiad', 'ei hasesiad')).toHaveLength(1)
  })

  it('takes a group of the file', () => {
    expect(found('bad {parent}', 'a bad dad', { parent: ['mum', 'dad'] })).toEqual(['bad dad'])
  })

  it('is refused where it is malformed', () => {
    expect(() => readPhrase('[one|two', {})).toThrow(/bracket/)
    expect(() => readPhrase('{nobody} here', {})).toThrow(/group/)
    expect(() => readPhrase('[maybe]?', {})).toThrow(/must be there/)
  })

  it('passes by what the words must not be followed by', () => {
    const shaken = (text: string) =>
      [...text.matchAll(readPhrase('shook [your|you] ![hand|head]', {}).pattern())].length
    expect(shaken('she shook your hand')).toBe(0)
    expect(shaken('she shook you, hard')).toBe(1)
    expect(shaken('she shook you')).toBe(1)
  })
})

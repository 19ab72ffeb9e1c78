import { describe, expect, it } from 'vitest'
import { localVoice } from '#renderer/together/aloud/readers.ts'
import { wordsOf } from '#renderer/together/aloud/words-on-page.ts'
import { grown, moved, placeNew } from '#renderer/together/hands/place-things.ts'
import { smallPage } from '#support/books.ts'

const trim = { width: 297, height: 210 }
const box = { x: 100, y: 80, width: 40, height: 30, rotation: 0 }

describe('a thing of the child’s', () => {
  it('never leaves the page altogether, and grows no larger than it', () => {
    expect(moved(box, trim, 9000, -9000)).toMatchObject({ x: 285, y: -18 })
    const large = grown(box, trim, 100)
    expect(large.height).toBeCloseTo(210)
    expect(large.width / large.height).toBeCloseTo(40 / 30)
    expect(grown(box, trim, 0.001).height).toBeCloseTo(10)
  })

  it('lands where it hides nothing that is on the page', () => {
    const page = smallPage('one', 'now')
    const place = placeNew(
      page.frames.map(frame => frame.box),
      trim,
      { width: 40, height: 40 },
    )
    for (const { box: there } of page.frames) {
      const apart =
        place.x + 40 <= there.x ||
        there.x + there.width <= place.x ||
        place.y + 40 <= there.y ||
        there.y + there.height <= place.y
      expect(apart).toBe(true)
    }
  })
})

describe('reading aloud', () => {
  it('knows words with Welsh letters, apostrophes and hyphens', () => {
    const text = 'Tŷ’r môr, Glyn-Glyn! 3 oed.'
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Tŷ’r', 'môr', 'Glyn-Glyn', '3', 'oed'])
  })

  it('takes only a voice of this machine, in the language, from Britain where there is one', () => {
    const voice = (lang: string, localService: boolean) => ({ lang, localService }) as SpeechSynthesisVoice
    const far = voice('en-GB', false)
    const near = voice('en-US', true)
    const own = voice('en-GB', true)
    expect(localVoice('en', [far])).toBeUndefined()
    expect(localVoice('en', [far, near])).toBe(near)
    expect(localVoice('en', [far, near, own])).toBe(own)
    expect(localVoice('cy', [own])).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { localVoice } from '#renderer/together/aloud/readers.ts'
import { wordsOf } from '#renderer/together/aloud/words-on-page.ts'
import { grown, moved, placeNew } from '#renderer/together/hands/place-things.ts'
import { addPoint, pressureOf, strokeNear } from '#renderer/together/hands/stroke-points.ts'
import { smallPage } from '#support/books.ts'

const trim = { width: 297, height: 210 }
const box = { x: 100, y: 80, width: 40, height: 30, rotation: 0 }

describe('a pen', () => {
  it('notes where it went, finer than a hand, and nothing where it stood still', () => {
    const points: number[] = []
    for (const [x, y] of [
      [10.04, 20],
      [10.1, 20.05],
      [14, 20],
    ] as const)
      addPoint(points, x, y, 0.333)
    expect(points).toEqual([10, 20, 0.33, 14, 20, 0.33])
  })

  it('says when a stroke can hold no more', () => {
    const points = Array.from({ length: 59_994 }, () => 0)
    expect(addPoint(points, 50, 50, 0.5)).toBe(false)
    expect(addPoint(points, 60, 50, 0.5)).toBe(true)
  })

  it('presses as hard as it says, and a finger presses evenly', () => {
    expect(pressureOf({ pointerType: 'pen', pressure: 0.8 })).toBe(0.8)
    expect(pressureOf({ pointerType: 'touch', pressure: 0 })).toBe(0.5)
    expect(pressureOf({ pointerType: 'mouse', pressure: 0.5 })).toBe(0.5)
  })

  it('is rubbed out anywhere along its line, the topmost first', () => {
    const line = (y: number) => ({ colour: 'red', widthMm: 2, points: [10, y, 0.5, 90, y, 0.5] }) as const
    const strokes = [line(20), line(22)].map(stroke => ({ ...stroke, points: [...stroke.points] }))
    expect(strokeNear(strokes, 50, 21, 4)).toBe(1)
    expect(strokeNear(strokes, 50, 16, 4)).toBe(0)
    expect(strokeNear(strokes, 50, 60, 4)).toBeUndefined()
  })
})

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

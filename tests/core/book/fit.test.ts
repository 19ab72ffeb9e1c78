import { describe, expect, it } from 'vitest'
import { fitWords, type WordyFrame, wordsOver } from '#core/book/fit/fit.ts'
import { countLines, type Ruler } from '#core/book/fit/lines.ts'
import { layers } from '#core/book/language.ts'
import { type Book, type Frame, frameSchema } from '#core/book/schema.ts'
import { leastPt } from '#core/book/type-scale.ts'

const book: Pick<Book, 'settings' | 'people'> = {
  settings: { format: 'a4-across', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
  people: [],
}
const sentence = 'Every Friday you made pancakes with Pat, and you fed the ducks. '

function frame(width: number, height: number, sentences: number, extra: object = {}): WordyFrame {
  const words = [{ runs: [{ text: sentence.repeat(sentences).trim() }] }]
  return frameSchema.parse({
    id: 'story',
    kind: 'words',
    by: 'grown-up',
    box: { x: 10, y: 10, width, height, rotation: 0 },
    purpose: 'story',
    panel: 'none',
    words: Object.fromEntries(layers.flatMap(layer => [`en/${layer}`, `cy/${layer}`].map(key => [key, words]))),
    ...extra,
  }) as WordyFrame
}

const shown = { language: 'en', layer: '5-7' } as const

describe('whether words fit', () => {
  it('leaves words at their own size where there is room', () => {
    const fit = fitWords(frame(120, 60, 2), book, shown)
    expect(fit).toMatchObject({ isSmaller: false, isOver: false })
    expect(fit.sizes.story).toBe(19)
  })

  it('sets them smaller where there is too little, and says nothing is over', () => {
    const fit = fitWords(frame(120, 60, 5), book, shown)
    expect(fit).toMatchObject({ isSmaller: true, isOver: false })
    expect(fit.sizes.story).toBeLessThan(19)
    expect(fit.heightPx).toBeLessThanOrEqual((60 * 96) / 25.4 + 2)
  })

  it('never sets them smaller than the layer’s least, in one language or both', () => {
    for (const layer of layers) {
      for (const language of ['en', 'both'] as const) {
        const fit = fitWords(frame(60, 12, 9), book, { language, layer })
        expect(fit.isOver).toBe(true)
        expect(fit.sizes.story).toBe(leastPt('story', layer, {}))
      }
    }
    expect([leastPt('story', '0-4', {}), leastPt('story', '5-7', {})]).toEqual([14, 14])
  })

  it('leaves a size that the writer chose below the least as it is', () => {
    expect(fitWords(frame(60, 12, 9, { sizePt: 10 }), book, shown).sizes.story).toBe(10)
  })

  it('names the frames of a page whose words are over, and no others', () => {
    const frames: Frame[] = [frame(120, 60, 2), { ...frame(40, 10, 8), id: 'tight' as never }]
    expect(wordsOver({ frames }, book, shown).map(({ id }) => id)).toEqual(['tight'])
  })

  it('takes the padding of a panel from the room', () => {
    const plain = fitWords(frame(120, 60, 3), book, shown)
    const panel = fitWords(frame(120, 60, 3, { panel: 'tint' }), book, shown)
    expect(panel.ownHeightPx).toBeGreaterThanOrEqual(plain.ownHeightPx + 22)
  })
})

describe('the lines of a paragraph', () => {
  const ruler: Ruler = { sizePx: 20, faceOf: () => 'andika-400', nameOf: () => 'Marged' }
  const lines = (text: string, room: number) => countLines([{ text }], room, ruler)

  it('break at spaces and after hyphens, and inside a word that is longer than a line', () => {
    expect(lines('one two', 400)).toBe(1)
    expect(lines('one two', 45)).toBe(2)
    expect(lines('gwrth-ddweud', 80)).toBe(2)
    expect(lines('Llanfairpwllgwyngyllgogerychwyrndrobwll', 100)).toBeGreaterThan(3)
  })

  it('count a break and an empty paragraph', () => {
    expect(countLines([{ text: 'a' }, { break: true }, { text: 'b' }], 400, ruler)).toBe(2)
    expect(countLines([], 400, ruler)).toBe(1)
  })

  it('do not break inside a name that is joined to what stands beside it', () => {
    expect(countLines([{ text: '“' }, { person: 'mamgu' as never }, { text: '”' }], 100, ruler)).toBe(1)
  })
})

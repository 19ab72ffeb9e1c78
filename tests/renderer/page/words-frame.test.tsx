import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { captionTexts } from '#core/book/fit/caption.ts'
import { fitWords, type WordyFrame } from '#core/book/fit/fit.ts'
import type { FrameOf, Settings } from '#core/book/schema.ts'
import { frameSchema, personSchema } from '#core/book/schema.ts'
import type { PageScene } from '#renderer/page/types.ts'
import { Tellings } from '#renderer/page/words-frame.tsx'

const settings: Settings = {
  format: 'a4-across',
  language: 'both',
  layer: '5-7',
  accent: 'mor',
  storyFont: 'andika',
}
const people = [
  personSchema.parse({ id: 'gran', role: 'grandparent', name: { en: 'Gran', cy: 'Mam-gu' } }),
  personSchema.parse({ id: 'jac', role: 'brother', name: { en: 'Jac', cy: 'Jac' } }),
]
const scene = {
  book: { settings, people, pages: [], facts: [], photos: [] },
  language: 'both',
  layer: '5-7',
  parts: {},
} as unknown as PageScene

function title(en: object, cy: object): WordyFrame {
  return frameSchema.parse({
    id: 'title',
    kind: 'words',
    by: 'grown-up',
    purpose: 'title',
    panel: 'none',
    box: { x: 10, y: 10, width: 150, height: 60, rotation: 0 },
    words: { 'en/5-7': [{ runs: [en] }], 'cy/5-7': [{ runs: [cy] }] },
  }) as WordyFrame
}

function tellingsOf(frame: WordyFrame): number {
  return renderToStaticMarkup(<Tellings frame={frame} scene={scene} />).split('class="telling"').length - 1
}

describe('a title in both languages', () => {
  it('stands once where both say the same, a name in both languages too', () => {
    expect(tellingsOf(title({ text: 'Jac' }, { text: 'Jac' }))).toBe(1)
    expect(tellingsOf(title({ person: 'jac' }, { text: 'Jac' }))).toBe(1)
    expect(tellingsOf(title({ person: 'gran' }, { person: 'gran' }))).toBe(2)
    expect(tellingsOf(title({ text: 'The judge' }, { text: 'Y barnwr' }))).toBe(2)
  })

  it('is as large in the second as in the first', () => {
    const alone = (language: 'en' | 'both') =>
      fitWords(title({ text: 'It was not your fault.' }, { text: 'Nid ti oedd ar fai.' }), scene.book, {
        language,
        layer: '5-7',
      })
    const [one, both] = [alone('en'), alone('both')]
    const line = (sizePt: number) => (sizePt * 96 * 1.15) / 72
    expect(one.ownHeightPx).toBeCloseTo(line(one.sizes.title))
    expect(both.ownHeightPx).toBeGreaterThan(2 * line(both.sizes.title))
  })
})

it('says a caption once where both languages say the same', () => {
  const photo = (caption: object) =>
    frameSchema.parse({
      id: 'photo',
      kind: 'photo',
      by: 'grown-up',
      look: 'print',
      box: { x: 10, y: 10, width: 60, height: 60, rotation: 0 },
      caption,
      alt: {},
    }) as FrameOf<'photo'>
  const said = (caption: object) => captionTexts(photo(caption), { language: 'both' }).map(({ text }) => text)
  expect(said({ en: 'Pwdin', cy: 'Pwdin ' })).toEqual(['Pwdin'])
  expect(said({ en: 'The beach', cy: 'Y traeth' })).toEqual(['The beach', 'Y traeth'])
})

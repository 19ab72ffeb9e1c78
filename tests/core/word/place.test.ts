import { describe, expect, it } from 'vitest'
import { fitWords } from '#core/book/fit/fit.ts'
import type { PhotoId } from '#core/book/ids.ts'
import type { Frame } from '#core/book/schema.ts'
import { plainText } from '#core/book/words.ts'
import { placeSections } from '#core/word/place.ts'
import type { WordSection } from '#core/word/word-file.ts'
import { smallBook } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

const { settings, people } = smallBook()
const photo = (at: number) => String(at).repeat(64).slice(0, 64) as PhotoId

function place(sections: readonly WordSection[], photoOf: (at: number) => PhotoId | undefined = photo) {
  return placeSections(sections, {
    book: { settings, people },
    language: 'cy',
    layer: '5-7',
    background: { colour: 'white' },
    photoOf,
    ids: countingIds(),
  })
}

const line = (text: string) => ({ line: { runs: [{ text }] } })
const wordsOf = (frames: readonly unknown[]) =>
  (frames as Frame[]).flatMap(frame =>
    frame.kind === 'words' ? [plainText(frame.words['cy/5-7'] ?? [], () => '')] : [],
  )

describe('parts of a Word file on pages', () => {
  it('begin a page each, with their heading, words and pictures in the language chosen', () => {
    const pages = place([
      { heading: 'Tŷ Pat', blocks: [line('Un.'), { picture: 3, alt: 'Tŷ' }, line('Dau.')] },
      { heading: '', blocks: [line('Tri.')] },
    ])
    expect(pages.map(({ layout, frames }) => [layout, wordsOf(frames)])).toEqual([
      ['photo-right', ['Tŷ Pat', 'Un.\nDau.']],
      ['words-only', ['Tri.']],
    ])
    expect(pages[0]?.frames.find(({ kind }) => kind === 'photo')).toMatchObject({
      picture: { photo: photo(3) },
      alt: { cy: 'Tŷ' },
    })
  })

  it('go on over more pages where the words are long, and lose none', () => {
    const sentences = Array.from(
      { length: 60 },
      (_, at) => `Dyma frawddeg rhif ${at} yn y stori hon am y môr a’r hwyaid.`,
    )
    const pages = place([{ heading: 'Stori', blocks: sentences.map(line) }])
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flatMap(({ frames }) => wordsOf(frames)).join('\n')).toBe(['Stori', ...sentences].join('\n'))
    for (const { frames } of pages)
      for (const frame of frames as Frame[])
        if (frame.kind === 'words')
          expect(fitWords(frame, { settings, people }, { language: 'cy', layer: '5-7' })).toMatchObject({
            isOver: false,
            isSmaller: false,
          })
  })

  it('take pages for pictures too, three to a page, and pass over those that were not taken in', () => {
    const blocks = Array.from({ length: 5 }, (_, picture) => ({ picture }))
    const pages = place([{ heading: 'Lluniau', blocks }], at => (at === 2 ? undefined : photo(at)))
    expect(pages.map(({ layout }) => layout)).toEqual(['three-photos', 'photo-right'])
    const shown = pages.flatMap(({ frames }) =>
      (frames as Frame[]).flatMap(frame => (frame.kind === 'photo' ? [frame.picture] : [])),
    )
    expect(shown).toEqual([0, 1, 3, 4].map(at => ({ photo: photo(at) })))
  })
})

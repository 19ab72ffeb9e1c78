/** The book that every printer of the benchmark makes: 210 mm square, a photo and a paragraph on every page. */
import { type Book, bookSchema } from '#core/book/schema.ts'

/** What stands on every page, in every program. */
export const story =
  'Pan oeddet ti’n dair oed, est ti i fyw gyda Pat a Glyn. Roedd y tŷ wrth y môr, a’r gŵr drws nesaf yn chwerthin. ' +
  'When you were three, you went to live with Pat and Glyn. Every Friday you made pancakes, and you fed the ducks.'

/** A book of as many pages as photos; page n shows photo n at 216 x 162 mm, 300 dpi of 2552 x 1914 px. */
export function makeBenchBook(photoIds: readonly string[]): Book {
  return bookSchema.parse({
    id: 'benchbook',
    code: 'BEN 1',
    template: 'bench',
    title: { en: 'Bench' },
    settings: { format: 'square-210', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [{ id: 'now', kind: 'now', title: { en: 'Now' } }],
    people: [],
    facts: [],
    kept: [],
    photos: photoIds.map(id => ({ id, width: 4000, height: 3000, type: 'image/jpeg', agreed: true })),
    pages: photoIds.map((photo, index) => ({
      id: `page-${index}`,
      section: 'now',
      layout: 'free',
      background: { colour: 'white' },
      hard: false,
      state: 'open',
      frames: framesOf(photo, index),
      stack: [`photo-${index}`, `title-${index}`, `story-${index}`],
    })),
  })
}

function framesOf(photo: string, index: number) {
  const box = (y: number, height: number) => ({ x: 12, y, width: 186, height, rotation: 0 })
  const words = (text: string) => ({ 'en/5-7': [{ runs: [{ text }] }] })
  return [
    {
      id: `title-${index}`,
      kind: 'words',
      by: 'grown-up',
      box: box(166, 12),
      purpose: 'title',
      panel: 'none',
      words: words(`Page ${index + 1}`),
    },
    {
      id: `photo-${index}`,
      kind: 'photo',
      by: 'grown-up',
      box: { x: -3, y: -3, width: 216, height: 162, rotation: 0 },
      picture: { photo },
      look: 'bleed',
      caption: {},
      alt: { en: `Photo ${index + 1}` },
    },
    {
      id: `story-${index}`,
      kind: 'words',
      by: 'grown-up',
      box: box(178, 26),
      purpose: 'caption',
      panel: 'none',
      words: words(story),
    },
  ]
}

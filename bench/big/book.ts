/** The big book of the benchmarks: 200 pages, 1,000 frames, 500 photos, words in both languages, people and facts. */
import { type Book, bookSchema } from '#core/book/schema.ts'

/** How large it is. */
export const bigBook = { pages: 200, frames: 1_000, photos: 500 } as const

const sentences = {
  en: [
    'When you were three, you went to live with ',
    '. Their house was by the sea. Every Friday you made pancakes, and you fed the ducks on the way home.',
    'You had a red bucket and a blue spade, and you were never cold. You liked it best when the tide was out.',
  ],
  cy: [
    'Pan oeddet ti’n dair oed, est ti i fyw gyda ',
    '. Roedd eu tŷ nhw wrth y môr. Bob dydd Gwener roeddech chi’n gwneud crempogau, ac yn bwydo’r hwyaid ar y ffordd adref.',
    'Roedd gen ti fwced coch a rhaw las, a doeddet ti byth yn oer. Roeddet ti’n hoffi’r traeth pan oedd y llanw allan.',
  ],
} as const

/** The book with these photos in it, each shown once. Throws unless there are 500 of them. */
export function makeBigBook(
  photos: readonly { readonly id: string; readonly width: number; readonly height: number }[],
): Book {
  if (photos.length !== bigBook.photos) throw new Error('the big book has 500 photos')
  let next = 0
  const pages = Array.from({ length: bigBook.pages }, (_, index) => {
    // Two photos and three, page by page: five frames with the words.
    const shown = photos.slice(next, next + (index % 2 === 0 ? 2 : 3))
    next += shown.length
    return pageOf(
      index,
      shown.map(({ id }) => id),
    )
  })
  return bookSchema.parse({
    id: 'big-book',
    code: 'BIG 5',
    template: 'my-life-journey-5-7',
    bornMonth: '2019-05',
    title: { en: 'The big book', cy: 'Y llyfr mawr' },
    settings: { format: 'a4-across', language: 'en', layer: '5-7', accent: 'rhedyn', storyFont: 'andika' },
    sections: Array.from({ length: 10 }, (_, at) => ({
      id: `part-${at}`,
      kind: 'now',
      title: { en: `Part ${at + 1}`, cy: `Rhan ${at + 1}` },
    })),
    people: [
      { id: 'gwen', role: 'child', name: { en: 'Gwen', cy: 'Gwen' } },
      { id: 'pat', role: 'foster-carer', name: { en: 'Pat', cy: 'Pat' }, home: 'before' },
      { id: 'mam', role: 'parent', name: { en: 'Mam', cy: 'Mam' }, home: 'with-child' },
    ],
    facts: [{ id: 'moved', kind: 'moved-in', certainty: 'certain', date: '2024-03' }],
    photos: photos.map(photo => ({ ...photo, type: 'image/jpeg', agreed: true, people: ['gwen'] })),
    kept: [],
    pages,
  })
}

function pageOf(index: number, photos: readonly string[]) {
  const frames = [
    words(index, 'title', box(18, 14, 150, 16)),
    words(index, 'story', box(160, 45, 120, 90)),
    ...photos.map((photo, at) => photoFrame(index, at, photo)),
    ...(photos.length === 2 ? [words(index, 'note', box(160, 145, 120, 30))] : []),
  ]
  return {
    id: `page-${index}`,
    section: `part-${Math.floor(index / 20)}`,
    layout: 'free',
    background: { colour: 'white', ground: index % 3 === 0 ? 'hills' : 'wash' },
    hard: false,
    state: 'open',
    frames,
    stack: frames.map(({ id }) => id),
  }
}

function words(index: number, purpose: 'title' | 'story' | 'note', at: object) {
  const told = (language: 'en' | 'cy') => {
    const [before, after, more] = sentences[language]
    if (purpose === 'title')
      return [{ runs: [{ text: language === 'en' ? `By the sea ${index + 1}` : `Wrth y môr ${index + 1}` }] }]
    if (purpose === 'note') return [{ runs: [{ text: more }] }]
    return [{ runs: [{ text: before }, { person: 'pat' }, { text: after }] }, { runs: [{ text: more }] }]
  }
  return {
    id: `${purpose}-${index}`,
    kind: 'words',
    by: 'grown-up',
    box: at,
    purpose,
    panel: 'none',
    words: { 'en/5-7': told('en'), 'cy/5-7': told('cy') },
  }
}

function photoFrame(index: number, at: number, photo: string) {
  const places = [box(18, 40, 130, 95, -1.5), box(30, 142, 70, 52, 1), box(220, 142, 60, 45, 2)]
  return {
    id: `photo-${index}-${at}`,
    kind: 'photo',
    by: 'grown-up',
    box: places[at],
    look: 'print',
    picture: { photo },
    caption: { en: 'The beach', cy: 'Y traeth' },
    alt: { en: 'Gwen on the beach with a bucket.', cy: 'Gwen ar y traeth gyda bwced.' },
  }
}

function box(x: number, y: number, width: number, height: number, rotation = 0) {
  return { x, y, width, height, rotation }
}

/** A book with every kind of frame on it, for pages drawn in a browser. Everyone in it is made up. */
import { type Book, bookSchema } from '#core/book/schema.ts'

type Plain = Record<string, unknown>

/** Three pages: one as the drawing of the editor has it, one with every small thing, one with the pictures made from People and Facts. */
export function bookForPages(changes: Plain = {}): Book {
  return bookSchema.parse({
    id: 'mali',
    code: 'MAL 4',
    template: 'my-life-journey-5-7',
    bornMonth: '2020-05',
    title: { en: 'Mali’s book', cy: 'Llyfr Mali' },
    settings: { format: 'a4-across', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [
      { id: 'now', kind: 'now', title: { en: 'Me and now', cy: 'Fi nawr' } },
      { id: 'lived', kind: 'lived', title: { en: 'Where I lived', cy: 'Lle bues i’n byw' } },
      { id: 'home', kind: 'home', title: { en: 'Home', cy: 'Adref' } },
    ],
    people,
    facts,
    photos: [{ id: cakes, width: 4000, height: 3000, type: 'image/jpeg', agreed: true, people: ['pat', 'mali'] }],
    kept: [],
    pages: [housePage, thingsPage, mapsPage, quietPage],
    ...changes,
  })
}

/** A photo of the book; the desk serves a picture for it. */
const cakes = 'b'.repeat(64)

const people = [
  { id: 'mali', role: 'child', name: { en: 'Mali', cy: 'Mali' } },
  { id: 'dad', role: 'parent', name: { en: 'Dad', cy: 'Dad' }, home: 'with-child', colour: 'sky' },
  { id: 'tad', role: 'parent', name: { en: 'Tad', cy: 'Tad' }, home: 'with-child', colour: 'sand' },
  { id: 'kelly', role: 'birth-mother', name: { en: 'Kelly', cy: 'Kelly' }, home: 'before' },
  { id: 'pat', role: 'foster-carer', name: { en: 'Pat', cy: 'Pat' }, home: 'before' },
  { id: 'glyn', role: 'foster-carer', name: { en: 'Glyn', cy: 'Glyn' }, home: 'before' },
  { id: 'osian', role: 'brother', name: { en: 'Osian', cy: 'Osian' }, home: 'elsewhere' },
  { id: 'beth', role: 'social-worker', name: { en: 'Beth', cy: 'Beth' } },
  { id: 'judge', role: 'judge', name: { en: 'the judge', cy: 'y barnwr' } },
]

const facts = [
  { id: 'f2', kind: 'foster-home', certainty: 'certain', date: '2023-02', people: ['pat', 'glyn'] },
  { id: 'f3', kind: 'moved-in', certainty: 'certain', date: '2025-08' },
  { id: 'f4', kind: 'order-made', certainty: 'told', date: '2026-03' },
  { id: 'f5', kind: 'born-weight', certainty: 'not-known' },
]

function box(x: number, y: number, width: number, height: number, rotation = 0): Plain {
  return { x, y, width, height, rotation }
}

function words(id: string, purpose: string, at: Plain, words: Plain, extra: Plain = {}): Plain {
  return { id, kind: 'words', box: at, by: 'grown-up', purpose, panel: 'none', words, ...extra }
}

function photo(id: string, at: Plain, extra: Plain): Plain {
  return { id, kind: 'photo', box: at, by: 'grown-up', look: 'print', caption: {}, alt: {}, ...extra }
}

const line = (...runs: Plain[]) => ({ runs })
const text = (text: string, extra: Plain = {}) => ({ text, ...extra })

const story = {
  'en/5-7': [
    line(
      text('When you were three, you went to live with '),
      { person: 'pat' },
      text(' and '),
      { person: 'glyn' },
      text('. They are foster carers.'),
    ),
    line(text('Your placement was by the sea.')),
    line(text('Every Friday you made '), text('pancakes', { bold: true }), text('. You called Glyn “Glyn-Glyn”.')),
  ],
  'cy/5-7': [
    line(
      text('Pan oeddet ti’n dair oed, est ti i fyw gyda '),
      { person: 'pat' },
      text(' a '),
      { person: 'glyn' },
      text('. Gofalwyr maeth ydyn nhw.'),
    ),
    line(text('Roedd eu tŷ nhw wrth y môr.')),
  ],
}

const housePage = page('house', 'lived', { colour: 'white', ground: 'hills' }, [
  words('h-title', 'title', box(21, 18, 150, 18), {
    'en/5-7': [line(text('Pat and Glyn’s house'))],
    'cy/5-7': [line(text('Tŷ Pat a Glyn'))],
  }),
  photo('h-beach', box(18, 47, 125, 107, -1.4), {
    picture: { art: 'beach' },
    caption: { en: 'The beach, on your fourth birthday', cy: 'Y traeth, ar dy ben-blwydd yn bedair' },
    alt: { en: 'Pat, Mali and Glyn on the sand', cy: 'Pat, Mali a Glyn ar y tywod' },
  }),
  photo('h-cakes', box(205, 12, 72, 66, 2.4), {
    picture: { photo: cakes },
    caption: { en: 'Friday pancakes', cy: 'Crempogau dydd Gwener' },
  }),
  words('h-story', 'story', box(155, 88, 126, 92), story),
])

const thingsPage = page('things', 'now', { colour: 'book-tint' }, [
  words('t-title', 'title', box(21, 15, 150, 18), { 'en/5-7': [line(text('Everything at once'))] }),
  words(
    't-list',
    'story',
    box(21, 40, 100, 80),
    {
      'en/5-7': [
        { list: 'bullet', ...line(text('a list with a '), text('colour', { colour: 'book-ink' })) },
        { list: 'bullet', ...line(text('and a second item that is long enough to turn')) },
        { align: 'centre', ...line(text('in the middle')) },
        { align: 'right', ...line(text('at the right')) },
        { purpose: 'note', ...line(text('A little note.')) },
      ],
    },
    { panel: 'white' },
  ),
  {
    id: 't-speech',
    kind: 'speech',
    box: box(140, 40, 60, 30),
    by: 'grown-up',
    tail: { x: 10, y: 44 },
    fill: 'white',
    words: { 'en/5-7': [line(text('Hello, Mali!'))] },
  },
  ...['rectangle', 'rounded', 'ellipse', 'heart', 'star', 'cloud', 'line', 'draw-here'].map((shape, at) => ({
    id: `t-${shape}`,
    kind: 'shape',
    box: box(20 + at * 33, 150, 28, 28),
    by: 'grown-up',
    shape,
    fill: 'sun',
    line: 'book-ink',
  })),
  {
    id: 't-drawing',
    kind: 'drawing',
    box: box(215, 40, 60, 60),
    by: 'child',
    alt: { en: 'A wave' },
    strokes: [
      {
        colour: 'book',
        widthMm: 3,
        points: Array.from({ length: 60 }, (_, at) => [at, 30 + Math.sin(at / 6) * 14, 0.3 + (at % 20) / 30]).flat(),
      },
    ],
  },
  photo('t-round', box(140, 85, 50, 50), {
    picture: { art: 'beach' },
    look: 'round',
    crop: { x: 0.2, y: 0.2, width: 0.4, height: 0.5 },
  }),
  photo('t-empty', box(215, 105, 50, 40), {}),
])

const mapsPage = page('maps', 'home', { colour: 'white' }, [
  generated('m-map', 'people-map', box(15, 12, 150, 150)),
  generated('m-line', 'timeline', box(172, 12, 115, 60)),
  generated('m-places', 'places-map', box(172, 80, 115, 70)),
  generated('m-homes', 'months-home', box(15, 166, 250, 34)),
])

const quietPage = page('quiet', 'home', { colour: 'white' }, [
  { id: 'q-heart', kind: 'shape', box: box(40, 60, 28, 28), by: 'grown-up', shape: 'heart', fill: 'rose' },
])

function generated(id: string, what: string, at: Plain): Plain {
  return { id, kind: 'generated', box: at, by: 'grown-up', what }
}

function page(id: string, section: string, background: Plain, frames: Plain[]): Plain {
  const stack = frames.map(frame => frame.id)
  return { id, section, layout: 'free', background, hard: false, state: 'open', frames, stack }
}

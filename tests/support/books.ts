import type { BookId, FrameId, PageId, PersonId, SectionId } from '#core/book/ids.ts'
import { type Book, bookSchema, type Page } from '#core/book/schema.ts'

/** A small book of two sections and three pages, with someone in it and words in both languages. */
export function smallBook(changes: Partial<Book> = {}): Book {
  return bookSchema.parse({
    id: 'book-1',
    code: 'MAL 4',
    template: 'my-life-journey-5-7',
    bornMonth: '2020-05',
    title: { en: 'Mali’s book', cy: 'Llyfr Mali' },
    settings: { format: 'a4-across', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [
      { id: 'now', kind: 'now', title: { en: 'Me and now', cy: 'Fi nawr' } },
      { id: 'before', kind: 'before', title: { en: 'How I began', cy: 'Fy nechrau' } },
    ],
    people: [
      { id: 'mali', role: 'child', name: { en: 'Mali', cy: 'Mali' } },
      { id: 'kelly', role: 'birth-mother', name: { en: 'Kelly', cy: 'Kelly' }, home: 'before' },
    ],
    facts: [{ id: 'weight', kind: 'born-weight', certainty: 'not-known', askOf: 'the health visitor' }],
    photos: [],
    kept: [],
    pages: [smallPage('one', 'now'), smallPage('two', 'now'), smallPage('three', 'before')],
    ...changes,
  })
}

/** A page with a title, a story that names someone, and an empty photo. */
export function smallPage(id: string, section: string): Page {
  const frames = [
    words(`${id}-title`, 'title', [{ runs: [{ text: 'Me now' }] }], [{ runs: [{ text: 'Fi nawr' }] }]),
    words(
      `${id}-story`,
      'story',
      [{ runs: [{ text: 'You live with ' }, { person: 'kelly' as PersonId }, { text: '.' }] }],
      undefined,
    ),
    {
      id: `${id}-photo` as FrameId,
      kind: 'photo' as const,
      box: { x: 150, y: 40, width: 100, height: 80, rotation: 2 },
      by: 'grown-up' as const,
      look: 'print' as const,
      caption: { en: 'The beach' },
      alt: {},
    },
  ]
  return {
    id: id as PageId,
    section: section as SectionId,
    layout: 'photo-right',
    background: { colour: 'white' },
    hard: false,
    state: 'open',
    frames: frames as Page['frames'],
    stack: frames.map(frame => frame.id) as FrameId[],
  }
}

function words(id: string, purpose: string, en: unknown, cy: unknown) {
  const box = { x: 15, y: 15, width: 120, height: 40, rotation: 0 }
  const tellings = { 'en/5-7': en, ...(cy ? { 'cy/5-7': cy } : {}) }
  return { id, kind: 'words' as const, box, by: 'grown-up' as const, purpose, panel: 'none' as const, words: tellings }
}

export const bookOne = 'book-1' as BookId
export const pageOne = 'one' as PageId
export const pageTwo = 'two' as PageId
export const pageThree = 'three' as PageId
export const storyOne = 'one-story' as FrameId
export const titleOne = 'one-title' as FrameId
export const photoOne = 'one-photo' as FrameId

import { describe, expect, it } from 'vitest'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { checkBook, stopsPrint } from '#core/checks/book.ts'
import { whyOf } from '#core/checks/why.ts'

const ids = ['a', 'b', 'c', 'd', 'e'].map(letter => letter.repeat(64))
const [beach, party, garden, school, unused] = ids

const frame = (id: string, photo: string | undefined) => ({
  id,
  box: { x: 10, y: 10, width: 80, height: 40, rotation: 0 },
  by: 'grown-up',
  kind: 'photo',
  picture: { photo },
  look: 'print',
  caption: {},
  alt: { en: 'A red boat' },
})

const photo = (id: string | undefined, carries?: string[]) => ({
  id,
  width: 900,
  height: 600,
  type: 'image/jpeg',
  agreed: true,
  people: [],
  ...(carries && { carries }),
})

function bookOf(photos: object[], shown: (string | undefined)[], people: object[] = []): Book {
  const frames = shown.map((id, at) => frame(`f${at}`, id))
  const page = {
    id: 'p1',
    section: 'now',
    layout: 'words',
    background: { colour: 'white' },
    hard: false,
    state: 'open',
  }
  return bookSchema.parse({
    id: 'book-1',
    code: 'MAL 4',
    template: 'my-life-journey-5-7',
    title: { en: 'My book' },
    settings: { format: 'a4-up', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [{ id: 'now', kind: 'me-now', title: { en: 'Me' } }],
    pages: [{ ...page, frames, stack: frames.map(({ id }) => id) }],
    people: [{ id: 'mali', role: 'child', name: { en: 'Mali' } }, ...people],
    facts: [],
    photos,
    kept: [],
  })
}

const found = (book: Book) =>
  checkBook(book, { surnames: [], today: '2026-11-26' }).filter(({ rule }) => rule === 'safety.photo-metadata')

describe('safety.photo-metadata', () => {
  it('finds each photo whose file says where it was taken or names somebody, once, where it first stands', () => {
    const photos = [
      photo(beach, ['place', 'camera']),
      photo(party, ['names']),
      photo(garden, ['place', 'names', 'camera']),
    ]
    const findings = found(bookOf(photos, [beach, party, garden, beach]))
    expect(findings.map(({ place, values }) => [place.frame, values?.context])).toEqual([
      ['f0', 'place'],
      ['f1', 'names'],
      ['f2', 'both'],
    ])
    expect(new Set(findings.map(({ key }) => key)).size).toBe(3)
  })

  it('counts the photos that only name a camera in one finding for the book', () => {
    const photos = [photo(beach, ['camera']), photo(party, ['camera']), photo(garden)]
    expect(found(bookOf(photos, [beach, party, garden]))).toMatchObject([
      { place: { part: 'book' }, values: { context: 'camera', count: 2 } },
    ])
  })

  it('looks at round portraits too, and passes over photos that are not used or say nothing', () => {
    const glyn = { id: 'glyn', role: 'parent', name: { en: 'Glyn' }, portrait: { photo: school } }
    const photos = [photo(beach), photo(school, ['place']), photo(unused, ['place', 'names'])]
    expect(found(bookOf(photos, [beach], [glyn])).map(({ place }) => place)).toEqual([{ part: 'photo' }])
  })

  it('is an idea that stops no print, and says in both languages what leaves and what stays', () => {
    const findings = found(bookOf([photo(beach, ['place'])], [beach]))
    expect(findings.map(({ severity }) => severity)).toEqual(['idea'])
    expect(stopsPrint(findings)).toEqual([])
    expect(whyOf('safety.photo-metadata', 'en')).toContain('the original kept in this library, still say it')
    expect(whyOf('safety.photo-metadata', 'cy')).toContain('a’r gwreiddiol sydd yn y llyfrgell hon, yn dal i’w ddweud')
  })
})

import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { addPhoto, deletePhoto } from '#core/book/edits/people.ts'
import type { PhotoId } from '#core/book/ids.ts'
import { photoRegister } from '#core/book/photo-register.ts'
import { readBook } from '#core/book/read.ts'
import type { Book, Frame, Photo } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { smallBook } from '#support/books.ts'

const id = (letter: string) => letter.repeat(64) as PhotoId
const photo = (letter: string, more: Partial<Photo> = {}): Photo => ({
  id: id(letter),
  width: 4000,
  height: 3000,
  type: 'image/jpeg',
  agreed: true,
  ...more,
})

/** The small book with photos of its own; `shown` puts a photo on the photo frame of a page. */
function bookWith(photos: Photo[], shown: Record<string, { photo: string } & Partial<Frame>>): Book {
  const book = smallBook({ photos })
  return {
    ...book,
    pages: book.pages.map(page => ({
      ...page,
      frames: page.frames.map(frame => {
        const own = shown[page.id]
        if (frame.kind !== 'photo' || !own) return frame
        const { photo: letter, ...more } = own
        return { ...frame, alt: { en: 'A beach' }, picture: { photo: id(letter) }, ...more } as Frame
      }),
    })),
  }
}

describe('the register of photos', () => {
  it('says where each photo is used, in the order of the pages, and puts the unused ones last', () => {
    const book = bookWith([photo('a'), photo('b'), photo('c')], { two: { photo: 'a' }, one: { photo: 'c' } })
    const rows = photoRegister(book, undefined)
    expect(rows.map(row => [row.photo.id[0], row.uses.map(({ number }) => number), row.lacks])).toEqual([
      ['c', [1], []],
      ['a', [2], []],
      ['b', [], ['use']],
    ])
  })

  it('finds what is missing: an agreement, a description in each language shown, pixels for its size', () => {
    const book = bookWith([photo('a', { agreed: false, width: 400, height: 300 })], { one: { photo: 'a', alt: {} } })
    expect(photoRegister(book, undefined)[0]?.lacks).toEqual(['agreement', 'words', 'pixels'])
    const both = { ...book.settings, language: 'both' as const }
    const half = bookWith([photo('a')], { one: { photo: 'a', alt: { en: 'A beach' } } })
    expect(photoRegister({ ...half, settings: both }, undefined)[0]?.lacks).toEqual(['words'])
    const silent = bookWith([photo('a')], {
      one: { photo: 'a', alt: {}, decorative: true } as Partial<Frame> & { photo: string },
    })
    expect(photoRegister(silent, undefined)[0]?.lacks).toEqual([])
  })

  it('believes the case record over the book’s own mark, where there is one', () => {
    const book = bookWith([photo('a'), photo('b', { agreed: false })], { one: { photo: 'a' }, two: { photo: 'b' } })
    const lacks = (agreed: ReadonlySet<PhotoId> | undefined) => photoRegister(book, agreed).map(row => row.lacks)
    expect(lacks(new Set())).toEqual([['agreement'], ['agreement']])
    expect(lacks(new Set([id('a'), id('b')]))).toEqual([[], ['agreement']])
  })

  it('counts a round portrait as a use', () => {
    const book = smallBook({ photos: [photo('a')] })
    const people = book.people.map(each => (each.id === 'kelly' ? { ...each, portrait: { photo: id('a') } } : each))
    const [row] = photoRegister({ ...book, people }, undefined)
    expect(row).toMatchObject({ portraitOf: ['kelly'], lacks: [] })
  })
})

describe('the photos of a book', () => {
  const read = (doc: Parameters<typeof readBook>[0]) => unwrap(readBook(doc))

  it('stay in the order they came in, whatever their names', () => {
    const doc = createDoc(smallBook({ photos: [photo('e'), photo('b')] }))
    for (const letter of ['d', 'a', 'c']) addPhoto(doc, photo(letter))
    expect(read(doc).photos.map(({ id: [letter] }) => letter)).toEqual(['e', 'b', 'd', 'a', 'c'])
  })

  it('stay as they are when one comes in again', () => {
    const doc = createDoc(smallBook({ photos: [photo('a', { original: 'with Pat' })] }))
    addPhoto(doc, photo('a', { agreed: false }))
    expect(read(doc).photos).toEqual([photo('a', { original: 'with Pat' })])
  })

  it('go out of the book with the places that showed them left empty', () => {
    const doc = createDoc(bookWith([photo('a'), photo('b')], { one: { photo: 'a' }, two: { photo: 'b' } }))
    deletePhoto(doc, id('a'))
    const book = read(doc)
    expect(book.photos.map(({ id: [letter] }) => letter)).toEqual(['b'])
    const shown = book.pages.map(page => page.frames.find(frame => frame.kind === 'photo')?.picture)
    expect(shown).toEqual([undefined, { photo: id('b') }, undefined])
  })
})

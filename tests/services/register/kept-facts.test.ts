import { beforeEach, expect, it } from 'vitest'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { createLibrary, type Library } from '#services/library/index.ts'
import { findKeptElsewhere, noteKeptFacts } from '#services/register/kept-facts.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

let library: Library

beforeEach(async () => {
  const made = await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase })
  library = unwrap(made).library
  return () => library.close()
})

/** A brother's or sister's book in the library: one page that says `text`, and one fact about the first weeks. */
async function keep(id: string, code: string, text: string, kept: boolean): Promise<Book> {
  await unwrap(await library.createBook(new Uint8Array([0, 0]), { id })).close()
  const box = { x: 10, y: 10, width: 80, height: 40, rotation: 0 }
  const words = { 'en/5-7': [{ runs: [{ text }] }] }
  const story = { id: 'story', kind: 'words', by: 'grown-up', purpose: 'story', panel: 'none', box, words }
  const value = { en: 'three weeks in a special cot' }
  return bookSchema.parse({
    id,
    code,
    template: 'brothers-and-sisters-5-7',
    title: { en: 'My book' },
    settings: { format: 'a4-up', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [{ id: 'now', kind: 'me-now', title: { en: 'Me' } }],
    pages: [
      {
        id: 'page-1',
        section: 'now',
        layout: 'words',
        background: { colour: 'white' },
        hard: false,
        state: 'open',
        frames: [story],
        stack: ['story'],
      },
    ],
    people: [{ id: 'child', role: 'child', name: { en: 'Mali' } }],
    facts: kept ? [{ id: 'first', kind: 'born-weight', certainty: 'certain', kept, value }] : [],
    photos: [],
    kept: [],
  })
}

it('finds in one child’s book what is kept to another, however it is written, and says whose it is', async () => {
  const mali = await keep('book-mali', 'MAL 4', 'I like ducks.', true)
  const osian = await keep('book-osian', 'OSI 2', 'She lay three weeks in a SPECIAL cot.', false)
  expect(await findKeptElsewhere(library, mali)).toEqual([])
  expect(await findKeptElsewhere(library, osian)).toEqual([
    { of: 'MAL 4', found: 'OSI 2', what: 'born-weight', language: 'en', page: 1 },
  ])
})

it('finds nothing more once the fact is shared, or the book has gone', async () => {
  const mali = await keep('book-mali', 'MAL 4', 'I like ducks.', true)
  const osian = await keep('book-osian', 'OSI 2', 'She lay three weeks in a special cot.', false)
  await noteKeptFacts(library, mali)
  expect(await findKeptElsewhere(library, osian)).toHaveLength(1)
  await noteKeptFacts(library, { ...mali, facts: mali.facts.map(fact => ({ ...fact, kept: false })) })
  expect(await findKeptElsewhere(library, osian)).toEqual([])
  await noteKeptFacts(library, mali)
  unwrap(await library.removeBook('book-mali'))
  expect(await findKeptElsewhere(library, osian)).toEqual([])
})

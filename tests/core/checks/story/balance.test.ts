import { describe, expect, it } from 'vitest'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { checkBalance, checkMinimum } from '#core/checks/story/balance.ts'

const kinds = ['me-now', 'my-family', 'born', 'birth-family', 'why', 'foster', 'next'] as const
const sentence = 'You had a red boat and a blue hat on that day. '

/** A book of one page a part, with so many sentences of eleven words on each. */
function bookWith(sentences: Readonly<Record<string, number>>): Book {
  return bookSchema.parse({
    id: 'book-1',
    code: 'MAL 4',
    template: 'my-life-journey-5-7',
    title: { en: 'My book' },
    settings: { format: 'a4-up', language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: kinds.map(kind => ({ id: kind, kind, title: { en: kind } })),
    pages: kinds.map(kind => ({
      id: `page-${kind}`,
      section: kind,
      layout: 'words',
      background: { colour: 'white' },
      hard: kind === 'why',
      state: 'open',
      frames: [
        {
          id: `f-${kind}`,
          kind: 'words',
          by: 'grown-up',
          purpose: 'story',
          panel: 'none',
          box: { x: 10, y: 10, width: 80, height: 40, rotation: 0 },
          words: { 'en/5-7': [{ runs: [{ text: sentence.repeat(sentences[kind] ?? 3) }] }] },
        },
      ],
      stack: [`f-${kind}`],
    })),
    people: [],
    facts: [],
    photos: [],
    kept: [],
  })
}

describe('the balance of a book', () => {
  it('is left alone where the parts are told alike', () => {
    expect(checkBalance(bookWith({}))).toEqual([])
  })

  it('leans where one part has more than four words in ten', () => {
    expect(checkBalance(bookWith({ foster: 20 }))).toEqual([
      { rule: 'story.balance', place: { page: 'page-foster', part: 'page' }, about: 'long' },
    ])
  })

  it('leans where the hard time is told at greater length than life now', () => {
    expect(checkBalance(bookWith({ why: 6, 'me-now': 1, 'my-family': 1, next: 1 }))).toEqual([
      { rule: 'story.balance', place: { page: 'page-me-now', part: 'page' }, about: 'now-short' },
    ])
  })

  it('is not looked at in a book that has hardly begun', () => {
    expect(checkBalance(bookWith({ why: 4, 'me-now': 0, 'my-family': 0, born: 0, foster: 0, next: 0 }))).toEqual([])
  })
})

describe('the minimum for the second review', () => {
  it('says each missing part, on its page where it has one', () => {
    expect(checkMinimum(bookWith({}), ['why', 'trust'])).toEqual([
      { rule: 'story.minimum', place: { page: 'page-why', part: 'page' }, about: 'why' },
      { rule: 'story.minimum', place: { part: 'book' }, about: 'trust' },
    ])
  })
})

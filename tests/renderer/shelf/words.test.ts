import { describe, expect, it } from 'vitest'
import type { BookCard } from '#contract/books.ts'
import { bookIdSchema } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import { byDue, findBooks, reviewLine, shelfLine, toFindLine } from '#renderer/shelf/words.ts'
import { wordsOf } from '#support/words.ts'

const saying = (language: Language) => ({
  t: wordsOf('shelf', language),
  tReviews: wordsOf('reviews', language),
  language,
})
const [en, cy] = [saying('en'), saying('cy')]

function card(name: string, change: Partial<BookCard> = {}): BookCard {
  return {
    id: bookIdSchema.parse(name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')),
    name: { en: name, cy: name },
    code: `${name.slice(0, 3).toUpperCase()} 1`,
    accent: 'mor',
    format: 'a4-across',
    parts: { in: 5, total: 14 },
    missing: [],
    toFind: [],
    inPlace: false,
    where: 'here',
    damaged: false,
    ...change,
  }
}

const mali = card('Mali', { next: { review: 2, due: '2026-12-09', days: 16 } })
const tomos = card('Tomos', { next: { review: 1, due: '2026-11-26', days: 3 } })
const beca = card('Beca')

describe('a book on the shelf', () => {
  it('says its next review in both languages', () => {
    expect(reviewLine(mali, en)).toBe('Second review in 16 days')
    expect(reviewLine(mali, cy)).toBe('Ail adolygiad ymhen 16 diwrnod')
    expect(reviewLine(beca, en)).toBe('No review date yet')
  })

  it('says that the materials are in place before the next review', () => {
    const due = { review: 3, due: '2027-05-10', days: 168 }
    expect(reviewLine(card('Amina', { inPlace: true, next: due }), en)).toBe('In place, third review in May')
  })

  it('says first that its files are damaged', () => {
    expect(reviewLine({ ...mali, damaged: true }, en)).toBe('Some of this book’s files are damaged')
  })

  it('says two things to find, else how many parts are in', () => {
    const toFind = ['the weight', 'a letter', 'a photo'].map(text => ({ en: text, cy: text }))
    expect(toFindLine({ ...mali, toFind }, en)).toBe('To find: the weight, a letter')
    expect(toFindLine(mali, en)).toBe('5 of 14 parts are in')
    expect(toFindLine({ ...mali, parts: { in: 14, total: 14 } }, cy)).toBe('Mae pob un o’r 14 rhan i mewn')
  })
})

describe('the shelf', () => {
  it('counts the books in words and names the two reviews that come first', () => {
    expect(shelfLine([mali, tomos, beca], true, en)).toBe(
      'Three books. Coming next: Tomos’s first review, on Thursday; Mali’s second review, 9 December.',
    )
    expect(shelfLine([mali, tomos, beca], true, cy)).toBe(
      'Tri llyfr. Nesaf: adolygiad cyntaf Tomos, ddydd Iau; ail adolygiad Mali, 9 Rhagfyr.',
    )
    expect(shelfLine([mali], true, cy)).toContain('Un llyfr.')
  })

  it('names nobody in privacy', () => {
    expect(shelfLine([mali, tomos], false, en)).toBe('Two books.')
  })

  it('counts in figures above ten', () => {
    const many = Array.from({ length: 12 }, (_, at) => card(`Efa${at}`))
    expect(shelfLine(many, true, en)).toBe('12 books.')
    expect(shelfLine(many, true, cy)).toBe('12 llyfr.')
  })

  it('stands in the order of what is due, those without a date last', () => {
    expect(byDue([beca, mali, tomos])).toEqual([tomos, mali, beca])
  })

  it('finds letters anywhere in a name or a code, whatever the accents and case', () => {
    const sian = card('Siân')
    expect(findBooks([mali, sian], 'SIAN')).toEqual([sian])
    expect(findBooks([mali, sian], 'mal 1')).toEqual([mali])
    expect(findBooks([mali, sian], ' ')).toEqual([mali, sian])
  })
})

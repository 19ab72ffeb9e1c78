import { describe, expect, it } from 'vitest'
import type { Book } from '#core/book/schema.ts'
import { guideDocument } from '#core/print/papers/guide.ts'
import { letterDocument } from '#core/print/papers/letter.ts'
import { recordDocument } from '#core/print/papers/record.ts'
import { transcriptOf } from '#core/print/papers/transcript.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { readSample } from '#services/toolkit/sample.ts'
import { countingIds } from '#support/ports.ts'

const { book } = await readSample(countingIds())
const template = findTelling(await readTemplates(), book.template)

describe('the guide for grown-ups', () => {
  const guide = guideDocument(book, template, 'both', '5-7')

  it('goes through the pages of the book in each language, with what a child may ask and two answers each', () => {
    const titles = guide?.blocks.filter(block => block.kind === 'title')
    expect(titles?.map(({ language }) => language)).toEqual(['en', 'cy'])
    const headings = guide?.blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toContain('Page 2: Me now')
    expect(headings).toContain('Tudalen 2: Fi nawr')
    const cards = guide?.blocks.filter(block => block.kind === 'card') ?? []
    expect(cards.length).toBeGreaterThan(20)
    expect(cards.every(({ answers }) => answers.length === 2)).toBe(true)
  })

  it('is not there for a book whose pages carry no guidance', () => {
    const own = { ...book, pages: book.pages.map(({ from: _, ...page }) => page) } as Book
    expect(guideDocument(own, template, 'en', '5-7')).toBeUndefined()
  })
})

describe('a later-life letter', () => {
  const letter = {
    ...book,
    template: 'later-life-letter-12',
    pages: book.pages.slice(1, 2),
  } as Book

  it('has the words of its pages in order, with names for chips, and nothing of a book that is not a letter', () => {
    const made = letterDocument(letter, 'en', '5-7')
    expect(made?.look).toBe('letter')
    expect(made?.blocks[0]).toMatchObject({ kind: 'title', text: 'Me now' })
    expect(JSON.stringify(made)).toContain('My dog is called ')
    expect(JSON.stringify(made)).toContain('Pwdin')
    expect(letterDocument(book, 'en', '5-7')).toBeUndefined()
  })

  it('is found in a section of its own too', () => {
    const first = book.sections[0]
    if (!first) throw new Error('a section')
    const inside = { ...book, sections: [{ ...first, kind: 'later-life-letter' }, ...book.sections.slice(1)] } as Book
    expect(letterDocument(inside, 'cy', '5-7')?.blocks[0]).toMatchObject({ kind: 'title', text: 'Llyfr Mali' })
  })

  it('is one letter: its first title greets, and those of later pages are headings in it', () => {
    const long = { ...letter, pages: book.pages.slice(1, 5) } as Book
    const kinds = letterDocument(long, 'en', '5-7')?.blocks.map(({ kind }) => kind) ?? []
    expect(kinds.filter(kind => kind === 'title')).toHaveLength(1)
    expect(kinds.filter(kind => kind === 'heading').length).toBeGreaterThan(1)
  })

  it('is not there where nothing is written for the layer', () => {
    expect(letterDocument(letter, 'en', '12+')).toBeUndefined()
  })
})

describe('an agency’s papers', () => {
  it('hold every telling of every page as plain text', () => {
    const text = transcriptOf(book, 'en')
    for (const told of ['I am Mali. I am six.', 'Fi yw Mali.', '== Page 24:', '[English, told for 5-7]'])
      expect(text).toContain(told)
  })

  it('say what was known and how surely, and which edition was made when', () => {
    const edition = {
      number: 2,
      made: '2026-03-03T10:00:00Z',
      purpose: 'print-shop',
      language: 'en' as const,
      layer: '5-7' as const,
      pages: 24,
      fingerprint: 'f'.repeat(64),
      agreedBy: 'Nia, team manager',
    }
    const sheet = JSON.stringify(recordDocument({ book, editions: [edition], today: '2026-06-01' }, 'en'))
    expect(sheet).toContain('told to us')
    expect(sheet).toContain('["A foster home: who lived there, and from when","Pat, Glyn-Glyn","2023-05","certain"]')
    expect(sheet).toContain('"asked of Beth"')
    expect(sheet).toContain('2026-03-03')
    expect(sheet).toContain('Nia, team manager')
    expect(sheet).not.toMatch(/…\s*"/)
  })
})

import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { plainText } from '#core/book/words.ts'
import { answersFor, buildFamily, crossCheck, familySchema, sharedOf } from '#core/toolkit/family.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'

const templates = await readTemplates()

/** Two sisters with different fathers; one of them was hurt, and that is hers alone. */
const family = familySchema.parse({
  children: [
    { key: 'mali', role: 'sister', name: 'Mali', bornMonth: '2019-05', settings: { layer: '5-7' } },
    { key: 'elin', role: 'sister', name: 'Elin', bornMonth: '2016-02', settings: { layer: '8-11' } },
  ],
  people: [
    { key: 'mam', role: 'parent', name: { en: 'Mam' } },
    { key: 'kelly', role: 'birth-mother', name: { en: 'Kelly' } },
    { key: 'gary', role: 'birth-father', name: { en: 'Gary' }, only: ['mali'] },
    { key: 'wyn', role: 'birth-father', name: { en: 'Wyn' }, only: ['elin'] },
  ],
  facts: [
    { kind: 'together', certainty: 'certain', value: { en: 'bake on Sundays', cy: 'pobi ar ddydd Sul' } },
    { kind: 'why-alcohol', certainty: 'certain', people: ['kelly'] },
    { kind: 'why-hurt', certainty: 'certain', people: ['wyn'], only: ['elin'] },
    { kind: 'likes', certainty: 'certain', value: { en: 'puddles', cy: 'pyllau' }, only: ['mali'] },
  ],
})

function ids() {
  let next = 0
  return { next: () => `id${next++}` }
}

const build = () =>
  buildFamily(family, ({ settings }) => findTelling(templates, 'brothers-and-sisters', settings?.layer)!, ids())
const said = (book: Book) =>
  book.pages
    .flatMap(page => page.frames)
    .flatMap(frame => ('words' in frame ? Object.values(frame.words) : []))
    .map(words => plainText(words ?? [], id => book.people.find(each => each.id === id)?.name.en ?? ''))
    .join('\n')

/** The book as if a grown-up had written a line onto its second page. */
function withLine(book: Book, line: string): Book {
  const pages = book.pages.map((page, at) => {
    if (at !== 1) return page
    const frames = page.frames.map((frame, index) =>
      frame.kind === 'words' && index === 0
        ? { ...frame, words: { ...frame.words, 'en/5-7': [{ runs: [{ text: line }] }] } }
        : frame,
    )
    return { ...page, frames }
  })
  return { ...book, pages }
}

describe('a book for each brother and sister', () => {
  it('shares the family’s facts and keeps to a child what is that child’s', () => {
    const [mali, elin] = [...build().values()].map(said)
    for (const text of [mali, elin]) expect(text).toMatch(/bake on Sundays|Kelly drank too much alcohol/)
    expect(mali).toContain('puddles')
    expect(elin).not.toContain('puddles')
    expect(elin).toContain('Wyn')
    expect(mali).not.toMatch(/Wyn|hurt you/)
  })

  it('has the others as brothers and sisters, and tells each at its own layer', () => {
    expect(answersFor(family, 'mali').people).toContainEqual(expect.objectContaining({ key: 'elin', role: 'sister' }))
    expect([...build().values()].map(book => book.settings.layer)).toEqual(['5-7', '8-11'])
  })

  it('keeps in the file which facts are one child’s', () => {
    const elin = [...build().values()][1]!
    const read = readBook(createDoc(elin))
    const hurt = read.ok ? read.value.facts.find(({ kind }) => kind === 'why-hurt') : undefined
    expect(hurt?.kept).toBe(true)
  })

  it('finds nothing private in the other book as it is built', () => {
    expect(crossCheck([...build().values()])).toEqual([])
  })

  it.each([
    ['a hard thing in our words', 'A grown-up hurt you.'],
    ['the name of somebody only she knows', 'WYN came to visit.'],
  ])('finds %s once it stands in the sister’s book', (_, line) => {
    const [mali, elin] = [...build().values()] as [Book, Book]
    expect(crossCheck([withLine(mali, line), elin])).toMatchObject([
      { of: elin.code, found: mali.code, what: 'why-hurt', language: 'en', page: 2 },
    ])
  })

  it('finds a private liking in the other book, and not a word that only resembles it', () => {
    const [mali, elin] = [...build().values()] as [Book, Book]
    const into = (line: string) => crossCheck([mali, withLine(elin, line)]).filter(({ what }) => what === 'likes')
    expect(into('She likes Puddles!')).toHaveLength(1)
    expect(into('She likes mudpuddlesoup.')).toEqual([])
  })
})

describe('what a book lends to a sister’s', () => {
  it('is the people and the family’s facts, with this child among them', () => {
    const elin = [...build().values()][1]!
    const { people, facts } = sharedOf(elin, 'sister')
    expect(people.map(({ role, name }) => [role, name.en])).toContainEqual(['sister', 'Elin'])
    expect(people.filter(({ role }) => role === 'child')).toEqual([])
    expect(facts.map(({ kind }) => kind)).toContain('together')
  })

  it('is never the birth father, what was hard, or what is kept to that child', () => {
    const elin = [...build().values()][1]!
    const { people, facts } = sharedOf(elin, 'sister')
    expect(JSON.stringify(people)).not.toContain('Wyn')
    expect(facts.filter(({ kind }) => kind.startsWith('why-') || kind === 'likes')).toEqual([])
  })
})

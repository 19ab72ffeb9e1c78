import { describe, expect, it } from 'vitest'
import type { Book } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { retell } from '#core/toolkit/retell.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'

const templates = await readTemplates()
const [young, older] = (['5-7', '8-11'] as const).map(layer => findTelling(templates, 'my-life-journey', layer)!)

function ids() {
  let next = 0
  return { next: () => `id${next++}` }
}

const answers = answersSchema.parse({
  child: { name: 'Mali', bornMonth: '2019-04' },
  people: [
    { key: 'mam', role: 'parent', name: { en: 'Mam' } },
    { key: 'pat', role: 'foster-carer', name: { en: 'Pat' } },
    { key: 'nia', role: 'foster-carer', name: { en: 'Nia' } },
  ],
  facts: [
    { kind: 'foster-home', certainty: 'certain', date: '2020-02', people: ['pat'] },
    { kind: 'foster-home', certainty: 'certain', date: '2021-02', people: ['nia'] },
  ],
})

function told(book: Book, frames: ReturnType<typeof retell>, page: string, nth = 0): string {
  const found = book.pages.filter(each => each.from === page)[nth]!
  const own = new Set(found.frames.map(({ id }) => id))
  return frames
    .filter(({ frame, language }) => own.has(frame) && language === 'en')
    .map(({ words }) => plainText(words, id => nameIn(book.people.find(each => each.id === id)!, 'en')))
    .join('\n')
}

describe('a story told again for an older child', () => {
  const book = buildBook(young!, answers, ids())
  const frames = retell(book, older!, ids())

  it('has the older words in the frames of the younger telling, with the same people', () => {
    expect(told(book, frames, 'trust')).toContain('What happened was about grown-ups.')
    expect(told(book, frames, 'trust')).toContain('You can ask Mam anything, more than once.')
    expect(frames.some(({ language }) => language === 'cy')).toBe(true)
  })

  it('tells each home on its own page', () => {
    expect(told(book, frames, 'foster', 0)).toContain('Pat')
    expect(told(book, frames, 'foster', 1)).toContain('Nia')
    expect(told(book, frames, 'foster', 1)).not.toContain('Pat')
  })

  it('never touches what is written at that age', () => {
    const key = versionKey('en', '8-11')
    const mine = { [key]: [{ runs: [{ text: 'Mine.' }] }] }
    const pages = book.pages.map(page => ({
      ...page,
      frames: page.frames.map(frame =>
        frame.kind === 'words' ? { ...frame, words: { ...frame.words, ...mine } } : frame,
      ),
    }))
    expect(retell({ ...book, pages }, older!, ids()).filter(({ language }) => language === 'en')).toEqual([])
  })
})

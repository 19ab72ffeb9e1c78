import { describe, expect, it } from 'vitest'
import type { Book } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { type Answers, answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { parseTemplate } from '#core/toolkit/template.ts'
import { templateFromBook } from '#core/toolkit/template-from-book.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { readSample } from '#services/toolkit/sample.ts'

const base = findTelling(await readTemplates(), 'my-life-journey-5-7')!

function ids() {
  let next = 0
  return { next: () => `id${next++}` }
}

const mali: Answers = answersSchema.parse({
  child: { name: 'Mali', bornMonth: '2019-04' },
  people: [
    { key: 'dad', role: 'parent', name: { en: 'Dad' } },
    { key: 'dadi', role: 'parent', name: { en: 'Dadi' } },
    { key: 'kelly', role: 'birth-mother', name: { en: 'Kelly' } },
    { key: 'pat', role: 'foster-carer', name: { en: 'Pat' } },
  ],
  facts: [
    { kind: 'likes', certainty: 'certain', value: { en: 'puddles', cy: 'pyllau' } },
    { kind: 'why-drugs', certainty: 'certain', people: ['kelly'] },
  ],
})

function make(book: Book) {
  const { files, leftOut } = templateFromBook(book, base, 'Our way')
  const template = parseTemplate({ id: 'our-way', kind: 'our-way', layer: '5-7' }, files)
  if (!template.ok) throw new Error(String(template.details?.problem))
  return { files, leftOut, template: template.value }
}

const text = (book: Book, language: 'en' | 'cy') =>
  book.pages
    .flatMap(page => page.frames)
    .flatMap(frame => (frame.kind === 'words' ? [frame.words[versionKey(language, '5-7')] ?? []] : []))
    .map(words => plainText(words, id => nameIn(book.people.find(each => each.id === id)!, language)))
    .join('\n')

describe('a template from a book', () => {
  it('holds nothing of the child: no name, no answer, no reason', () => {
    const { files } = make(buildBook(base, mali, ids()))
    expect(JSON.stringify(files)).not.toMatch(/Mali|Dadi|Kelly|Pat\b|puddles|pyllau|drugs\./)
  })

  it('makes another child’s book with that child’s people and answers', () => {
    const { template } = make(buildBook(base, mali, ids()))
    const osian = answersSchema.parse({
      child: { name: 'Osian' },
      people: [
        { key: 'mam', role: 'parent', name: { en: 'Mam' } },
        { key: 'sara', role: 'birth-mother', name: { en: 'Sara' } },
      ],
      facts: [
        { kind: 'likes', certainty: 'certain', value: { en: 'trains', cy: 'trenau' } },
        { kind: 'why-died', certainty: 'certain', people: ['sara'] },
      ],
    })
    const book = buildBook(template, osian, ids())
    expect(text(book, 'en')).toContain('I live with Mam.')
    expect(text(book, 'en')).toContain('I like trains.')
    expect(text(book, 'cy')).toContain('Dw i’n hoffi trenau.')
    expect(text(book, 'en')).toContain('Sara died.')
    expect(text(book, 'en')).not.toMatch(/drugs|Dadi|puddles/)
  })

  it('leaves out and reports a line that names somebody in plain letters', () => {
    const book = buildBook(base, mali, ids())
    const pages = book.pages.map(page =>
      page.from !== 'me-now'
        ? page
        : {
            ...page,
            frames: page.frames.map(frame =>
              frame.kind === 'words' && frame.slot === 'story'
                ? {
                    ...frame,
                    words: {
                      'en/5-7': [{ runs: [{ text: 'Kelly came.' }] }, { runs: [{ text: 'It rained.' }] }],
                      'cy/5-7': [{ runs: [{ text: 'Daeth Kelly.' }] }, { runs: [{ text: 'Roedd glaw.' }] }],
                    },
                  }
                : frame,
            ),
          },
    )
    const { files, leftOut } = make({ ...book, pages })
    expect(leftOut).toContainEqual({ page: 2, why: 'names' })
    expect(JSON.stringify(files)).toContain('It rained.')
    expect(JSON.stringify(files)).not.toContain('Kelly')
  })

  it('takes the sample book, whose every name is a chip', async () => {
    const { book } = await readSample(ids())
    const { files } = make(book)
    const names = book.people.map(person => nameIn(person, 'en')).filter(name => name.length > 2)
    const said = JSON.stringify([files.structure, (files.en as { texts: unknown }).texts])
    for (const name of names) expect(said).not.toMatch(new RegExp(`\\b${name}\\b`))
  })
})

import { describe, expect, it } from 'vitest'
import { fitCaption } from '#core/book/fit/caption.ts'
import { fitWords, wordsOver } from '#core/book/fit/fit.ts'
import type { Language } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { type Answers, answersSchema } from '#core/toolkit/answers.ts'
import { bookCode, buildBook } from '#core/toolkit/build.ts'
import { partsOf, toFind } from '#core/toolkit/parts.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'

const template = (await readTemplates()).find(each => each.id === 'my-life-journey-5-7')!

function fixedIds() {
  let next = 0
  return { next: () => `id${next++}` }
}

function build(answers: Partial<Answers>): Book {
  return buildBook(
    template,
    answersSchema.parse({ child: { name: 'Mali', bornMonth: '2019-04' }, ...answers }),
    fixedIds(),
  )
}

function words(book: Book, page: string, language: Language): string {
  return book.pages
    .filter(each => each.from === page)
    .flatMap(each => each.frames)
    .flatMap(frame => (frame.kind === 'words' ? [frame.words[versionKey(language, '5-7')] ?? []] : []))
    .map(each => plainText(each, id => nameIn(book.people.find(person => person.id === id)!, language)))
    .join('\n')
}

const pat = { key: 'pat', role: 'foster-carer', name: { en: 'Pat' } } as const
const ifan = { key: 'ifan', role: 'foster-carer', name: { en: 'Ifan' } } as const
const nia = { key: 'nia', role: 'foster-carer', name: { en: 'Nia' } } as const

describe('building a book', () => {
  it('tells a fact that is known and says plainly what is not', () => {
    const known = build({
      facts: [{ kind: 'born-weight', certainty: 'told', value: { en: '3.1 kilos', cy: '3.1 cilo' } }],
    })
    expect(words(known, 'born', 'en')).toContain('You weighed 3.1 kilos.')
    expect(words(known, 'born', 'cy')).toContain('Roeddet ti’n pwyso 3.1 cilo.')
    expect(words(build({}), 'born', 'en')).toContain('We don’t know yet how much you weighed.')
  })

  it('leaves a sentence out of the language its fact was not written in, and never mixes the two', () => {
    const book = build({ facts: [{ kind: 'born-weight', certainty: 'certain', value: { en: '3.1 kilos' } }] })
    expect(words(book, 'born', 'cy')).not.toMatch(/kilos|pwysau/)
  })

  it('joins names with the right "a" or "ac" in Welsh, and never changes a name', () => {
    expect(words(build({ people: [pat, ifan] }), 'foster', 'cy')).toContain('Pat ac Ifan')
    expect(words(build({ people: [ifan, pat] }), 'foster', 'cy')).toContain('Ifan a Pat')
    const tadcu = { key: 't', role: 'parent', name: { cy: 'Tad-cu' } } as const
    const mamgu = { key: 'm', role: 'parent', name: { cy: 'Mam-gu' } } as const
    expect(words(build({ people: [mamgu, tadcu] }), 'my-family', 'cy')).toContain('gyda Mam-gu a hefyd Tad-cu')
  })

  it('gives every home its page, oldest first, with the age worked out and only its own story', () => {
    const book = build({
      people: [pat, ifan, nia],
      facts: [
        { kind: 'foster-home', certainty: 'certain', date: '2022-06', people: ['pat', 'ifan'] },
        { kind: 'foster-home', certainty: 'certain', date: '2019-09', people: ['nia'] },
        { kind: 'foster-where', certainty: 'certain', people: ['nia'], value: { en: 'near a park', cy: 'ger y parc' } },
      ],
    })
    const homes = book.pages.filter(page => page.from === 'foster')
    expect(homes).toHaveLength(2)
    const text = words(book, 'foster', 'en')
    expect(text.indexOf('You were a baby. You went to live with Nia.')).toBeLessThan(
      text.indexOf('You were three. You went to live with Pat and Ifan.'),
    )
    expect(text.match(/near a park/g)).toHaveLength(1)
    expect(words(book, 'foster', 'cy')).toContain('Roeddet ti’n dair oed')
  })

  it('puts two hard facts on a page and starts another for the third', () => {
    const hard = ['why-alcohol', 'why-neglect', 'why-prison'].map(kind => ({ kind, certainty: 'told' }) as const)
    expect(build({ facts: hard }).pages.filter(page => page.hard)).toHaveLength(2)
  })

  it('drops a person nobody named from a fact, and a fact keeps those who are there', () => {
    const book = build({
      people: [pat],
      facts: [{ kind: 'foster-home', certainty: 'certain', people: ['pat', 'gone'] }],
    })
    expect(book.facts.find(fact => fact.kind === 'foster-home')?.people).toHaveLength(1)
  })

  it('makes a code of three letters without accents and a digit', () => {
    const ids = fixedIds()
    expect(bookCode('Siân', ids)).toMatch(/^SIA \d$/)
    expect(bookCode('Ŵ-y', ids)).toMatch(/^WYX \d$/)
  })

  it('keeps the chosen format, and the layer only where the template tells it', () => {
    const { settings } = build({ settings: { format: 'square-210', layer: '12+', language: 'both' } })
    expect(settings).toMatchObject({ format: 'square-210', layer: '5-7', language: 'both', accent: 'mor' })
  })
})

describe('what is in and what is missing', () => {
  it('lists what to find out in the story’s order, of whom, in both languages', () => {
    const list = toFind(build({ people: [pat] }))
    expect(list.map(each => each.kind)).toContain('born-weight')
    const weight = list.find(each => each.kind === 'born-weight')!
    expect(weight.of?.en).toMatch(/hospital/)
    expect(weight.of?.cy).toMatch(/ysbyty/)
    const asked = toFind(build({ facts: [{ kind: 'born-weight', certainty: 'not-known', askOf: 'Nain' }] }))
    expect(asked.find(each => each.kind === 'born-weight')?.of?.en).toBe('Nain')
  })

  it('counts a section as in once nothing on it waits', () => {
    const likes = { kind: 'likes', certainty: 'certain', value: { en: 'puddles', cy: 'pyllau' } } as const
    expect(partsOf(build({}), template).missing).toContain('me-now')
    expect(partsOf(build({ facts: [likes] }), template).in).toContain('me-now')
  })

  it('counts for the second review only the minimum', () => {
    const { in: there, missing } = partsOf(build({}), template, true)
    expect([...there, ...missing]).not.toContain('timeline')
    expect([...there, ...missing]).toContain('why')
  })
})

describe('easy read', () => {
  it('sets no words smaller than 16 pt, at every age, on small paper, in one language and in both', async () => {
    for (const template of (await readTemplates()).filter(({ kind }) => kind === 'easy-read'))
      for (const format of ['a4-across', 'a5-up'] as const)
        for (const language of ['en', 'both'] as const) {
          const settings = { format, language }
          const book = buildBook(template, answersSchema.parse({ child: { name: 'Mali' }, settings }), fixedIds())
          const shown = { language, layer: template.layer }
          const sizes = book.pages.flatMap(({ frames }) =>
            frames.flatMap(frame => {
              if (frame.kind === 'photo') return fitCaption(frame, book, shown).sizePt
              return frame.kind === 'words' ? fitWords(frame, book, shown).sizes[frame.purpose] : []
            }),
          )
          expect(sizes.length).toBeGreaterThan(40)
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
          expect(book.pages.flatMap(page => wordsOver(page, book, shown))).toEqual([])
        }
  })

  it('tells what is hard in the short words of a younger child, at every age', async () => {
    const easy = (await readTemplates()).find(each => each.id === 'easy-read-12')!
    const answers = answersSchema.parse({
      child: { name: 'Mali' },
      people: [{ key: 'kelly', role: 'birth-mother', name: { en: 'Kelly' } }],
      facts: [{ kind: 'why-neglect', certainty: 'certain', people: ['kelly'] }],
    })
    const said = JSON.stringify(buildBook(easy, answers, fixedIds()).pages)
    expect(said).toContain('often forgot to feed and wash you.')
    expect(said).not.toContain('neglect')
  })
})

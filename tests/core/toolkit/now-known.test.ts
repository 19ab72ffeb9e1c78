import { describe, expect, it } from 'vitest'
import type { Book, Fact } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { type Answers, answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { nowKnown, withOffer } from '#core/toolkit/now-known.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'

const template = (await readTemplates()).find(({ id }) => id === 'my-life-journey-5-7')!
const kelly = { key: 'kelly', role: 'birth-mother', name: { en: 'Kelly', cy: 'Kelly' } } as const

function made(facts: Answers['facts'] = []): Book {
  let next = 0
  const answers = answersSchema.parse({ child: { name: 'Mali', bornMonth: '2019-05' }, people: [kelly], facts })
  return buildBook(template, answers, { next: () => `id${next++}` })
}

/** The book after an answer came: its pages are as they were. */
function answered(book: Book, kind: string, fields: Partial<Fact>): Book {
  return {
    ...book,
    facts: book.facts.map(fact => (fact.kind === kind ? { ...fact, certainty: 'told', ...fields } : fact)),
  }
}

const idOf = (book: Book, kind: string) => book.facts.find(fact => fact.kind === kind)!.id
const offersOf = (book: Book, kind: string) => {
  const text = (line: Parameters<typeof plainText>[0][number] | undefined, language: 'en' | 'cy') =>
    line && plainText([line], id => nameIn(book.people.find(each => each.id === id)!, language))
  return nowKnown(book, template, idOf(book, kind)).map(({ old, line, language }) => [
    text(old, language),
    text(line, language),
  ])
}
const weight = { value: { en: '3.1 kilos', cy: '3.1 cilo' } }

describe('what a page can say now that an answer came', () => {
  it('offers the sentence for what is known in the place of the one for the gap, in each language', () => {
    expect(offersOf(answered(made(), 'born-weight', weight), 'born-weight')).toEqual([
      ['We don’t know yet how much you weighed.', 'You weighed 3.1 kilos.'],
      ['Dydyn ni ddim yn gwybod dy bwysau eto.', 'Roeddet ti’n pwyso 3.1 cilo.'],
    ])
  })

  it('offers nothing while it is not known, in a language it is not written in, or where it is said already', () => {
    expect(offersOf(made(), 'born-weight')).toEqual([])
    const english = answered(made(), 'born-weight', { value: { en: '3.1 kilos' } })
    expect(offersOf(english, 'born-weight').map(([, now]) => now)).toEqual(['You weighed 3.1 kilos.'])
    const told = made([{ kind: 'born-weight', certainty: 'certain', ...weight }])
    expect(offersOf(told, 'born-weight')).toEqual([])
  })

  it('leaves what a writer has made of it alone', () => {
    const book = answered(made(), 'named-by', { people: [made().people[1]!.id] })
    const [offer] = nowKnown(book, template, idOf(book, 'named-by'))
    const own = { runs: [{ text: 'Nobody has told us who found your lovely name.' }] }
    const pages = book.pages.map(page => ({
      ...page,
      frames: page.frames.map(frame => {
        if (frame.kind !== 'words' || frame.id !== offer?.frame) return frame
        const lines = frame.words['en/5-7'] ?? []
        return {
          ...frame,
          words: { ...frame.words, 'en/5-7': lines.map((line, at) => (at === offer.at ? own : line)) },
        }
      }),
    }))
    expect(offersOf({ ...book, pages }, 'named-by')).toEqual([
      ['Dydyn ni ddim yn gwybod pwy roddodd dy enw.', 'Kelly roddodd dy enw i ti.'],
    ])
  })

  it('finds the gap in a paragraph that several answers tell, whichever came first', () => {
    const day = answered(made(), 'born-day', { value: { en: 'a Saturday', cy: 'dydd Sadwrn' } })
    const both = answered(day, 'born-town', { value: { en: 'Bangor', cy: 'Bangor' } })
    const paragraph = 'It was a Saturday. The town is called Bangor.'
    expect(offersOf(both, 'born-town')[0]).toEqual(['You were born in May.', paragraph])
    expect(offersOf(both, 'born-day')[0]).toEqual(['You were born in May.', paragraph])
  })

  it('puts what nothing was said of after what the template says before it', () => {
    const book = answered(made([{ kind: 'laughs', certainty: 'not-known' }]), 'laughs', {
      value: { en: 'ducks quack', cy: 'mae hwyaid yn cwacian' },
    })
    const [offer] = nowKnown(book, template, idOf(book, 'laughs'))
    expect(offer).toMatchObject({ old: undefined, at: 2, language: 'en' })
    const frame = book.pages.flatMap(page => page.frames).find(({ id }) => id === offer?.frame)
    if (offer === undefined || frame?.kind !== 'words') throw new Error('an offer in a frame of words')
    const words = withOffer(frame.words[versionKey('en', '5-7')] ?? [], offer)
    expect(plainText(words, () => 'Mali').split('\n')).toEqual([
      'I am Mali.',
      'I can say what I like.',
      'I laugh when ducks quack.',
    ])
  })

  it('keeps one home’s answers on that home’s page', () => {
    const carers = ['pat', 'olwen'].map(key => ({ key, role: 'foster-carer' as const, name: { en: key, cy: key } }))
    const answers = answersSchema.parse({
      child: { name: 'Mali', bornMonth: '2019-05' },
      people: carers,
      facts: [
        { kind: 'foster-home', certainty: 'certain', date: '2020-02', people: ['pat'] },
        { kind: 'foster-home', certainty: 'certain', date: '2021-02', people: ['olwen'] },
        { kind: 'foster-love', certainty: 'not-known', people: ['olwen'] },
      ],
    })
    let next = 0
    const book = buildBook(template, answers, { next: () => `id${next++}` })
    const told = answered(book, 'foster-love', { value: { en: 'danced', cy: 'dawnsio' } })
    const offers = nowKnown(told, template, idOf(told, 'foster-love')).filter(({ language }) => language === 'en')
    const homes = told.pages.filter(({ from }) => from === 'foster')
    expect(offers.map(({ page }) => page)).toEqual([homes[1]?.id])
  })
})

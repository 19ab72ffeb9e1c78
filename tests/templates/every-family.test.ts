/**
 * Every template for every shape of family. `npm test` builds a part of them, so chosen that each family, each set of people
 * and each set of facts meets each template; `npm run test:nightly` builds all.
 */
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '#core/book/language.ts'
import { type Book, bookSchema, type Page } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { checkBook } from '#core/checks/book.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { guideFor, type Template } from '#core/toolkit/template.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { everyChild, everyName } from './families.ts'

const templates = await readTemplates()
const caps = { '0-4': 8, '5-7': 10, '8-11': 14, '12+': 18 }
const nightly = process.env.JOURNEYBOOK_NIGHTLY === '1'

function fixedIds() {
  let next = 0
  return { next: () => `id${next++}` }
}

type Child = ReturnType<typeof everyChild>[number]
interface Built {
  readonly template: Template
  readonly child: Child
  readonly book: Book
  readonly at: string
}

/** A step that shares no factor with the sizes of the sets of answers, so that all of each set come round. The nightly run can be cut with JOURNEYBOOK_STEP. */
const step = nightly ? Number(process.env.JOURNEYBOOK_STEP ?? 1) : 61
const children = everyChild()
const books: readonly Built[] = templates.flatMap((template, shift) =>
  children
    .filter((_, at) => (at + shift * 7) % step === 0)
    .map(child => {
      const about = { template, child, at: `${template.id}, ${child.title}` }
      const build = () => buildBook(template, child.answers, fixedIds())
      if (!nightly) return { ...about, book: build() }
      // All of them at once would not fit into memory: built when it is looked at, and let go.
      return Object.defineProperty(about as Built, 'book', { get: build })
    }),
)
const ofKind = (...kinds: readonly string[]) => books.filter(({ template }) => kinds.includes(template.kind))
const journeys = ofKind('my-life-journey', 'brothers-and-sisters', 'easy-read')
const stories = ofKind('my-life-journey', 'brothers-and-sisters', 'easy-read', 'relinquished-baby', 'not-much-yet')

const nameOf = (book: Book, language: Language) => (id: string) => {
  const person = book.people.find(each => each.id === id)
  if (person === undefined) throw new Error('a name chip of somebody who is not in People')
  return nameIn(person, language)
}

/** The page's words in one language, a line each. A name counts as one word, as a writer would count it. */
function linesOf(page: Page, book: Book, language: Language, names = nameOf(book, language)): string[] {
  return page.frames.flatMap(frame => {
    if (frame.kind !== 'words') return []
    const words = frame.words[versionKey(language, book.settings.layer)]
    return words === undefined ? [] : plainText(words, names).split('\n')
  })
}

const textOf = (page: Page, book: Book, language: Language) => linesOf(page, book, language).join('\n')
const all = (book: Book, language: Language) => book.pages.map(page => textOf(page, book, language)).join('\n')
const sentences = (text: string) => text.split(/(?<=[.!?])\s+/)

/** What is wrong, each once, so that a failure can be read. */
function problems(found: readonly Built[], look: (built: Built) => string | readonly string[]): readonly string[] {
  return [
    ...new Set(found.flatMap(built => [look(built)].flat().map(problem => `${built.template.id}: ${problem}`))),
  ].slice(0, 40)
}

describe('a book built for any family', { timeout: nightly ? 900_000 : 60_000 }, () => {
  it('is many books: every template, every family, every set of people and of facts', () => {
    for (const template of templates) expect(books.some(built => built.template === template)).toBe(true)
    const titles = new Set(books.flatMap(({ child }) => child.title.split(', ')))
    for (const part of children.flatMap(({ title }) => title.split(', '))) expect(titles).toContain(part)
  })

  it('is a book as the schema says, told for its layer', () => {
    for (const { book, template } of books) expect(bookSchema.parse(book).settings.layer).toBe(template.layer)
  })

  it('has words in both languages on every page, and no slot left open', () => {
    const wrong = problems(books, ({ book }) =>
      book.pages.flatMap(page =>
        languages.flatMap(language => {
          const text = textOf(page, book, language)
          if (text.trim() === '') return [`${page.from}: no words in ${language}`]
          const open = /[{}]|undefined|\s{2}|\s[.,]/.exec(text.replaceAll('\n', '|'))
          return open ? [`${page.from}: ${text}`] : []
        }),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('names nobody who was not given', () => {
    const wrong = problems(books, ({ book, child }) => {
      const given = new Set(child.answers.people.flatMap(each => [each.name.en, each.name.cy]))
      const stranger = new RegExp(`\\b(${everyName.filter(name => !given.has(name)).join('|')})\\b`)
      const told = new Set(child.answers.facts.flatMap(fact => [fact.value?.en, fact.value?.cy]))
      return languages.flatMap(language => {
        const said = [...told].reduce<string>((text, value) => text.replaceAll(value ?? '', ''), all(book, language))
        return stranger.exec(said)?.[0] ?? []
      })
    })
    expect(wrong).toEqual([])
  })

  it('says no more in a sentence than its layer can take', () => {
    const wrong = problems(books, ({ book, child }) =>
      book.pages.flatMap(page =>
        languages.flatMap(language =>
          linesOf(page, book, language, () => 'Name')
            .flatMap(sentences)
            .filter(sentence => {
              const told = child.answers.facts.some(
                fact => fact.value?.[language] && sentence.includes(fact.value[language]),
              )
              const joined = sentence.replace(/(Name(, | and | a | ac )?)+/g, 'Name ').trim()
              return !told && joined.split(/\s+/).length > caps[book.settings.layer]
            })
            .map(sentence => `${page.from}, ${language}: ${sentence}`),
        ),
      ),
    )
    expect(wrong).toEqual([])
  })

  it.each(templates.map(({ id }) => id))(
    'gives our own checks nothing to point at above an idea: %s',
    id => {
      const agency = { surnames: ['Probert'], today: '2026-11-24' }
      const own = books.filter(({ template }) => template.id === id)
      const wrong = problems(own, ({ book }) =>
        checkBook(book, agency)
          .filter(({ severity }) => severity !== 'idea')
          .map(({ rule, match, place }) => {
            const page = book.pages.find(each => each.id === place.page)
            return `${page?.from}: ${rule} ${match ?? ''}`
          }),
      )
      expect(wrong).toEqual([])
    },
    300_000,
  )

  it('tells that help was tried and somebody decided, and on every hard page that it was not your fault', () => {
    expect(books.some(({ book }) => book.pages.some(page => page.hard))).toBe(true)
    const wrong = problems(books, ({ book }) => {
      const hard = book.pages.filter(page => page.hard && page.from?.startsWith('why'))
      const told = (language: Language) => hard.map(page => textOf(page, book, language)).join('\n')
      const without = hard.filter(
        page =>
          !/not your fault/.test(textOf(page, book, 'en')) || !/Nid ti oedd ar fai/.test(textOf(page, book, 'cy')),
      )
      const rules: readonly (readonly [Language, RegExp])[] = [
        ['en', /help/i],
        ['en', /decided/],
        ['cy', /help/i],
        ['cy', /enderfynodd/],
      ]
      const missing = hard.length === 0 ? [] : rules.filter(([language, rule]) => !rule.test(told(language)))
      return [...without.map(page => `${page.from}: no promise`), ...missing.map(String)]
    })
    expect(wrong).toEqual([])
  })

  it('says whom to talk to before anything hard, and what babies need', () => {
    const wrong = problems(stories, ({ book }) => {
      const at = (section: string) =>
        book.pages.findIndex(page => page.section === book.sections.find(each => each.kind === section)?.id)
      const firstHard = book.pages.findIndex(page => page.hard)
      return ['trust', 'babies-need'].filter(kind => at(kind) < 0 || (firstHard >= 0 && at(kind) > firstHard))
    })
    expect(wrong).toEqual([])
  })

  it('begins and ends in the present', () => {
    const wrong = problems(journeys, ({ book }) => {
      const kinds = book.pages.map(page => book.sections.find(section => section.id === page.section)?.kind)
      const order = [...new Set(kinds)]
      return order.slice(0, 3).join() === 'cover,me-now,my-family' && order.at(-1) === 'next' ? [] : [order.join()]
    })
    expect(wrong).toEqual([])
  })

  it('never says adopted before the order is made, and says it when it is', () => {
    const said = /\b(you are (now )?adopted|rwyt ti wedi cael dy fabwysiadu|dy fod ti wedi cael dy fabwysiadu)\b/i
    const early = problems(
      books.filter(({ child }) => !child.isMade),
      ({ book }) => languages.flatMap(language => said.exec(all(book, language))?.[0] ?? []),
    )
    expect(early).toEqual([])
    const late = problems(
      journeys.filter(({ child }) => child.isMade),
      ({ book }) => languages.filter(language => !said.test(all(book, language))),
    )
    expect(late).toEqual([])
  })

  it('names who did something hard only where that is certain', () => {
    const doers = /(Kelly|Ayeeyo) (took|drank|hurt|often|had an|said unkind|used words|did not give)/
    const wrong = problems(
      books.filter(({ child }) => child.title.includes('on hearsay')),
      ({ book }) => doers.exec(all(book, 'en'))?.[0] ?? [],
    )
    expect(wrong).toEqual([])
    const certain = journeys.filter(
      ({ child }) => child.title.includes('as certain') && child.answers.people.some(each => each.key === 'mother'),
    )
    expect(certain.length).toBeGreaterThan(0)
    for (const { book, at } of certain) expect(all(book, 'en'), at).toMatch(doers)
  })

  it('is right for parents who fostered first, who are relatives, and for a birth mother who is alive', () => {
    const of = (part: string) => books.filter(({ child }) => child.title.includes(part))
    const bereaved = of('fostered first').filter(({ child }) =>
      child.answers.people.some(each => each.key === 'father'),
    )
    expect(problems(bereaved, ({ book }) => /She liked/.exec(all(book, 'en'))?.[0] ?? [])).toEqual([])
    const looked = /Social workers looked for a family/
    for (const part of ['fostered first', 'with relatives'])
      expect(problems(of(part), ({ book }) => looked.exec(all(book, 'en'))?.[0] ?? [])).toEqual([])
  })

  it('agrees in number: one carer remembers, two remember', () => {
    const singular = /\b(Pat|Nain|Hooyo|Mam|Dad|Jac|Elin) (are|were|live|don’t|remember|have|want)\b(?! you)/
    const wrong = problems(books, ({ book }) =>
      book.pages.flatMap(page => {
        const text = textOf(page, book, 'en')
        const found = singular.exec(text)
        return found && !/ and $/.test(text.slice(0, found.index).slice(-5)) ? [`${page.from}: ${found[0]}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('uses none of the words that hurt or that belong in files', () => {
    const never =
      /\b(placement|placed|contact|siblings?|forever|chosen child|special|lucky|sick|poorly|passed away|taken|gave up|given up|removed|respite|real (mum|dad|parents)|tummy mummy|abused?|neglected)\b/i
    expect(problems(books, ({ book }) => never.exec(all(book, 'en'))?.[0] ?? [])).toEqual([])
  })

  it('has guidance in both languages for every page', () => {
    const wrong = problems(books, ({ book, template }) =>
      book.pages.flatMap(page =>
        languages.flatMap(language => {
          const guide = guideFor(template, page.from, language)
          const parts = guide ? [guide.ask, guide.openings, guide.wrong, guide.card] : []
          const whole = guide && guide.purpose.length > 20 && parts.every(part => part.length > 0)
          return whole ? [] : [`${page.from}, ${language}`]
        }),
      ),
    )
    expect(wrong).toEqual([])
  })
})

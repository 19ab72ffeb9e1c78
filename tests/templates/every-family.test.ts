import { describe, expect, it } from 'vitest'
import { type Language, languages } from '#core/book/language.ts'
import { type Book, bookSchema, type Page } from '#core/book/schema.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { everyChild, everyName } from './families.ts'

const templates = await readTemplates()
const caps = { '0-4': 8, '5-7': 10, '8-11': 14, '12+': 18 }

function fixedIds() {
  let next = 0
  return { next: () => `id${next++}` }
}

const books = templates.flatMap(template =>
  everyChild().map(child => ({ template, child, book: buildBook(template, child.answers, fixedIds()) })),
)

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
const from = (book: Book, id: string) => book.pages.filter(page => page.from === id)
const sentences = (text: string) => text.split(/(?<=[.!?])\s+/)

describe('a book built for any family', () => {
  it('is many books: every shape of family, with what is known and what is not', () => {
    expect(books.length).toBeGreaterThan(250)
  })

  it('is a book as the schema says, with an ordinary code', () => {
    for (const { book } of books) bookSchema.parse(book)
  })

  it('has words in both languages on every page, and no slot left open', () => {
    for (const { book, child } of books)
      for (const page of book.pages)
        for (const language of languages) {
          const text = textOf(page, book, language)
          expect(text.trim(), `${child.title}: ${page.from}, ${language}`).not.toBe('')
          expect(text, `${child.title}: ${page.from}`).not.toMatch(/[{}]|undefined|\s{2}|\s[.,]/)
        }
  })

  it('names nobody who was not given', () => {
    for (const { book, child } of books) {
      const given = new Set(child.answers.people.flatMap(each => [each.name.en, each.name.cy]))
      const stranger = new RegExp(`\\b(${everyName.filter(name => !given.has(name)).join('|')})\\b`)
      const told = new Set(child.answers.facts.flatMap(fact => [fact.value?.en, fact.value?.cy]))
      for (const page of book.pages)
        for (const language of languages) {
          const said = [...told].reduce<string>(
            (text, value) => text.replaceAll(value ?? '', ''),
            textOf(page, book, language),
          )
          expect(said, child.title).not.toMatch(stranger)
        }
    }
  })

  it('says no more in a sentence than its layer can take', () => {
    for (const { book, child } of books)
      for (const page of book.pages)
        for (const language of languages) {
          const lines = linesOf(page, book, language, () => 'Name')
          for (const sentence of lines.flatMap(sentences)) {
            const told = child.answers.facts.some(
              fact => fact.value?.[language] && sentence.includes(fact.value[language]),
            )
            const count = sentence
              .replace(/(Name(, | and | a | ac )?)+/g, 'Name ')
              .trim()
              .split(/\s+/).length
            if (!told)
              expect(count, `${page.from}, ${language}: ${sentence}`).toBeLessThanOrEqual(caps[book.settings.layer])
          }
        }
  })

  it('tells on every hard page that help was tried, that somebody decided and that it was not your fault', () => {
    for (const { book } of books) {
      const hard = book.pages.filter(page => page.hard)
      expect(hard.length).toBeGreaterThan(0)
      for (const page of hard) {
        expect(textOf(page, book, 'en')).toMatch(/help/)
        expect(textOf(page, book, 'en')).toMatch(/decided/)
        expect(textOf(page, book, 'en')).toMatch(/not your fault/)
        expect(textOf(page, book, 'cy')).toMatch(/help/)
        expect(textOf(page, book, 'cy')).toMatch(/enderfynodd/)
        expect(textOf(page, book, 'cy')).toMatch(/Nid ti oedd ar fai/)
      }
    }
  })

  it('says what babies need, and whom to talk to, before anything hard', () => {
    for (const { book } of books) {
      const at = (section: string) =>
        book.pages.findIndex(page => page.section === book.sections.find(each => each.kind === section)?.id)
      const firstHard = book.pages.findIndex(page => page.hard)
      for (const section of ['trust', 'babies-need']) {
        expect(at(section)).toBeGreaterThanOrEqual(0)
        expect(at(section)).toBeLessThan(firstHard)
      }
    }
  })

  it('begins and ends in the present', () => {
    for (const { book } of books) {
      const kinds = book.pages.map(page => book.sections.find(section => section.id === page.section)?.kind)
      expect(kinds.slice(0, 3)).toEqual(['cover', 'me-now', 'my-family'])
      expect(kinds.at(-1)).toBe('next')
    }
  })

  it('never says adopted before the order is made', () => {
    for (const { book, child } of books) {
      const all = book.pages.flatMap(page => languages.map(language => textOf(page, book, language))).join('\n')
      if (child.isMade) expect(all).toMatch(/you are adopted/)
      else expect(all).not.toMatch(/adopted|mabwysiad|fabwysiad/i)
    }
  })

  it('names who did something hard only where that is certain', () => {
    const saysWho = (title: string) => {
      const found = books.find(each => each.child.title === title)!
      return from(found.book, 'why')
        .map(page => textOf(page, found.book, 'en'))
        .join('\n')
    }
    expect(saysWho('one mum, a birth mother only, every hard thing, as certain, waiting')).toMatch(/Kelly took drugs/)
    const hearsay = saysWho('one mum, a birth mother only, every hard thing, on hearsay, waiting')
    expect(hearsay).not.toMatch(/Kelly (took|drank|hurt|often|had)/)
    expect(hearsay).toMatch(/A grown-up took drugs/)
  })

  it('uses none of the words that hurt or that belong in files', () => {
    const never =
      /\b(placement|placed|contact|siblings?|forever|chosen child|special|lucky|sick|poorly|passed away|lost|taken|gave up|given up|removed|respite|real (mum|dad|parents)|birth (mum|dad|mother|father)|tummy mummy|abused?|neglected)\b/i
    for (const { book } of books)
      for (const page of book.pages) for (const line of linesOf(page, book, 'en')) expect(line).not.toMatch(never)
  })

  it('has guidance in both languages for every page', () => {
    for (const { template, book } of books)
      for (const page of book.pages)
        for (const language of languages) {
          const guide = template.words[language].guides[page.from!]!
          expect(guide.purpose.length, page.from).toBeGreaterThan(20)
          for (const part of [guide.ask, guide.openings, guide.wrong, guide.card])
            expect(part.length, page.from).toBeGreaterThan(0)
        }
  })
})

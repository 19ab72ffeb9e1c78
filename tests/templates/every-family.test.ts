/**
 * Every template for every shape of family. `npm test` builds a part of them, so chosen that each family, each set of people
 * and each set of facts meets each template; `npm run test:nightly` builds all. A book is built and looked at in both languages,
 * and a template is of one layer.
 */
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/book/language.ts'
import { checkBook, checkStory } from '#core/checks/book.ts'
import { toolkitSentences } from '#core/checks/story/own-words.ts'
import { toolkitTexts } from '#core/toolkit/sentences.ts'
import { keysOf, type Template } from '#core/toolkit/template.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { buildFor } from './book-words.ts'
import { type Child, everyChild, facts, families, fewChildren, others } from './families.ts'
import { looks, namesDoer } from './looks.ts'
import { agency, textFindings } from './text-findings.ts'

const templates = await readTemplates()
const nightly = process.env.JOURNEYBOOK_NIGHTLY === '1'
const children = everyChild()
const isToolkit = toolkitSentences(toolkitTexts(templates))
const looksByName = looks(isToolkit)
const all = Object.entries(looksByName)

const built = nightly ? children : fewChildren()

/** What is wrong with the books of a template, each once, under what it breaks. */
function problems(template: Template, of: readonly Child[]): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>()
  for (const child of of) {
    const built = buildFor(template, child)
    for (const [name, look] of all)
      for (const problem of look(built)) {
        const known = found.get(name) ?? new Set<string>()
        if (known.size < 12) found.set(name, known.add(problem))
      }
  }
  return Object.fromEntries([...found].map(([name, set]) => [name, [...set]]))
}

/** The template with its sentences rewritten. */
function withTexts(template: Template, write: (key: string, text: string, language: Language) => string): Template {
  const rewrite = (language: Language) => {
    const words = template.words[language]
    const texts = Object.entries(words.texts).map(([key, text]) => [key, write(key, text, language)])
    return { ...words, texts: Object.fromEntries(texts) }
  }
  return { ...template, words: { en: rewrite('en'), cy: rewrite('cy') } }
}

/** Some of its whole sentences, from all over the book: none that ends with what somebody told. */
function someSentences(template: Template): readonly string[] {
  const whole = [...new Set(keysOf(template))].filter(key =>
    /^[^{]*(\{people:[^{]*)?\.$/.test(template.words.en.texts[key] ?? ''),
  )
  return whole.filter((_, at) => at % 20 === 0)
}

describe('a book built for any family', { timeout: nightly ? 3_600_000 : 120_000 }, () => {
  it.each(templates.map(template => [template.id, template] as const))('is true and whole: %s', (_, template) => {
    expect(problems(template, built)).toEqual({})
  })

  it.each([
    ['npm test', fewChildren()],
    ['the nightly run', children],
  ])('meets every family, all other people and all that may be known in %s', (_, some) => {
    for (const isMade of [false, true]) {
      const those = some.filter(child => child.isMade === isMade)
      expect(Object.keys(families).filter(name => !those.some(({ of }) => of.family === name))).toEqual([])
      expect(Object.keys(others).filter(name => !those.some(({ of }) => of.others === name))).toEqual([])
    }
    expect(Object.keys(facts).filter(name => !some.some(({ of }) => of.facts === name))).toEqual([])
  })

  it('is found the same in where each text is read once as where the whole book is checked', () => {
    const textsOf = textFindings()
    const seeds = [' 14 Stryd Fawr, CF10 3AT.', ' Kelly Probert.', ' in your placement.', ' Mum and Dad.']
    for (const [at, template] of templates.entries()) {
      const faulty = withTexts(template, (key, text) => text + seeds[(key.length + at) % seeds.length])
      const { book } = buildFor(faulty, children[at * 31] as Child)
      const found = [...textsOf(book), ...checkStory(book, agency)].map(({ rule, match }) => `${rule}: ${match}`)
      expect(found.length).toBeGreaterThan(10)
      expect(found).toEqual(checkBook(book, agency).map(({ rule, match }) => `${rule}: ${match}`))
    }
  })

  it('names who did something hard where that is certain', () => {
    const certain = templates
      .filter(({ kind }) => kind === 'my-life-journey')
      .flatMap(template =>
        children
          .filter(({ title }) => / everybody · every hard thing, as certain/.test(title))
          .map(child => buildFor(template, child)),
      )
    expect(certain.length).toBeGreaterThan(3)
    expect(certain.filter(built => !namesDoer(built)).map(({ template }) => template.id)).toEqual([])
  })

  it('hears every sentence of every template', () => {
    const unheard = templates.flatMap(template => {
      const marked = withTexts(template, (key, text) => `«${key}»${text}`)
      const unheard = new Set(keysOf(template))
      for (const child of fewChildren()) {
        if (unheard.size === 0) break
        const said = JSON.stringify(buildFor(marked, child).book.pages)
        for (const [, key] of said.matchAll(/«([^»]+)»/g)) unheard.delete(key ?? '')
      }
      return [...unheard]
    })
    expect(unheard).toEqual([])
  })

  it.each<readonly [string, string, (text: string, language: Language) => string]>([
    ['somebody’s name', 'names nobody who was not given', text => `${text} Gwenllian.`],
    [
      'another family',
      'gives our own checks nothing to point at above an idea',
      (text, language) => (language === 'en' ? `${text} Mum and Dad.` : text),
    ],
    [
      'a word of the office',
      'uses none of the words that hurt or that belong in files',
      text => text.replace(/\.$/, ' in your placement.'),
    ],
    [
      'a sentence too long',
      'says no more in a sentence than its layer can take',
      text => text.replace(/\.$/, ' and on and on and on and on and on and on and on and on.'),
    ],
    [
      'the other language',
      'keeps to one language',
      (text, language) => (language === 'cy' ? `${text} This was the day.` : text),
    ],
    ['a gap left open', 'has words in both languages on every page, and no slot left open', text => `${text} {name}`],
    [
      'an adoption too early',
      'claims nothing that was not answered',
      (text, language) => (language === 'en' ? `${text} You are adopted now.` : text),
    ],
    [
      'an address',
      'gives our own checks nothing to point at above an idea',
      text => `${text} 14 Stryd Fawr, CF10 3AT.`,
    ],
  ])('notices %s in a sentence', (_, look, seed) => {
    const template = templates.find(({ id }) => id === 'my-life-journey-5-7') as Template
    const unnoticed = someSentences(template).filter(key => {
      const faulty = withTexts(template, (at, text, language) => (at === key ? seed(text, language) : text))
      return !fewChildren().some(child => (looksByName[look]?.(buildFor(faulty, child)) ?? []).length > 0)
    })
    expect(unnoticed).toEqual([])
  })
})

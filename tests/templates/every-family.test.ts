/**
 * Every template for every shape of family. `npm test` builds a part of them, so chosen that each family, each set of people
 * and each set of facts meets each template; `npm run test:nightly` builds all.
 */
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/book/language.ts'
import { toolkitSentences } from '#core/checks/story/own-words.ts'
import { toolkitTexts } from '#core/toolkit/sentences.ts'
import { keysOf, type Template } from '#core/toolkit/template.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { buildFor } from './book-words.ts'
import { type Child, everyChild, fewChildren } from './families.ts'
import { looks, namesDoer } from './looks.ts'

const templates = await readTemplates()
const nightly = process.env.JOURNEYBOOK_NIGHTLY === '1'
const children = everyChild()
const isToolkit = toolkitSentences(toolkitTexts(templates))
const looksByName = looks(isToolkit)
const all = Object.entries(looksByName)

/** The nightly run can be cut with JOURNEYBOOK_STEP. */
const step = Number(process.env.JOURNEYBOOK_STEP ?? 1)
const built = nightly ? children.filter((_, at) => at % step === 0) : fewChildren()

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
      const heard = new Set(
        fewChildren().flatMap(child =>
          [...JSON.stringify(buildFor(marked, child).book.pages).matchAll(/«([^»]+)»/g)].map(match => match[1]),
        ),
      )
      return keysOf(template).filter(key => !heard.has(key))
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

/**
 * A book that is made from a template fits: in every page format, in each language and in both, no words run out of their
 * place. `npm test` builds the children who between them say every sentence, in the small formats and the usual one;
 * `npm run test:nightly` a longer row of them, in all.
 */
import { describe, expect, it } from 'vitest'
import { wordsOver } from '#core/book/fit/fit.ts'
import { type PageFormat, pageFormats } from '#core/book/format.ts'
import type { ShownLanguage } from '#core/book/language.ts'
import { plainText } from '#core/book/words.ts'
import type { Template } from '#core/toolkit/template.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { type Built, buildFor } from './book-words.ts'
import { everyChild, fewChildren } from './families.ts'

const templates = await readTemplates()
const nightly = process.env.JOURNEYBOOK_NIGHTLY === '1'
const children = nightly ? everyChild().filter((_, at) => at % 29 === 0) : fewChildren().slice(0, 3)
const formats: readonly PageFormat[] = nightly ? pageFormats : ['a5-across', 'a5-up', 'square-210']

/** Made in English, a book is shown in Welsh by one click; made in both, in either alone too. */
const shownAs: Readonly<Record<'en' | 'both', readonly ShownLanguage[]>> = {
  en: ['en', 'cy'],
  both: ['en', 'cy', 'both'],
}

function over({ book, template }: Built, language: 'en' | 'both'): string[] {
  return shownAs[language].flatMap(shown =>
    book.pages.flatMap(page =>
      wordsOver(page, book, { language: shown, layer: template.layer }).map(
        ({ slot }) => `${book.settings.format} in ${shown}: ${slot} of ${page.from} in ${page.layout}`,
      ),
    ),
  )
}

function problems(template: Template): readonly string[] {
  const found = formats.flatMap(format =>
    (['en', 'both'] as const).flatMap(language =>
      children.flatMap(child => over(buildFor(template, child, { format, language }), language)),
    ),
  )
  return [...new Set(found)]
}

describe('a book made from a template', { timeout: nightly ? 1_800_000 : 120_000 }, () => {
  it.each(templates.map(template => [template.id, template] as const))(
    'has no words that run over: %s',
    (_, template) => {
      expect(problems(template)).toEqual([])
    },
  )

  it('takes what does not fit on to a next page, in the order it is told, and loses none of it', () => {
    const template = templates.find(({ id }) => id === 'my-life-journey-8-11')
    const child = everyChild().find(({ title }) => title.includes('everybody · every hard thing, by nobody named'))
    if (template === undefined || child === undefined) throw new Error('the toolkit and its families')
    const said = (format: PageFormat, language: 'en' | 'both') => {
      const { book } = buildFor(template, child, { format, language })
      const lines = book.pages.flatMap(page =>
        page.frames.flatMap(frame => {
          if (frame.kind !== 'words' || page.from !== 'heritage' || frame.slot === 'title') return []
          return plainText(frame.words['cy/8-11'] ?? [], () => 'Name').split('\n')
        }),
      )
      return { pages: book.pages, lines }
    }
    const [wide, small] = [said('a4-across', 'en'), said('a5-across', 'both')]
    expect(small.pages.length).toBeGreaterThan(wide.pages.length)
    expect(small.lines).toEqual(wide.lines)
  })

  it('says on each leaf of a hard page that it was not the child’s fault', () => {
    const template = templates.find(({ id }) => id === 'my-life-journey-8-11')
    const child = everyChild().find(({ title }) => title.includes('everybody · every hard thing, by nobody named'))
    if (template === undefined || child === undefined) throw new Error('the toolkit and its families')
    const hard = (format: PageFormat) =>
      buildFor(template, child, { format }).book.pages.filter(page => page.hard && page.from === 'why')
    expect(hard('a5-across').length).toBeGreaterThan(hard('a4-across').length)
    for (const page of hard('a5-across'))
      expect(
        page.frames.some(frame => frame.slot === 'promise'),
        page.layout,
      ).toBe(true)
  })
})

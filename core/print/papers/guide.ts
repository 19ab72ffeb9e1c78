/** The adults' guide: the toolkit's guidance for the pages that are in this book, for whoever reads it with the child. */
import { type Language, type Layer, languagesShown, type ShownLanguage } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { guideFor, type Template } from '#core/toolkit/template.ts'
import type { TextBlock, TextDocument } from '../text-document.ts'
import { titleOf } from './telling.ts'
import { paperWords } from './words.ts'

/** Makes the guide, one language after the other; undefined when no page of the book carries guidance. */
export function guideDocument(
  book: Book,
  template: Template | undefined,
  shown: ShownLanguage,
  layer: Layer,
): TextDocument | undefined {
  if (template === undefined) return undefined
  const guided = book.pages.filter(page => guideFor(template, page.from, 'en') !== undefined)
  if (guided.length === 0) return undefined
  return { look: 'paper', blocks: languagesShown(shown).flatMap(each => inOneLanguage(book, template, each, layer)) }
}

function inOneLanguage(book: Book, template: Template, language: Language, layer: Layer): TextBlock[] {
  const say = paperWords(language)
  const seen = new Set<string>()
  const pages = book.pages.flatMap((page, index) => {
    // Of pages that came from one page of the toolkit, the first carries its guidance.
    if (page.from === undefined || seen.has(page.from)) return []
    seen.add(page.from)
    return pageBlocks(book, template, page, index + 1, language, layer)
  })
  return [
    { kind: 'title', text: say('guide.title'), under: say('guide.under'), language },
    { kind: 'heading', text: say('guide.begin'), language },
    { kind: 'list', items: [say('guide.begin1'), say('guide.begin2'), say('guide.begin3')], language },
    ...pages,
  ]
}

function pageBlocks(
  book: Book,
  template: Template,
  page: Page,
  number: number,
  language: Language,
  layer: Layer,
): TextBlock[] {
  const guide = guideFor(template, page.from, language)
  if (guide === undefined) return []
  const say = paperWords(language)
  const title = titleOf(book, page, language, layer)
  const heading = title === '' ? say('guide.pageAlone', { page: number }) : say('guide.page', { page: number, title })
  const blocks: TextBlock[] = [{ kind: 'heading', text: heading, language }]
  if (page.hard) blocks.push({ kind: 'text', runs: [{ text: say('guide.hard'), bold: true }], language })
  blocks.push({ kind: 'text', runs: [{ text: guide.purpose }], language })
  if (guide.card.length > 0) blocks.push({ kind: 'label', text: say('guide.asked'), language })
  for (const { question, answers } of guide.card)
    blocks.push({ kind: 'card', question, answers: [...answers], language })
  if (guide.wrong.length > 0)
    blocks.push(
      { kind: 'label', text: say('guide.care'), language },
      { kind: 'list', items: [...guide.wrong], language },
    )
  return blocks
}

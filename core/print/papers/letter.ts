/** The later-life letter: the words of a book's letter as one letter, set on as many sheets as it needs. */
import { type Language, type Layer, languagesShown, type ShownLanguage } from '#core/book/language.ts'
import type { Book, Frame, Page } from '#core/book/schema.ts'
import { isBlank, type Line, type Run, versionKey } from '#core/book/words.ts'
import type { TextBlock, TextDocument } from '../text-document.ts'
import { nameIn, textOfWords } from './telling.ts'

/** The pages of a book that are a letter: all of a book that is one, or those in a section of that kind. */
export function letterPages({
  template,
  sections,
  pages,
}: Pick<Book, 'template' | 'sections' | 'pages'>): readonly Page[] {
  if (isLetter(template)) return pages
  const letters = new Set(sections.filter(({ kind }) => isLetter(kind)).map(({ id }) => id))
  return pages.filter(page => letters.has(page.section))
}

function isLetter(slug: string): boolean {
  return slug.split('-').includes('letter')
}

/** Makes the letter, one language after the other; undefined when the book holds none, or nothing is written in it. */
export function letterDocument(book: Book, shown: ShownLanguage, layer: Layer): TextDocument | undefined {
  const pages = letterPages(book)
  const blocks = languagesShown(shown).map(language => ({
    language,
    told: oneLetter(pages.flatMap(page => page.frames.flatMap(frame => frameBlocks(book, frame, language, layer)))),
  }))
  const written = blocks.filter(({ told }) => told.length > 0)
  if (written.length === 0) return undefined
  return { look: 'letter', blocks: written.flatMap(({ told }, at) => (at > 0 ? startsAnew(told) : told)) }
}

/** One letter has one title, its greeting; the titles of its later pages are headings in it. */
function oneLetter(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === 'title')
  return blocks.map((block, at) =>
    block.kind === 'title' && at > first ? { kind: 'heading', text: block.text, language: block.language } : block,
  )
}

/** A letter in another language begins on a sheet of its own; a title does that by itself. */
function startsAnew(told: readonly TextBlock[]): readonly TextBlock[] {
  return told[0]?.kind === 'title' ? told : [{ kind: 'page' }, ...told]
}

function frameBlocks(book: Book, frame: Frame, language: Language, layer: Layer): TextBlock[] {
  if (frame.kind !== 'words') return []
  const words = frame.words[versionKey(language, layer)]
  if (words === undefined || isBlank(words)) return []
  if (frame.purpose === 'title') return [{ kind: 'title', text: textOfWords(book, words, language), language }]
  const blocks: TextBlock[] = []
  for (const line of words) {
    const last = blocks.at(-1)
    if (line.list === undefined) blocks.push(lineBlock(book, line, language))
    else if (last?.kind === 'list' && last.numbered === (line.list === 'number'))
      last.items.push(textOfWords(book, [line], language))
    else
      blocks.push({
        kind: 'list',
        items: [textOfWords(book, [line], language)],
        numbered: line.list === 'number',
        language,
      })
  }
  return blocks
}

function lineBlock(book: Book, line: Line, language: Language): TextBlock {
  const align = line.align === undefined ? {} : { align: line.align }
  return { kind: 'text', runs: line.runs.map(run => plainRun(book, run, language)), ...align, language }
}

function plainRun(book: Book, run: Run, language: Language): { text: string; bold?: boolean; italic?: boolean } {
  if ('break' in run) return { text: '\n' }
  const text = 'person' in run ? nameIn(book, run.person, language) : run.text
  return { text, ...(run.bold && { bold: true }), ...(run.italic && { italic: true }) }
}

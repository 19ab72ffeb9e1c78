/** Every word of a book as plain text, in every language and for every layer it is told for: what is left when nothing else can be read. */
import { type Bilingual, type Language, languages, type ShownLanguage } from '#core/book/language.ts'
import type { Book, Frame, Page } from '#core/book/schema.ts'
import { isBlank } from '#core/book/words.ts'
import { textOfWords } from './telling.ts'
import { paperWords } from './words.ts'

/** Makes the transcript; its own headings are in `shown`. Lines end in `\n`. */
export function transcriptOf(book: Book, shown: ShownLanguage): string {
  const language = shown === 'cy' ? 'cy' : 'en'
  const say = paperWords(language)
  const pages = book.pages.map((page, index) => {
    const parts = page.frames.flatMap(frame => frameLines(book, frame, language))
    return [`== ${say('transcript.page', { page: index + 1 })}: ${sectionOf(book, page, language)} ==`, '', ...parts]
  })
  return `${[say('transcript.title'), '', ...pages.flat()].join('\n').trimEnd()}\n`
}

function sectionOf(book: Book, page: Page, language: Language): string {
  const title = book.sections.find(section => section.id === page.section)?.title
  return title?.[language] ?? title?.en ?? title?.cy ?? ''
}

function frameLines(book: Book, frame: Frame, language: Language): string[] {
  const say = paperWords(language)
  if (frame.kind === 'words' || frame.kind === 'speech')
    return Object.entries(frame.words).flatMap(([key, words]) => {
      if (words === undefined || isBlank(words)) return []
      const [told = 'en', layer = ''] = key.split('/')
      const head = say('transcript.told', { language: say(told === 'cy' ? 'language.cy' : 'language.en'), layer })
      return [`[${head}]`, textOfWords(book, words, told === 'cy' ? 'cy' : 'en'), '']
    })
  if (frame.kind === 'photo')
    return [
      ...bilingualLines(frame.alt, say('transcript.alt'), language),
      ...bilingualLines(frame.caption, say('transcript.caption'), language),
    ]
  if (frame.kind === 'drawing' || frame.kind === 'sticker')
    return bilingualLines(frame.alt, say('transcript.alt'), language)
  return frame.kind === 'generated' ? [`[${say('transcript.facts')}: ${frame.what}]`, ''] : []
}

function bilingualLines(texts: Bilingual, head: string, language: Language): string[] {
  const say = paperWords(language)
  return languages.flatMap(each => {
    const text = texts[each]?.trim()
    return text ? [`[${head}, ${say(each === 'cy' ? 'language.cy' : 'language.en')}] ${text}`, ''] : []
  })
}

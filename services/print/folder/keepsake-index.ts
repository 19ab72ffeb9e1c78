/** The keepsake's page for a web browser: the words and the photos, page by page, in plain HTML that will be read for long. */
import { inEach } from '#core/book/in-each.ts'
import { type Language, type Layer, languagesShown, type ShownLanguage } from '#core/book/language.ts'
import type { Book, Frame, Page } from '#core/book/schema.ts'
import { versionKey } from '#core/book/words.ts'
import { textOfWords } from '#core/print/papers/telling.ts'
import { paperWords } from '#core/print/papers/words.ts'
import { neutralTitles } from '../finish/metadata.ts'
import type { KeptPhoto } from './kept-photos.ts'

const style = `
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:18px/1.6 Georgia,serif;color:#22302f;background:#fff}
h1,h2{line-height:1.25;font-weight:400}h2+h2{margin-top:-.6rem}section{margin:0 0 2.5rem;padding-top:1rem;border-top:1px solid #cdd6d3}
p{white-space:pre-line}figure{margin:1rem 0}img{max-width:100%;height:auto;border-radius:4px}
figcaption,nav{font-size:16px;color:#4a5a58}a{color:#1f5f6b}`

/** Makes the page. It fetches nothing but the folder's own photos, and holds no script. */
export function keepsakeIndex(book: Book, photos: readonly KeptPhoto[], language: ShownLanguage, layer: Layer): string {
  const [first = 'en'] = languagesShown(language)
  const title = inEach(language, each => book.title[each] ?? '').join(' / ')
  const pages = book.pages.map((page, index) => pageHtml(book, page, index + 1, photos, language, layer))
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(neutralTitles[language])}</title>
<style>${style}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<nav>${languagesShown(language).map(pdfLink).join(' / ')}</nav>
${pages.join('\n')}
</body>
</html>
`
}

function pdfLink(language: Language): string {
  return `<a href="book.pdf" lang="${language}">${escaped(paperWords(language)('file.book'))}</a> (PDF)`
}

function pageHtml(
  book: Book,
  page: Page,
  number: number,
  photos: readonly KeptPhoto[],
  language: ShownLanguage,
  layer: Layer,
): string {
  const [first = 'en'] = languagesShown(language)
  const parts = page.frames.flatMap(frame => frameHtml(book, frame, photos, language, layer))
  if (parts.length === 0) return ''
  const label = escaped(paperWords(first)('transcript.page', { page: number }))
  return `<section aria-label="${label}">\n${parts.join('\n')}\n</section>`
}

function frameHtml(
  book: Book,
  frame: Frame,
  photos: readonly KeptPhoto[],
  language: ShownLanguage,
  layer: Layer,
): string[] {
  if (frame.kind === 'words' || frame.kind === 'speech') {
    const tag = frame.kind === 'words' && frame.purpose === 'title' ? 'h2' : 'p'
    const told = languagesShown(language).map(each => ({
      language: each,
      text: textOfWords(book, frame.words[versionKey(each, layer)] ?? [], each),
    }))
    // A name that is the same in both languages stands once, as in print.
    const once = told.filter(({ text }, at) => text !== '' && told.findIndex(other => other.text === text) === at)
    return once.map(each => `<${tag} lang="${each.language}">${escaped(each.text)}</${tag}>`)
  }
  if (frame.kind !== 'photo') return []
  const photo = photos.find(({ frames }) => frames.has(frame.id))
  if (photo === undefined) return []
  const said = (texts: typeof frame.alt) => escaped(inEach(language, each => texts[each]?.trim() ?? '').join(' / '))
  const caption = said(frame.caption)
  const image = `<img src="${photo.file}" width="${photo.width}" height="${photo.height}" alt="${said(frame.alt)}">`
  return [`<figure>${image}${caption && `<figcaption>${caption}</figcaption>`}</figure>`]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

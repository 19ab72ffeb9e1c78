/** A page that is folded closed, as it is printed: a gentle page for later, with the picture the child chose (domain.md 6.2). */
import { safeMm, trimSize } from './format.ts'
import type { FrameId } from './ids.ts'
import { type Language, languages, layers } from './language.ts'
import type { Book, Box, Frame, Page } from './schema.ts'
import { versionKey, type WordsByVersion } from './words.ts'

const texts: Readonly<Record<'title' | 'line', Readonly<Record<Language, string>>>> = {
  title: { en: 'A page for later', cy: 'Tudalen at eto' },
  line: { en: 'This page waits until its time.', cy: 'Mae’r dudalen hon yn aros am ei hamser.' },
}

/** The sticker where none was chosen: a page may have been folded by a grown-up. */
const usualSticker = 'star'

/** The book with each folded page as its later-page: nothing of what is on it, and as many pages as before. */
export function withLaterPages(book: Book): Book {
  return { ...book, pages: book.pages.map(page => (page.state === 'not-yet' ? laterPage(page, book) : page)) }
}

function laterPage(page: Page, { settings }: Book): Page {
  const trim = trimSize(settings.format)
  const width = trim.width - 4 * safeMm
  const side = Math.min(70, trim.height / 3)
  const top = trim.height / 2 - side * 0.85
  const box = (y: number, height: number): Box => ({ x: 2 * safeMm, y, width, height, rotation: 0 })
  const frames: Frame[] = [
    {
      ...{
        id: idOf(page, 'sticker'),
        by: 'child',
        kind: 'sticker',
        sticker: page.fold?.sticker ?? usualSticker,
        alt: {},
      },
      box: { x: (trim.width - side) / 2, y: top, width: side, height: side, rotation: 0 },
    },
    { ...words(page, 'title', box(top + side + 8, 20)), purpose: 'title' },
    { ...words(page, 'line', box(top + side + 30, 24)), purpose: 'story' },
  ]
  return {
    ...page,
    layout: 'blank',
    background: { colour: 'book-tint' },
    frames,
    stack: frames.map(({ id }) => id),
  }
}

function words(page: Page, which: 'title' | 'line', box: Box) {
  const told: WordsByVersion = Object.fromEntries(
    languages.flatMap(language =>
      layers.map(layer => [
        versionKey(language, layer),
        [{ align: 'centre', runs: [{ text: texts[which][language] }] }],
      ]),
    ),
  )
  return { id: idOf(page, which), kind: 'words', by: 'grown-up', panel: 'none', words: told, box } as const
}

/** An id of this page's own that fits where ids do: it stands in one print and is kept nowhere. */
function idOf(page: Page, which: string): FrameId {
  return `${page.id.slice(0, 24)}-later-${which}` as FrameId
}

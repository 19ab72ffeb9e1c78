/** Pages that a child makes: about me, which comes round every half year, and the story of a thing. */
import type * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { entryMap } from '../doc.ts'
import { edit, placesOf, recordOf } from '../edit.ts'
import { type SizeMm, safeMm, trimSize } from '../format.ts'
import type { PageId, SectionId } from '../ids.ts'
import { type Language, languages, layers } from '../language.ts'
import { readOutline } from '../read.ts'
import { writeFields } from '../record.ts'
import type { Box, Settings } from '../schema.ts'
import { versionKey, type WordsByVersion } from '../words.ts'
import type { NewFrame } from './frames.ts'
import { addPage } from './pages.ts'

/** The words on a page before the child has been at it, in each language: as many lines in one as in the other. */
export type ChildsPageTexts = Readonly<
  Record<Language, { readonly title: string; readonly picture: string; readonly lines: readonly string[] }>
>

interface ChildsPage {
  readonly kind: 'about-me' | 'object-story'
  /** The ISO day it is begun on. */
  readonly begun: string
  readonly texts: ChildsPageTexts
}

/** Puts a new page for the child at the end of the book, with room to draw and stick; gives its id. */
export function addChildsPage(doc: Y.Doc, ids: Ids, { kind, begun, texts }: ChildsPage): PageId {
  const outline = readOutline(doc)
  const sections = outline.ok ? outline.value.sections : []
  const section = (sections.at(-1)?.id ?? '') as SectionId
  const last = placesOf(doc, 'pages').at(-1)?.id as PageId | undefined
  const { format } = entryMap(doc, 'settings').toJSON() as Settings
  return edit(doc, () => {
    const frames = framesFor(texts, trimSize(format))
    const page = addPage(doc, ids, section, last, {
      from: kind,
      layout: 'blank',
      background: { colour: 'white', ground: 'wash' },
      frames,
    })
    writeFields(recordOf(doc, 'pages', page), { begun })
    return page
  })
}

/** A title, a place to draw or stick a picture at the left, and beginnings of sentences at the right with room after each. */
function framesFor(texts: ChildsPageTexts, trim: SizeMm): NewFrame[] {
  const edge = safeMm + 6
  const top = edge + 26
  const half = (trim.width - 2 * edge - 10) / 2
  const height = trim.height - top - edge - 16
  const box = (x: number, y: number, width: number, high: number): Box => ({ x, y, width, height: high, rotation: 0 })
  const words = { kind: 'words', by: 'grown-up', panel: 'none' } as const
  const step = height / texts.en.lines.length
  return [
    {
      ...words,
      purpose: 'title',
      box: box(edge, edge, trim.width - 2 * edge, 20),
      words: everyLayer(language => texts[language].title),
    },
    {
      kind: 'shape',
      by: 'grown-up',
      shape: 'draw-here',
      fill: 'white',
      line: 'book',
      box: box(edge, top, half, height),
    },
    {
      ...words,
      purpose: 'caption',
      box: box(edge, top + height + 2, half, 12),
      words: everyLayer(language => texts[language].picture),
    },
    ...texts.en.lines.map(
      (_, at): NewFrame => ({
        ...words,
        purpose: 'story',
        sizePt: 19,
        box: box(edge + half + 10, top + at * step, half, 14),
        words: everyLayer(language => texts[language].lines[at] ?? ''),
      }),
    ),
  ]
}

/** The same few words for every age: the page is the child's, not told to it. */
function everyLayer(textIn: (language: Language) => string): WordsByVersion {
  return Object.fromEntries(
    languages.flatMap(language =>
      layers.map(layer => [versionKey(language, layer), [{ runs: [{ text: textIn(language) }] }]]),
    ),
  )
}

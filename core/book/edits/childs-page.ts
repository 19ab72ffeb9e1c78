/** Pages that a child makes: about me, which comes round every half year, and the story of a thing. */
import type * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { entryMap } from '../doc.ts'
import { edit, placesOf, recordOf } from '../edit.ts'
import { safeMm, trimSize } from '../format.ts'
import type { PageId, SectionId } from '../ids.ts'
import type { Layer } from '../language.ts'
import { layers } from '../language.ts'
import { readOutline } from '../read.ts'
import { writeFields } from '../record.ts'
import type { Settings } from '../schema.ts'
import { versionKey, type WordsByVersion } from '../words.ts'
import type { NewFrame } from './frames.ts'
import { addPage } from './pages.ts'

/** The words on a page before the child has been at it: a title and a line, in each language. */
export type ChildsPageTexts = Readonly<Record<'en' | 'cy', { readonly title: string; readonly line: string }>>

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

function framesFor(texts: ChildsPageTexts, trim: { readonly width: number; readonly height: number }): NewFrame[] {
  const left = safeMm + 6
  const width = trim.width - 2 * left
  const titleHigh = 20
  const base = { kind: 'words', by: 'grown-up', panel: 'none' } as const
  return [
    {
      ...base,
      purpose: 'title',
      box: { x: left, y: left, width, height: titleHigh, rotation: 0 },
      words: everyLayer(texts, 'title'),
    },
    {
      ...base,
      purpose: 'note',
      box: { x: left, y: left + titleHigh, width, height: 12, rotation: 0 },
      words: everyLayer(texts, 'line'),
    },
  ]
}

/** The same few words for every age: the page is the child's, not told to it. */
function everyLayer(texts: ChildsPageTexts, which: 'title' | 'line'): WordsByVersion {
  const telling = (language: 'en' | 'cy', layer: Layer) =>
    [versionKey(language, layer), [{ runs: [{ text: texts[language][which] }] }]] as const
  return Object.fromEntries(layers.flatMap(layer => [telling('en', layer), telling('cy', layer)]))
}

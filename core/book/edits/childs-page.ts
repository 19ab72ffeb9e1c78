/** Pages that a child makes: about me, which comes round every half year, and the story of a thing. */
import type * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { entryMap } from '../doc.ts'
import { type SizeMm, safeMm, trimSize } from '../format.ts'
import type { PageId } from '../ids.ts'
import type { Language } from '../language.ts'
import type { Box, Settings } from '../schema.ts'
import { addFamilyPage, everyLayer, type FamilyPageKind } from './family-page.ts'
import type { NewFrame } from './frames.ts'

/** The words on a page before the child has been at it, in each language: as many lines in one as in the other. */
export type ChildsPageTexts = Readonly<
  Record<Language, { readonly title: string; readonly picture: string; readonly lines: readonly string[] }>
>

interface ChildsPage {
  readonly kind: Exclude<FamilyPageKind, 'repair'>
  /** The ISO day it is begun on. */
  readonly begun: string
  readonly texts: ChildsPageTexts
}

/** Puts a new page for the child at the end of the book, with room to draw and stick; gives its id. */
export function addChildsPage(doc: Y.Doc, ids: Ids, { kind, begun, texts }: ChildsPage): PageId {
  const { format } = entryMap(doc, 'settings').toJSON() as Settings
  return addFamilyPage(doc, ids, { kind, begun, frames: framesFor(texts, trimSize(format)) })
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

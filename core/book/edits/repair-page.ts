/** The page that says in the open what the book had wrong: "We wrote… It should be…". */
import type * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { entryMap } from '../doc.ts'
import { edit } from '../edit.ts'
import { type Slip, writeFamily } from '../family.ts'
import { type SizeMm, safeMm, trimSize } from '../format.ts'
import type { PageId } from '../ids.ts'
import type { Language } from '../language.ts'
import type { Box, Settings } from '../schema.ts'
import { addFamilyPage, everyLayer } from './family-page.ts'
import type { NewFrame } from './frames.ts'

/** The words of a repair page in each language. What the slip quotes is in the child's own words, whatever the language. */
export type RepairTexts = Readonly<
  Record<
    Language,
    {
      readonly title: string
      /** "We wrote:"; for a slip that names no words, that something was not right. */
      readonly wrote: string
      readonly should: string
      readonly thanks: string
    }
  >
>

/** Makes the repair page of a slip right behind the page it is about, and notes it on the slip; gives the page's id. */
export function addRepairPage(doc: Y.Doc, ids: Ids, slip: Slip, begun: string, texts: RepairTexts): PageId {
  const { format } = entryMap(doc, 'settings').toJSON() as Settings
  return edit(doc, () => {
    const frames = framesFor(slip, texts, trimSize(format))
    const page = addFamilyPage(doc, ids, { kind: 'repair', begun, frames, after: slip.page })
    writeFamily(doc, 'slips', slip.id, { repair: page })
    return page
  })
}

/** At the left what was written and, larger, what it should be; at the right room for the child to draw how it really was. */
function framesFor({ was, should }: Slip, texts: RepairTexts, trim: SizeMm): NewFrame[] {
  const edge = safeMm + 6
  const top = edge + 28
  const half = (trim.width - 2 * edge - 10) / 2
  const right = edge + half + 10
  const foot = trim.height - edge - 18
  // What should be has more room than what should not have been, and its label stands clear of the arrow at mid-height.
  const middle = top + (foot - top) * 0.38
  const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height, rotation: 0 })
  const words = { kind: 'words', by: 'grown-up', panel: 'none' } as const
  const label = (key: 'wrote' | 'should', y: number): NewFrame => ({
    ...words,
    purpose: 'caption',
    box: box(edge, y, half, 10),
    words: everyLayer(language => texts[language][key]),
  })
  const quote = (text: string, y: number, end: number, panel: 'white' | 'tint'): NewFrame => ({
    ...words,
    purpose: 'story',
    panel,
    box: box(edge, y + 11, half, end - y - 16),
    words: everyLayer(() => text),
  })
  return [
    {
      ...words,
      purpose: 'title',
      box: box(edge, edge, trim.width - 2 * edge, 20),
      words: everyLayer(language => texts[language].title),
    },
    label('wrote', top),
    ...(was === undefined ? [] : [quote(was, top, middle, 'white')]),
    label('should', middle),
    quote(should, middle, foot, 'tint'),
    {
      kind: 'shape',
      by: 'grown-up',
      shape: 'draw-here',
      fill: 'white',
      line: 'book',
      box: box(right, top, half, foot - top - 5),
    },
    {
      ...words,
      purpose: 'note',
      box: box(edge, foot + 2, trim.width - 2 * edge, 12),
      words: everyLayer(language => texts[language].thanks),
    },
  ]
}

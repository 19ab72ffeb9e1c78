/** Pages that a family adds in Together, for what a child makes on them. */
import * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { rootMap } from '../doc.ts'
import { edit, placesOf, recordOf } from '../edit.ts'
import { familyMap, readFamily } from '../family.ts'
import type { PageId, SectionId } from '../ids.ts'
import { type Language, languages, layers } from '../language.ts'
import { readOutline } from '../read.ts'
import { writeFields } from '../record.ts'
import { versionKey, type WordsByVersion } from '../words.ts'
import type { NewFrame } from './frames.ts'
import { addPage, deletePage } from './pages.ts'

/** The pages a family can add, by what they are `from`. */
export type FamilyPageKind = 'about-me' | 'object-story' | 'repair'

interface FamilyPage {
  readonly kind: FamilyPageKind
  /** The ISO day it is begun on. */
  readonly begun: string
  readonly frames: readonly NewFrame[]
  /** The page it stands behind; absent: the last one of the book. */
  readonly after?: PageId
}

/** Puts a page of the family's into the book, in the section of the page it stands behind; gives its id. */
export function addFamilyPage(doc: Y.Doc, ids: Ids, { kind, begun, frames, after }: FamilyPage): PageId {
  const outline = readOutline(doc)
  const { pages = [], sections = [] } = outline.ok ? outline.value : {}
  const behind = pages.find(page => page.id === after)
  const section = behind?.section ?? ((sections.at(-1)?.id ?? '') as SectionId)
  const last = behind?.id ?? (placesOf(doc, 'pages').at(-1)?.id as PageId | undefined)
  return edit(doc, () => {
    const page = addPage(doc, ids, section, last, {
      from: kind,
      layout: 'blank',
      background: { colour: 'white', ground: 'wash' },
      // What stands behind a hard page may say what it says.
      hard: after !== undefined && behind?.hard === true,
      frames,
    })
    writeFields(recordOf(doc, 'pages', page), { begun })
    return page
  })
}

/** The same few words for every age: such a page is the child's, not told to it. */
export function everyLayer(textIn: (language: Language) => string): WordsByVersion {
  return Object.fromEntries(
    languages.flatMap(language =>
      layers.map(layer => [versionKey(language, layer), [{ runs: [{ text: textIn(language) }] }]]),
    ),
  )
}

/** Takes a page that the family added out again, with what was said on it. Nothing happens to a page of the book's own. */
export function removeFamilyPage(doc: Y.Doc, page: PageId): void {
  const record = rootMap(doc, 'pages').get(page)
  if (!(record instanceof Y.Map) || !record.has('begun')) return
  edit(doc, () => {
    for (const { id } of readFamily(doc, 'voices').filter(voice => voice.page === page))
      familyMap(doc, 'voices').delete(id)
    deletePage(doc, page)
  })
}

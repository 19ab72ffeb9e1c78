/** The same story told again for another age, beside the telling that is there: what is written is never touched. */
import type { FrameId } from '#core/book/ids.ts'
import { type Language, languages } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { isBlank, versionKey, type Words } from '#core/book/words.ts'
import type { Ids } from '#core/ports/index.ts'
import { tell } from './build.ts'
import type { Template } from './template.ts'

/** Words for one frame in one language, at the layer of the template they came from. */
export interface Retold {
  readonly frame: FrameId
  readonly language: Language
  readonly words: Words
}

/**
 * What the toolkit says for `template`'s layer in the frames that say nothing there yet: page by page, slot by slot, with the
 * book's own people and facts. A page or a slot that the other telling does not have stays empty, for the writer.
 */
export function retell(
  book: Pick<Book, 'people' | 'facts' | 'settings' | 'pages'>,
  template: Template,
  ids: Ids,
): Retold[] {
  const settings = { ...book.settings, layer: template.layer }
  const known = { people: book.people, facts: book.facts }
  const told = byOrigin(tell({ template, known, settings, ids }).pages)
  return [...byOrigin(book.pages)].flatMap(([origin, page]) => {
    const other = told.get(origin)
    return other === undefined ? [] : wordsFor(page, other, template)
  })
}

function wordsFor(page: Page, other: Page, { layer }: Template): Retold[] {
  return page.frames.flatMap(frame => {
    const from = other.frames.find(each => each.slot !== undefined && each.slot === frame.slot)
    if (frame.kind !== 'words' || from?.kind !== 'words') return []
    return languages.flatMap(language => {
      const key = versionKey(language, layer)
      const words = from.words[key]
      return words === undefined || !isBlank(frame.words[key]) ? [] : [{ frame: frame.id, language, words }]
    })
  })
}

/** Pages by where they came from and which of their kind they are: the second home's page is told by the second home's. */
function byOrigin(pages: readonly Page[]): ReadonlyMap<string, Page> {
  const counts = new Map<string, number>()
  return new Map(
    pages.flatMap(page => {
      if (page.from === undefined) return []
      const count = (counts.get(page.from) ?? 0) + 1
      counts.set(page.from, count)
      return [[`${page.from}/${count}`, page] as const]
    }),
  )
}

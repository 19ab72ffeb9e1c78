/**
 * `print.missing-telling`: words not written in what is printed; `print.empty-page`; `print.small-words`: a book printed
 * so small that its reader could not read it; `print.page-count`: blank pages that the binding needs.
 */
import { languagesShown } from '#core/book/language.ts'
import type { Frame } from '#core/book/schema.ts'
import { leastPt, sizePt } from '#core/book/type-scale.ts'
import { isBlank, versionKey } from '#core/book/words.ts'
import type { Found } from '../book/make-finding.ts'
import { drawnScale, type PrintFacts } from '../print.ts'

/** Words that are written in some language or for some layer, but not in one that is printed. */
export function checkTold({ book, language, layer }: PrintFacts): Found[] {
  return book.pages.flatMap(page =>
    page.frames.flatMap(frame => {
      if (frame.kind !== 'words' && frame.kind !== 'speech') return []
      if (Object.values(frame.words).every(isBlank)) return []
      return languagesShown(language)
        .filter(each => isBlank(frame.words[versionKey(each, layer)]))
        .map(each => ({
          rule: 'print.missing-telling',
          place: { page: page.id, frame: frame.id, part: 'words' as const, language: each, layer },
        }))
    }),
  )
}

/** Pages with nothing on them but their colour; one with a piece of art behind is a picture page. */
export function checkEmpty({ book }: PrintFacts): Found[] {
  return book.pages
    .filter(page => page.background.art === undefined && page.frames.every(isEmpty))
    .map(page => ({ rule: 'print.empty-page', place: { page: page.id, part: 'page' } }))
}

function isEmpty(frame: Frame): boolean {
  if (frame.kind === 'words' || frame.kind === 'speech') return Object.values(frame.words).every(isBlank)
  if (frame.kind === 'photo') return frame.picture === undefined
  return frame.kind === 'drawing' && frame.strokes.length === 0
}

/** The story's words as they come out where pages are drawn smaller than they are. */
export function checkSmallWords({ book, plan, layer, language }: PrintFacts): Found[] {
  const scale = drawnScale(plan)
  const pt = sizePt('story', layer, book.settings, language === 'both') * scale
  if (scale >= 1 || pt >= leastPt('story', layer, book.settings)) return []
  return [{ rule: 'print.small-words', place: { part: 'book' }, values: { pt: Math.floor(pt) } }]
}

/** Blank pages at the end. */
export function checkPageCount({ plan, book }: PrintFacts): Found[] {
  if (plan.blanks === 0) return []
  return [
    { rule: 'print.page-count', place: { part: 'book' }, values: { blanks: plan.blanks, pages: book.pages.length } },
  ]
}

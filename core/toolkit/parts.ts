/** What is in a book and what is not: the ring on the shelf, and the list of what to find out and from whom. */
import { z } from 'zod'
import { bilingualSchema, languagesShown } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { isBlank, versionKey } from '#core/book/words.ts'
import { findFactKind } from './facts.ts'
import { factLabel } from './known.ts'
import type { Template } from './template.ts'

/** The sections a child's book should have: those in place, and those missing or waiting, as section kinds in order. */
export interface Parts {
  readonly in: readonly string[]
  readonly missing: readonly string[]
}

/**
 * Which sections are in. A section is in when none of its pages waits for a fact and each has words in every language
 * shown, or a picture. With `minimum`, only what the second review needs is counted (domain.md 1.4b). A section of the
 * template that this child's book never had, such as brothers and sisters, is not missing; one that was emptied is.
 */
export function partsOf(book: Book, template: Template, minimum = false): Parts {
  const kinds = template.sections.filter(each => !minimum || each.minimum).map(each => each.kind)
  const wanted = kinds.filter(kind => book.sections.some(section => section.kind === kind))
  const isIn = (kind: string) => {
    const ids = new Set(book.sections.filter(section => section.kind === kind).map(section => section.id))
    const pages = book.pages.filter(page => ids.has(page.section))
    return pages.length > 0 && pages.every(page => page.state !== 'waiting' && hasSomething(page, book))
  }
  return { in: wanted.filter(isIn), missing: wanted.filter(kind => !isIn(kind)) }
}

/** A part of a book: whether it is in, and whether the toolkit counts it to what the second review needs. */
export const sectionStateSchema = z.strictObject({
  kind: z.string(),
  title: bilingualSchema,
  in: z.boolean(),
  minimum: z.boolean(),
})
export type SectionState = z.infer<typeof sectionStateSchema>

/** Every part that a book has or should have, in the toolkit's order. */
export function sectionStates(book: Book, template: Template): SectionState[] {
  const parts = partsOf(book, template)
  return template.sections
    .filter(({ kind }) => parts.in.includes(kind) || parts.missing.includes(kind))
    .map(({ kind, minimum }) => ({
      kind,
      title: book.sections.find(section => section.kind === kind)?.title ?? {},
      in: parts.in.includes(kind),
      minimum,
    }))
}

/** The parts the second review needs: those a region has settled on, or the toolkit's own. */
export function minimumOf(
  sections: readonly SectionState[],
  settled: readonly string[] | undefined,
): readonly SectionState[] {
  return sections.filter(({ kind, minimum }) => (settled ? settled.includes(kind) : minimum))
}

function hasSomething(page: Page, book: Book): boolean {
  const keys = languagesShown(book.settings.language).map(language => versionKey(language, book.settings.layer))
  const words = page.frames.filter(frame => frame.kind === 'words')
  if (words.length === 0) return page.frames.some(frame => frame.kind === 'photo' && frame.picture !== undefined)
  return keys.every(key => words.some(frame => !isBlank(frame.words[key])))
}

/** One thing to find out: what, of whom, in both languages. */
export interface ToFind {
  readonly kind: string
  readonly what: { readonly en: string; readonly cy: string }
  readonly of?: { readonly en: string; readonly cy: string }
}

/** What nobody knows yet, in the order of the story. Who was named in the book to be asked comes before who is usual. */
export function toFind(book: Book): readonly ToFind[] {
  return book.facts
    .filter(fact => fact.certainty === 'not-known')
    .map(({ kind, askOf }) => {
      const of = askOf === undefined ? findFactKind(kind)?.of : { en: askOf, cy: askOf }
      return { kind, what: factLabel(kind), ...(of && { of }) }
    })
}

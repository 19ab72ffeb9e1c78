/** What is asked of a print: the purpose and the few things that are a person's to choose. */
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { purposeOf } from '#core/print/purposes.ts'

export interface Ask {
  readonly book: Book['id']
  readonly purpose: string
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly marks: boolean
}

/** The ask a book begins with: its own language and layer, for the print shop, with marks. */
export function firstAsk({ id, settings }: Pick<Book, 'id' | 'settings'>): Ask {
  return { book: id, purpose: 'print-shop', language: settings.language, layer: settings.layer, marks: true }
}

/** The ask for another purpose: marks only where it has them. */
export function withPurpose(ask: Ask, purpose: string): Ask {
  return { ...ask, purpose, marks: purposeOf(purpose)?.marks === true }
}

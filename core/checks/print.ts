/** The checks of a print: what of this book, in these languages and for this layer, comes out of this purpose as it should. */
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import type { MeasuredPage } from '../print/measured.ts'
import type { PrintPlan } from '../print/plan.ts'
import type { PrintPurpose } from '../print/purposes.ts'
import { createFindings } from './book/make-finding.ts'
import type { Finding } from './finding.ts'
import { checkMeasured } from './print/measured.ts'
import { checkEmpty, checkPageCount, checkSmallWords, checkTold } from './print/pages.ts'
import { checkSharpness } from './print/photos.ts'

/** What a print is of, and how its pages came out. */
export interface PrintFacts {
  readonly book: Book
  readonly purpose: PrintPurpose
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly plan: PrintPlan
  /** What the print page measured; empty where nothing has been laid out yet. */
  readonly measured: readonly MeasuredPage[]
}

/** Everything found. A paper of flowing words has no pages of the book on it and nothing to find. */
export function checkPrint(facts: PrintFacts): Finding[] {
  if (facts.purpose.layout.kind === 'text') return []
  const found = [
    ...checkMeasured(facts),
    ...checkSharpness(facts),
    ...checkTold(facts),
    ...checkEmpty(facts),
    ...checkSmallWords(facts),
    ...checkPageCount(facts),
  ]
  return found.map(createFindings(facts.book))
}

/** How large the book's pages are drawn: 1 is true size. */
export function drawnScale({ sheets }: PrintPlan): number {
  return sheets.flat().find(({ shows }) => 'page' in shows)?.scale ?? 1
}

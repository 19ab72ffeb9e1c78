/** What is asked of a print: the purpose and the few things that are a person's to choose. */
import type { KeptPress } from '#contract/print.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import { type Paper, type PrintPurpose, purposeOf } from '#core/print/purposes.ts'

export interface Ask {
  readonly book: Book['id']
  readonly purpose: string
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly marks: boolean
  readonly paper?: Paper
  /** The id of the inner pages' paper; the usual one where it is not given. */
  readonly stock?: string
  /** A printer's own profile, by its name, so that it is said before the list of them is read; the usual inks without it. */
  readonly press?: KeptPress
}

/** The ask a book begins with: its own language and layer, for the print shop, with marks. */
export function firstAsk({ id, settings }: Pick<Book, 'id' | 'settings'>): Ask {
  return { book: id, purpose: 'print-shop', language: settings.language, layer: settings.layer, marks: true }
}

/** The ask for another purpose: marks only where it has them, and the first of its papers where it has several. */
export function withPurpose({ paper: _, stock, press, ...ask }: Ask, id: string): Ask {
  const purpose = purposeOf(id)
  const [first] = purpose ? papersOf(purpose) : []
  const withStock = stock !== undefined && purpose && asksForStock(purpose) ? { stock } : {}
  const withPress = press !== undefined && purpose && asksForPress(purpose) ? { press } : {}
  return {
    ...ask,
    purpose: id,
    marks: purpose?.marks === true,
    ...(first && { paper: first }),
    ...withStock,
    ...withPress,
  }
}

/** The ask with a printer's profile, or with the usual inks; unchanged where the purpose names no inks. */
export function withPress({ press: _, ...ask }: Ask, press: KeptPress | undefined): Ask {
  const purpose = purposeOf(ask.purpose)
  return press && purpose && asksForPress(purpose) ? { ...ask, press } : ask
}

/** The ask as the desktop takes it. */
export function toCall({ press, ...ask }: Ask) {
  return { ...ask, ...(press && { press: press.id }) }
}

/** The papers there are to choose from; none where there is no choice. */
export function papersOf({ layout }: PrintPurpose): readonly Paper[] {
  return layout.kind === 'saddle' ? layout.papers : []
}

/** Whether what the inner pages are printed on matters: for a spine, and for how far a booklet creeps. */
export function asksForStock({ layout }: PrintPurpose): boolean {
  return layout.kind === 'cover' || layout.kind === 'saddle'
}

/** Whether the file names the inks of a press: a file for a screen has none. */
export function asksForPress({ standard }: PrintPurpose): boolean {
  return standard === 'x4'
}

/** Whether marks can be asked for: not on an office printer's paper, where there is no room for them. */
export function asksForMarks(purpose: PrintPurpose, paper: Paper | undefined): boolean {
  return purpose.marks && !(purpose.layout.kind === 'saddle' && paper === 'a4')
}

/** Whether the file's pages are the book's, so that two of them make an open book. */
export function hasSpreads({ makes, layout }: PrintPurpose): boolean {
  return makes !== 'cover' && (layout.kind === 'fit' || (layout.kind === 'pages' && layout.hingeMm === 0))
}

/** Whether an office's own printer can print it: sheets of A4, and no folder of files. */
export function isForPrinter({ makes, layout }: PrintPurpose, paper: Paper | undefined): boolean {
  if (makes === 'agency-copy' || makes === 'keepsake') return false
  return layout.kind === 'fit' || layout.kind === 'text' || (layout.kind === 'saddle' && paper !== 'sra3')
}

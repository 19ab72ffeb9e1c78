/** `print.over-frame`, from the words alone: what the print page measures of the pages it lays out, for a book being written. */
import { type Shown, wordsOver } from '#core/book/fit/fit.ts'
import { languagesShown } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import type { Finding } from '../finding.ts'
import { createFindings } from './make-finding.ts'

/** The frames of a book whose words are over as they are shown: a finding for each language shown. */
export function checkWordsOver(book: Book, shown: Shown): Finding[] {
  const found = book.pages.flatMap(page =>
    wordsOver(page, book, shown).flatMap(({ id, kind }) =>
      languagesShown(shown.language).map(language => {
        const at = { page: page.id, frame: id, language }
        const part = kind === 'photo' ? { part: 'caption' as const } : { part: 'words' as const, layer: shown.layer }
        return { rule: 'print.over-frame', place: { ...at, ...part } }
      }),
    ),
  )
  return found.map(createFindings(book))
}

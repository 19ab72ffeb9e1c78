import { guideDocument } from '#core/print/papers/guide.ts'
import { letterDocument } from '#core/print/papers/letter.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import type { TextDocument } from '#core/print/text-document.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { Template } from '#core/toolkit/template.ts'
import type { PrintRequest } from './make-pdf.ts'

/**
 * The words of a purpose that prints words; undefined for one that prints pages. `no-letter`: the book holds no letter in
 * this language for this layer; `no-guidance`: none of its pages carries guidance.
 */
export function paperFor(
  { makes }: PrintPurpose,
  { book, language, layer }: Pick<PrintRequest, 'book' | 'language' | 'layer'>,
  template: Template | undefined,
): Result<TextDocument | undefined, 'no-letter' | 'no-guidance'> {
  if (makes === 'guide') {
    const guide = guideDocument(book, template, language, layer)
    return guide === undefined ? err('no-guidance') : ok(guide)
  }
  if (makes === 'letter') {
    const letter = letterDocument(book, language, layer)
    return letter === undefined ? err('no-letter') : ok(letter)
  }
  return ok(undefined)
}

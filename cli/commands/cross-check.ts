import type { Book } from '#core/book/schema.ts'
import { ok } from '#core/result.ts'
import { crossCheck } from '#core/toolkit/family.ts'
import { openBookFile } from '../book-file.ts'
import type { Command } from '../command.ts'

/** `cross-check`: whether something private to one child stands in a brother's or sister's book. */
export const crossCheckBooks: Command = {
  name: 'cross-check',
  summary: 'Whether one child’s private fact is in a brother’s or sister’s book',
  usage: 'BOOK BOOK... [--passphrase-file FILE]',
  options: {},
  positionals: { min: 2, max: 12 },
  run: async (input, io) => {
    const books: Book[] = []
    for (const file of input.positionals) {
      const opened = await openBookFile(file, input, io)
      if (!opened.ok) return opened
      books.push(opened.value.book)
    }
    const leaks = crossCheck(books)
    const lines = leaks.map(
      ({ of, found, what, language, page }) => `${found}, page ${page} (${language}): ${what} is private to ${of}.`,
    )
    const none =
      'Nothing that is kept to one child was found in another’s book. Things said in other words are not found.'
    return ok({ json: { leaks }, text: lines.join('\n') || none })
  },
}

import { writeFile } from 'node:fs/promises'
import { languageSchema } from '#core/book/language.ts'
import { err, ok } from '#core/result.ts'
import { londonDay } from '#core/reviews/day.ts'
import { type Chase, chaseList, openByWhom } from '#core/toolkit/chase.ts'
import { chaseLetter } from '#services/word/chase-letter.ts'
import { openBookFile } from '../book-file.ts'
import type { Command } from '../command.ts'

/** `chase`: what is still to be found out, and the letter that asks for it. */
export const chase: Command = {
  name: 'chase',
  summary: 'What is still to be found out, of whom; and the letter that asks',
  usage: 'BOOK [--of WHO --out LETTER.docx] [--lang en|cy] [--passphrase-file FILE]',
  options: { of: { type: 'string' }, out: { type: 'string' }, lang: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const { of, out, lang } = input.values
    const language = languageSchema.safeParse(lang ?? 'en')
    if (!language.success) return err('usage', { why: '--lang is en or cy.' })
    const opened = await openBookFile(input.positionals[0] ?? '', input, io)
    if (!opened.ok) return opened
    const { book } = opened.value
    const list = chaseList(book)
    if (typeof out === 'string') {
      const whom = typeof of === 'string' ? of : [...openByWhom(book).keys()][0]
      const today = londonDay(io.ports.clock.now())
      const bytes = await chaseLetter({ book, of: whom, language: language.data, today })
      if (bytes === undefined) return err('nothing-to-ask')
      await writeFile(out, bytes)
      return ok({ json: { letter: out, of: whom ?? null }, text: `The letter is written: ${out}` })
    }
    return ok({ json: list, text: list.map(lineOf).join('\n') || 'Nothing is to be found out.' })
  },
}

function lineOf({ what, of, state, asked }: Chase): string {
  const last = asked.at(-1)
  const when = last === undefined ? '' : `, asked of ${last.of} on ${last.on}`
  return `${state}: ${what.en}${of && !last ? ` (ask ${of.en})` : ''}${when}`
}

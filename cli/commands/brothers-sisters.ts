import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok } from '#core/result.ts'
import { buildFamily, crossCheck, familySchema } from '#core/toolkit/family.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { saveNewBook } from '../book-file.ts'
import type { Command } from '../command.ts'

/** `brothers-sisters`: a book for each child of one family, from one file of answers (docs/answers.md). */
export const brothersSisters: Command = {
  name: 'brothers-sisters',
  summary: 'Make a book for each child of one family',
  usage: '--answers FAMILY.json --out FOLDER [--template KIND] [--passphrase-file FILE]',
  options: { answers: { type: 'string' }, out: { type: 'string' }, template: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async (input, io) => {
    const { answers: file, out, template: kind = 'brothers-and-sisters' } = input.values
    if (typeof file !== 'string' || typeof out !== 'string' || typeof kind !== 'string') return err('usage')
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) return err('no-such-file')
    const family = familySchema.safeParse(parseJson(text))
    if (!family.success)
      return err('bad-answers', { where: family.error.issues[0]?.path.join('.') || 'the file as a whole' })
    const templates = await readTemplates()
    if (findTelling(templates, kind) === undefined) return err('no-such-template')
    const books = buildFamily(
      family.data,
      ({ settings }) => {
        const found = findTelling(templates, kind, settings?.layer)
        if (found === undefined) throw new Error('a kind that was found a moment ago')
        return found
      },
      io.ports.ids,
    )
    await mkdir(out, { recursive: true })
    const made = []
    for (const [at, book] of [...books.values()].entries()) {
      // Numbered: a file name never says whose book it is.
      const path = join(out, `book-${at + 1}.journeybook`)
      const saved = await saveNewBook(path, book, new Map(), input, io)
      if (!saved.ok) return saved
      made.push({ file: path, code: book.code, pages: book.pages.length })
    }
    const leaks = crossCheck([...books.values()])
    const lines = made.map(({ code, pages, file }) => `${code}: ${pages} pages, ${file}`)
    return ok({ json: { books: made, leaks }, text: lines.join('\n') })
  },
}

/** Undefined is not a family's answers either, so broken JSON and wrong answers are told in one way. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { err, ok } from '#core/result.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { type LeftOut, templateFromBook } from '#core/toolkit/template-from-book.ts'
import { readTemplates, writeOwnTemplate } from '#services/toolkit/read-templates.ts'
import { openBookFile } from '../book-file.ts'
import type { Command } from '../command.ts'

/** `template`: a team's own template from a book, with nothing of the child in it (docs/templates.md). */
export const template: Command = {
  name: 'template',
  summary: 'Make your team’s own template from a book',
  usage: 'BOOK --id ID --name "NAME" --out FOLDER [--passphrase-file FILE]',
  options: { id: { type: 'string' }, name: { type: 'string' }, out: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const { id, name, out } = input.values
    if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,59}$/.test(id))
      return err('usage', { why: '--id is small letters, digits and dashes.' })
    if (typeof name !== 'string' || name.trim() === '' || typeof out !== 'string') return err('usage')
    const opened = await openBookFile(input.positionals[0] ?? '', input, io)
    if (!opened.ok) return opened
    const { book } = opened.value
    const base = findTelling(await readTemplates(), book.template)
    const { files, leftOut } = templateFromBook(book, base, name.trim())
    await writeOwnTemplate(out, { id, layer: book.settings.layer }, files)
    const lines = leftOut.map(each => `  page ${each.page}: ${reasons[each.why]}`)
    const text = [`The template is in ${out}. Read it through before you use it.`, ...lines].join('\n')
    return ok({ json: { id, folder: out, leftOut }, text })
  },
}

const reasons: Readonly<Record<LeftOut['why'], string>> = {
  names: 'a line that names somebody in plain letters was left out',
  'one-language': 'a line that only one language has was left out',
  'no-place': 'something that was put on by hand was left out',
  hard: 'a hard page of your own was left out: what is hard belongs to one child',
}

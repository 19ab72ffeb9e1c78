import { writeFile } from 'node:fs/promises'
import { languageSchema } from '#core/book/language.ts'
import { err, ok } from '#core/result.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { packFor } from '#services/word/pack-for.ts'
import type { Command } from '../command.ts'

/** `pack`: the foster carer's pack as a Word file. */
export const pack: Command = {
  name: 'pack',
  summary: 'Make the foster carer’s pack as a Word file',
  usage: '--name FIRST-NAME --out PACK.docx [--lang en|cy]',
  options: { name: { type: 'string' }, out: { type: 'string' }, lang: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async ({ values }, io) => {
    const { name, out, lang } = values
    const language = languageSchema.safeParse(lang ?? 'en')
    if (!language.success) return err('usage', { why: '--lang is en or cy.' })
    if (typeof name !== 'string' || name.trim() === '' || typeof out !== 'string') return err('usage')
    await writeFile(out, await packFor({ en: name.trim() }, language.data, await readTemplates(), io.ports.ids))
    return ok({ json: { pack: out, language: language.data }, text: `The pack is written: ${out}` })
  },
}

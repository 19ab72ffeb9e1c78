/** `check-text --jsonl`: the words of many short texts, a line each, as other tools and our own corpora use it. */
import { z } from 'zod'
import { languageSchema, layerSchema } from '#core/book/language.ts'
import { checkText as findIn } from '#core/checks/text.ts'
import { err, ok } from '#core/result.ts'
import type { Command } from '../command.ts'

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  age: layerSchema.default('5-7'),
  lang: languageSchema.default('en'),
  surnames: z.array(z.string()).default([]),
  /** Names in the book. */
  names: z.array(z.string()).optional(),
  /** The child's own word book. */
  allowed: z.array(z.string()).optional(),
})

/** Lines are answered in this many at a time: few writes, and a reader still sees them come. */
const linesAtOnce = 200

/** Checks lines of JSON from standard input and answers with a line each. */
export const checkText: Command = {
  name: 'check-text',
  summary: 'Check the words of short texts, one JSON line each',
  usage: '--jsonl < LINES',
  options: { jsonl: { type: 'boolean' } },
  positionals: { min: 0, max: 0 },
  run: async ({ values }, io) => {
    if (values.jsonl !== true) return err('usage')
    let answers = ''
    let count = 0
    let at = 0
    for await (const raw of io.stdinLines) {
      at++
      if (raw.trim() === '') continue
      const line = readLine(raw)
      // What was answered already stands; the line is named by its number and never repeated.
      if (line === undefined) {
        await io.write(answers)
        return err('bad-line', { line: at })
      }
      const { id, text, age, lang, surnames, names, allowed } = line
      const findings = findIn({ text, age, language: lang, surnames, names, allowed })
      answers += `${JSON.stringify({ id, findings })}\n`
      if (++count % linesAtOnce !== 0) continue
      await io.write(answers)
      answers = ''
    }
    await io.write(answers)
    return ok(undefined)
  },
}

function readLine(raw: string): z.output<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(raw.replace(/^\uFEFF/u, ''))).data
  } catch {
    return undefined
  }
}

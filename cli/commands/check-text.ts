/** `check-text --jsonl`: the words of many short texts, a line each, as other tools and our own corpora use it. */
import { z } from 'zod'
import { languageSchema, languages, layerSchema, layers } from '#core/book/language.ts'
import { checkText as findIn, type TextFinding } from '#core/checks/text.ts'
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
    const refused: number[] = []
    for await (const raw of io.stdinLines) {
      at++
      if (raw.trim() === '') continue
      const line = readLine(raw)
      if (!line.ok) {
        // A line is named by its number and what is wrong with it, and never repeated: it may be a child's.
        if (refused.length < refusalsTold) io.progress(`Line ${at} was left out: ${line.why}.`)
        refused.push(at)
        continue
      }
      const { id, text, age, lang, surnames, names, allowed } = line.value
      const findings = findIn({ text, age, language: lang, surnames, names, allowed }).map(toAnswer)
      answers += `${JSON.stringify({ id, findings })}\n`
      if (++count % linesAtOnce !== 0) continue
      await io.write(answers)
      answers = ''
    }
    await io.write(answers)
    if (refused.length === 0) return ok(undefined)
    return err('bad-lines', { count: refused.length, lines: refused.slice(0, refusalsTold).join(', ') })
  },
}

/** A finding as other tools read it: one text says all that could be done. */
function toAnswer({ rule, start, end, match, suggestions, advice }: TextFinding) {
  const suggestion = [...suggestions, advice ?? ''].filter(way => way !== '').join('; ')
  return { rule, start, end, match, suggestion }
}

/** Refused lines that are named; a file that is not JSON at all would say the same of every line. */
const refusalsTold = 20

type Line = { ok: true; value: z.output<typeof lineSchema> } | { ok: false; why: string }

function readLine(raw: string): Line {
  try {
    const read = lineSchema.safeParse(JSON.parse(raw.replace(/^\uFEFF/u, '')))
    if (read.success) return { ok: true, value: read.data }
    const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? 'the line')))]
    return { ok: false, why: fields.map(field => expected[field] ?? `${field} is not what it should be`).join('; ') }
  } catch {
    return { ok: false, why: 'it is not JSON' }
  }
}

const expected: Readonly<Record<string, string>> = {
  id: 'id must be text or a number',
  text: 'text must be text',
  age: `age must be one of ${layers.join(', ')}`,
  lang: `lang must be one of ${languages.join(', ')}`,
  surnames: 'surnames must be a list of texts',
  'the line': 'it must be one JSON object',
}

import { readFile } from 'node:fs/promises'
import { type Layer, layerForAge } from '#core/book/language.ts'
import type { Clock } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type Answers, answersSchema } from '#core/toolkit/answers.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { findTelling, kinds } from '#core/toolkit/kinds.ts'
import { toFind } from '#core/toolkit/parts.ts'
import type { Template } from '#core/toolkit/template.ts'
import { readOwnTemplate, readTemplates } from '#services/toolkit/read-templates.ts'
import { saveNewBook } from '../book-file.ts'
import type { Command, CommandInput } from '../command.ts'

/** `new`: a book from a template and a file of answers (docs/answers.md). */
export const newBook: Command = {
  name: 'new',
  summary: 'Make a book from a template and answers',
  usage: '--template ID|--template-folder FOLDER --answers FILE --out FILE.journeybook [--passphrase-file FILE]',
  options: {
    template: { type: 'string' },
    'template-folder': { type: 'string' },
    answers: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  run: async (input, io) => {
    const { template: id, 'template-folder': folder, answers: file, out } = input.values
    if (
      (typeof id !== 'string') === (typeof folder !== 'string') ||
      typeof file !== 'string' ||
      typeof out !== 'string'
    )
      return err('usage')
    const answers = await readAnswers(file)
    if (!answers.ok) return answers
    const template = await templateOf(id, folder, answers.value, io.ports.clock)
    if (!template.ok) return template
    const book = buildBook(template.value, answers.value, io.ports.ids)
    const saved = await saveNewBook(out, book, new Map(), input, io)
    if (!saved.ok) return saved
    const find = toFind(book)
    const list = find.map(({ what, of }) => `  ${what.en}${of ? ` (from ${of.en})` : ''}`)
    const heading = `Book ${book.code}: ${book.pages.length} pages.`
    const text = find.length === 0 ? heading : [`${heading} ${find.length} things to find out:`, ...list].join('\n')
    return ok({ json: { code: book.code, pages: book.pages.length, toFind: find }, text })
  },
}

/** One of the toolkit's by its name, or a team's own from its folder. */
async function templateOf(
  id: CommandInput['values'][string],
  folder: CommandInput['values'][string],
  answers: Answers,
  clock: Clock,
): Promise<Result<Template, 'no-such-template' | 'bad-template'>> {
  if (typeof folder === 'string') return readOwnTemplate(folder)
  const found = findTelling(await readTemplates(), String(id), layerAsked(answers, String(id), clock))
  return found ? ok(found) : err('no-such-template')
}

/** The layer the answers ask for; for a kind's name, else the one that fits the child's age today. */
function layerAsked({ settings, child }: Answers, name: string, clock: Clock): Layer | undefined {
  if (settings?.layer !== undefined || child.bornMonth === undefined) return settings?.layer
  const isKind = kinds().some(kind => kind.id === name)
  return isKind ? layerForAge(wholeYears(child.bornMonth, new Date(clock.now()).toISOString())) : undefined
}

function wholeYears(born: string, today: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return Math.max(0, Math.floor((months(today) - months(born)) / 12))
}

async function readAnswers(file: string): Promise<Result<Answers, 'no-such-file' | 'bad-answers'>> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return err('no-such-file')
  const answers = answersSchema.safeParse(parseJson(text))
  if (answers.success) return ok(answers.data)
  const where = answers.error.issues[0]?.path.join('.') || 'the file as a whole'
  return err('bad-answers', { where: where.slice(0, 80) })
}

/** Undefined is not a set of answers either, so broken JSON and wrong answers are told in one way. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

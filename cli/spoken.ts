/** Six words that somebody reads out: typed here, they prove that a code is theirs. */
import { err, ok, type Result } from '#core/result.ts'
import { spokenWords } from '#services/handover/index.ts'
import type { CommandInput, CommandIo } from './command.ts'

/**
 * Asks for the six words of a code, in either language. Gives the reason where --unchecked has one and nothing was asked; `not-checked`
 * when they are another code's.
 */
export async function wordsAreSaid(
  io: CommandIo,
  { values: { unchecked } }: CommandInput,
  question: string,
  code: string,
): Promise<Result<string | undefined, 'not-checked'>> {
  if (typeof unchecked === 'string' && unchecked.trim() !== '') return ok(unchecked)
  io.progress(question)
  const said = await firstLine(io)
  return said === spokenWords(code, 'en') || said === spokenWords(code, 'cy') ? ok(undefined) : err('not-checked')
}

async function firstLine(io: CommandIo): Promise<string> {
  for await (const line of io.stdinLines) return line.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' ')
  return ''
}

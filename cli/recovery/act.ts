/** What each verb of `recovery` is given and gives. */

import type { Result } from '#core/result.ts'
import { spokenWords } from '#services/handover/index.ts'
import type { Agency } from '#services/library/index.ts'
import type { Answer, CommandInput, CommandIo } from '../command.ts'

/** A verb's arguments. */
export interface Act {
  readonly input: CommandInput
  readonly io: CommandIo
  readonly first: string
  readonly second: string
}

/** One verb. */
export type Verb = (act: Act) => Promise<Result<Answer>>

/** Six words in both languages, and the English ones to be read. */
export function wordsOf(code: string) {
  return { en: spokenWords(code, 'en'), cy: spokenWords(code, 'cy') }
}

/** An agency's file in a few lines. */
export function describeAgency({ name, version, expires, recipients, second, key }: Agency): Answer {
  const words = wordsOf(key)
  const officers = second
    ? `one of ${recipients.length} officers together with one of ${second.length} others`
    : `one of ${recipients.length} officers`
  const text = `${name}, version ${version}, until ${expires}: ${officers} can answer.\nIts six words: ${words.en}`
  return { json: { name, version, expires, officers: recipients.length, second: second?.length ?? 0, words }, text }
}

/** The library's own words: what its people say is spelt right. Sealed like everything else; a name may be among them. */
import { z } from 'zod'
import { ok, type Result } from '#core/result.ts'
import { parseJson, utf8 } from './bytes.ts'
import type { FileCode } from './file-layer.ts'
import type { RecordArea } from './types.ts'

const [kind, id] = ['words', 'own'] as const
/** More than a team writes in years; the oldest go first. */
const mostWords = 5_000
const wordsSchema = z.strictObject({ words: z.array(z.string()) })

/** The words, the oldest first. A list that cannot be read is an empty one: spelling is no reason to stop work. */
export async function readOwnWords(library: RecordArea): Promise<readonly string[]> {
  const bytes = await library.getRecord(kind, id)
  const parsed = wordsSchema.safeParse(bytes && parseJson(bytes))
  return parsed.success ? parsed.data.words : []
}

/** Keeps a word, or forgets it, after those asked for before. Nothing is written when it is so already. */
export function keepOwnWord(library: RecordArea, word: string, keep: boolean): Promise<Result<void, FileCode>> {
  const turn = (turns.get(library) ?? Promise.resolve()).then(() => change(library, word, keep))
  turns.set(
    library,
    turn.catch(() => undefined),
  )
  return turn
}

const turns = new WeakMap<RecordArea, Promise<unknown>>()

async function change(library: RecordArea, word: string, keep: boolean): Promise<Result<void, FileCode>> {
  const words = await readOwnWords(library)
  if (words.includes(word) === keep) return ok(undefined)
  const next = keep ? [...words, word].slice(-mostWords) : words.filter(each => each !== word)
  return library.putRecord(kind, id, utf8(JSON.stringify({ words: next })))
}

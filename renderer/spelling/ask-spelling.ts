/** Asks the spelling worker, one for each language: reading Welsh never holds English up. Started at the first question. */
import type { Language } from '#core/book/language.ts'
import type { Misspelling, SpellingAnswer, SpellingQuestion } from './question.ts'

type Unnumbered<Q> = Q extends unknown ? Omit<Q, 'number'> : never

const workers = new Map<Language, Worker>()
const waiting = new Map<number, (answer: SpellingAnswer) => void>()
let asked = 0

/** The words of each text that are not spelt as the language spells them. `known`: words that are right anyway, in small letters. */
export async function checkSpelling(
  language: Language,
  texts: readonly string[],
  known: readonly string[],
): Promise<readonly (readonly Misspelling[])[]> {
  const answer = await ask({ ask: 'check', language, texts, known })
  return 'found' in answer ? answer.found : []
}

/** Other words for one that is not known, the likeliest first. */
export async function suggestWords(language: Language, word: string): Promise<readonly string[]> {
  const answer = await ask({ ask: 'suggest', language, word })
  return 'words' in answer ? answer.words : []
}

function ask(question: Unnumbered<SpellingQuestion>): Promise<SpellingAnswer> {
  asked++
  const number = asked
  workerOf(question.language).postMessage({ ...question, number })
  return new Promise(resolve => waiting.set(number, resolve))
}

function workerOf(language: Language): Worker {
  const running = workers.get(language)
  if (running) return running
  const started = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
    waiting.get(data.number)?.(data)
    waiting.delete(data.number)
  })
  workers.set(language, started)
  return started
}

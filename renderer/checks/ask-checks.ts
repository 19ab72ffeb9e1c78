/** Asks the checks, which run in a worker of their own: it is started, and its word lists read, at the first question. */
import type { Finding } from '#core/checks/finding.ts'
import type { Answer, Question } from './question.ts'

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, (findings: readonly Finding[]) => void>()

/** What the checks find in a book, or on one page of it. Questions are answered in the order they were asked. */
export function askChecks(question: Omit<Question, 'number'>): Promise<readonly Finding[]> {
  worker ??= startWorker()
  asked++
  const number = asked
  worker.postMessage({ ...question, number } satisfies Question)
  return new Promise(resolve => waiting.set(number, resolve))
}

function startWorker(): Worker {
  const started = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data.findings)
    waiting.delete(data.number)
  })
  return started
}

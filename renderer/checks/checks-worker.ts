/** Runs the checks beside the window, so that a long page never holds up a key. Knows nothing between two questions. */
import { checkBook, checkPage } from '#core/checks/book.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { Answer, Question } from './question.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { number: data.number, findings: findingsOf(data) }
  postMessage(answer)
})

function findingsOf({ book, page, facts }: Question): readonly Finding[] {
  return page === undefined ? checkBook(book, facts) : checkPage(book, page, facts)
}

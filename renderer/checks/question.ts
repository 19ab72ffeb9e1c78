import type { PageId } from '#core/book/ids.ts'
import type { Book } from '#core/book/schema.ts'
import type { BookFacts } from '#core/checks/book.ts'
import type { Finding } from '#core/checks/finding.ts'

/** What the worker is asked: the whole book, or one page of it. */
export interface Question {
  readonly number: number
  readonly book: Book
  readonly page?: PageId
  readonly facts: BookFacts
}

/** What it found. */
export interface Answer {
  readonly number: number
  readonly findings: readonly Finding[]
}

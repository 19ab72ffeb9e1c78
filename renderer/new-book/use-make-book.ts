import { useState } from 'react'
import { z } from 'zod'
import { urls } from '#contract/urls.ts'
import type { BookId } from '#core/book/ids.ts'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { tellingOf } from '#renderer/toolkit/templates.ts'
import { keepDraft } from './kept-draft.ts'
import { type Draft, layerOf } from './state.ts'
import { toAnswers, toCase } from './to-answers.ts'

/** Making the book: what starts it, whether it is under way, and what went wrong, in words. */
export interface Making {
  readonly make: () => void
  readonly busy: boolean
  readonly problem: string | undefined
}

/** Makes the book and its case record and opens it. Whatever fails, the answers stay. */
export function useMakeBook(draft: Draft, today: string): Making {
  const { go } = useNavigation()
  const errorWords = useErrorWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  // A book that was made but whose case could not be written is not made again.
  const [made, setMade] = useState<BookId>()
  const make = async () => {
    if (busy || draft.name.trim() === '') return
    setBusy(true)
    setProblem(undefined)
    const code = await makeAll(draft, today, made, setMade, book => {
      keepDraft(undefined)
      go({ screen: 'editor', book })
    })
    setBusy(false)
    if (code) setProblem(errorWords(code))
  }
  return { make, busy, problem }
}

async function makeAll(
  draft: Draft,
  today: string,
  made: BookId | undefined,
  onMade: (book: BookId) => void,
  onDone: (book: BookId) => void,
): Promise<string | undefined> {
  let book = made
  if (!book) {
    const template = tellingOf(draft.kind, layerOf(draft, today))
    if (!template) return 'no-such-template'
    const reply = await client.books.create({ template: template.id, answers: toAnswers(draft, today) })
    if (!reply.ok) return reply.code
    book = reply.value.id
    onMade(book)
  }
  const saved = await client.register.saveCase({ book, record: toCase(draft, await peopleOf(book)) })
  if (!saved.ok) return saved.code
  onDone(book)
  return undefined
}

/** The people as the book has them; nobody where it cannot be read, and full names then go by no person. */
async function peopleOf(book: BookId): Promise<Book['people']> {
  const answer = await fetch(urls.cover(book)).catch(() => undefined)
  if (!answer?.ok) return []
  const cover = z.object({ book: bookSchema }).safeParse(await answer.json())
  return cover.success ? cover.data.book.people : []
}

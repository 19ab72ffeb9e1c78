import { useCallback } from 'react'
import type { BookCard } from '#contract/books.ts'
import { client } from '#renderer/app/client.ts'
import { type Asked, useCall } from '#renderer/app/use-call.ts'
import type { BoardFacts } from './board.ts'

/** Everything the board is made from, asked for at once. */
export function useBoard(): { readonly asked: Asked<readonly BoardFacts[]>; readonly again: () => void } {
  return useCall(useCallback(readBoard, []))
}

async function readBoard() {
  const [cards, reviews] = await Promise.all([client.books.list(), client.register.listReviews()])
  if (!cards.ok) return cards
  if (!reviews.ok) return reviews
  const facts = (card: BookCard) => readChild(card, reviews.value)
  return { ok: true, value: await Promise.all(cards.value.map(facts)) } as const
}

type Reviews = Extract<Awaited<ReturnType<typeof client.register.listReviews>>, { ok: true }>['value']

async function readChild(card: BookCard, all: Reviews): Promise<BoardFacts> {
  const record = await client.register.getCase({ book: card.id })
  const own = all.find(each => each.book === card.id)
  return { card, placed: own?.placed, reviews: own?.reviews ?? [], record: record.ok ? record.value : undefined }
}

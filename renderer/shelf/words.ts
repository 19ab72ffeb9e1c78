/** The sentences of the shelf, made from a book's card. */
import type { TFunction } from 'i18next'
import type { BookCard } from '#contract/books.ts'
import type { Language } from '#core/book/language.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { reviewName, whenWords } from '#renderer/i18n/review-words.ts'
import { inLanguage } from '#renderer/i18n/use-language.ts'

/** What the words need. */
export interface Saying {
  readonly t: TFunction<'shelf'>
  readonly tReviews: TFunction<'reviews'>
  readonly language: Language
}

/** The next review in words, or that there is none to say. */
export function reviewLine(card: BookCard, { t, tReviews, language }: Saying): string {
  if (card.damaged) return t('damaged')
  if (!card.next) return t('noReview')
  const review = reviewName(tReviews, card.next.review)
  const when = whenWords(tReviews, card.next.due, card.next.days, language)
  const line = t('reviewWhen', { review, when })
  return card.inPlace ? t('inPlaceThen', { line: lowerFirst(line) }) : line
}

/** What is still to be found, or that everything is in. */
export function toFindLine(card: BookCard, { t, language }: Saying): string {
  const toFind = card.toFind.map(item => inLanguage(item, language)).filter(item => item !== '')
  if (toFind.length > 0) return t('toFind', { list: toFind.slice(0, 2).join(', ') })
  const { in: filled, total } = card.parts
  return filled >= total ? t('allIn', { count: total }) : t('partsIn', { filled, count: total })
}

/** The sentence under the shelf's title: how many books, and the two reviews that come first. `names` is off in privacy. */
export function shelfLine(cards: readonly BookCard[], names: boolean, saying: Saying): string {
  const { t, tReviews, language } = saying
  const count = t('books', { count: cards.length, context: cards.length <= 10 ? String(cards.length) : '' })
  const soon = names ? byDue(cards).filter(card => card.next && card.next.days < 28) : []
  const next = soon.slice(0, 2).flatMap(card => {
    if (!card.next) return []
    const { review, due, days } = card.next
    const date = days < 7 ? whenWords(tReviews, due, days, language) : formatDate(due, 'day', language)
    return t('nextReview', {
      name: inLanguage(card.name, language),
      review: lowerFirst(reviewName(tReviews, review)),
      date,
    })
  })
  return next.length > 0 ? t('booksAndNext', { books: count, next: next.join('; ') }) : count
}

/** Books in the order their reviews come; those with none stand last, as they were. */
export function byDue(cards: readonly BookCard[]): readonly BookCard[] {
  return cards.toSorted((a, b) => (a.next?.due ?? '9').localeCompare(b.next?.due ?? '9'))
}

/** The books whose name or code has these letters; case and accents do not matter. */
export function findBooks(cards: readonly BookCard[], letters: string): readonly BookCard[] {
  const wanted = plain(letters)
  if (wanted === '') return cards
  return cards.filter(card => [card.name.en, card.name.cy, card.code].some(text => plain(text ?? '').includes(wanted)))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

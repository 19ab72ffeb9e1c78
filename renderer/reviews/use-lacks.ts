import { useTranslation } from 'react-i18next'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import type { Row } from './board.ts'

/** The most that is said of a child in one row. */
const mostSaid = 2

/** Returns what says what a child still lacks, the most pressing first: what is owed, then what to find out, then parts. */
export function useLacks(): (row: Row) => readonly string[] {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  return ({ child, second }) => {
    const { book, letter } = child
    const owed = child.second.owed ? [t('still.owed')] : []
    const letterOwed = letter && letter.given === undefined ? [t('still.letter')] : []
    const found = child.ended || (second?.held !== undefined && !child.second.owed)
    const open = found
      ? []
      : [...(book?.toFind ?? []), ...(book?.lacks ?? [])].map(words => inLanguage(words, language))
    return [...owed, ...letterOwed, ...open.filter(words => words !== '')].slice(0, mostSaid)
  }
}

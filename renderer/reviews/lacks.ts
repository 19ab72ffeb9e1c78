import type { TFunction } from 'i18next'
import type { Language } from '#core/book/language.ts'
import { type Agreer, agreers } from '#core/reviews/materials.ts'
import { formatList } from '#renderer/i18n/dates.ts'
import { inLanguage } from '#renderer/i18n/use-language.ts'
import type { Row } from './board.ts'

/** The most that is said of a child in one row. */
const mostSaid = 2

/** What a child still lacks, the most pressing first: what is owed, then what to find out, then parts of the book. */
export function lacksOf({ child, second, stage }: Row, t: TFunction<'reviews'>, language: Language): readonly string[] {
  const { book, letter, ended } = child
  const owed = child.second.owed ? [t('still.owed')] : []
  const letterOwed = letter && letter.given === undefined ? [t('still.letter')] : []
  const agreed = stage === 'all-in' ? agreementOf(child.second.notAgreed, t, language) : []
  const over = ended !== undefined || (second?.held !== undefined && !child.second.owed)
  const open = over ? [] : [...(book?.toFind ?? []), ...(book?.lacks ?? [])].map(words => inLanguage(words, language))
  return [...owed, ...letterOwed, ...agreed, ...open.filter(words => words !== '')].slice(0, mostSaid)
}

/** Who has still to agree a book that is all in. */
function agreementOf(notAgreed: readonly Agreer[], t: TFunction<'reviews'>, language: Language): readonly string[] {
  if (notAgreed.length === 0) return []
  if (notAgreed.length === agreers.length) return [t('still.nobodyAgreed')]
  return [
    t('still.notAgreed', {
      who: formatList(
        notAgreed.map(who => t(`agreer.${who}`)),
        language,
      ),
    }),
  ]
}

import type { TFunction } from 'i18next'
import type { Language } from '#core/book/language.ts'
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
  const { notAgreed } = child.second
  const agreed =
    stage === 'all-in' && notAgreed.length > 0
      ? [
          t('still.notAgreed', {
            who: formatList(
              notAgreed.map(who => t(`agreer.${who}`)),
              language,
            ),
          }),
        ]
      : []
  const over = ended !== undefined || (second?.held !== undefined && !child.second.owed)
  const open = over ? [] : [...(book?.toFind ?? []), ...(book?.lacks ?? [])].map(words => inLanguage(words, language))
  return [...owed, ...letterOwed, ...agreed, ...open.filter(words => words !== '')].slice(0, mostSaid)
}

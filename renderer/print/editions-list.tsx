import { useTranslation } from 'react-i18next'
import type { Edition } from '#core/reviews/edition.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { reviewName } from '#renderer/i18n/review-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import styles from './print.module.css'

/** The editions made of this book: dated, numbered, tied to a review, each with the beginning of its fingerprint. */
export function EditionsList({ editions }: { readonly editions: readonly Edition[] }) {
  const { t } = useTranslation('print')
  const { t: tReviews } = useTranslation('reviews')
  const language = useLanguage()
  if (editions.length === 0) return null
  return (
    <section className={styles.editions} aria-label={t('editions')}>
      <h2>{t('editions')}</h2>
      <ul>
        {editions
          .toSorted((a, b) => b.number - a.number)
          .map(edition => (
            <li key={edition.number}>
              <b>{t('edition.number', { number: edition.number })}</b>
              <span>
                {formatDate(edition.made, 'year', language)}, {t(`purpose.${edition.purpose}.name`)},{' '}
                {t('pageCount', { count: edition.pages })}
                {edition.review !== undefined && `, ${reviewName(tReviews, edition.review)}`}
              </span>
              <span>{t('fingerprint', { start: edition.fingerprint.slice(0, 8) })}</span>
              {edition.allowed && <span>{t('allowed', { reason: edition.allowed })}</span>}
            </li>
          ))}
      </ul>
    </section>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedEdition } from '#contract/print.ts'
import type { BookId } from '#core/book/ids.ts'
import { ownVersionName } from '#core/book/version-names.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { formatDate } from '#renderer/i18n/dates.ts'
import { reviewName } from '#renderer/i18n/review-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './print.module.css'

interface EditionsListProps {
  readonly book: BookId
  readonly editions: readonly ListedEdition[]
}

/** The editions made of this book: dated, numbered, tied to a review, and how much of the book has changed since each. */
export function EditionsList({ book, editions }: EditionsListProps) {
  const { t } = useTranslation('print')
  const { go } = useNavigation()
  const errorWords = useErrorWords()
  const [problem, setProblem] = useState<string>()
  if (editions.length === 0) return null
  const open = async (number: number) => {
    const versions = await client.history.list({ book })
    if (!versions.ok) return setProblem(errorWords(versions.code))
    const version = versions.value.find(({ name }) => name === ownVersionName({ why: 'edition', number }))
    if (!version) return setProblem(t('noState'))
    go({ screen: 'editor', book, at: { version } })
  }
  return (
    <section className={styles.editions} aria-label={t('editions')}>
      <h2>{t('editions')}</h2>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <ul>
        {editions
          .toSorted((a, b) => b.number - a.number)
          .map(edition => (
            <EditionRow key={edition.number} edition={edition} onOpen={open} />
          ))}
      </ul>
    </section>
  )
}

interface EditionRowProps {
  readonly edition: ListedEdition
  readonly onOpen: (number: number) => void
}

function EditionRow({ edition, onOpen }: EditionRowProps) {
  const { t } = useTranslation('print')
  const { t: tReviews } = useTranslation('reviews')
  const language = useLanguage()
  const { number, made, purpose, pages, review, fingerprint, changed, press, agreedBy, allowed } = edition
  return (
    <li>
      <b>{t('edition.number', { number })}</b>
      <span>
        {formatDate(made, 'year', language)}, {t(`purpose.${purpose}.name`)}, {t('pageCount', { count: pages })}
        {review !== undefined && `, ${reviewName(tReviews, review)}`}
      </span>
      {changed !== undefined && <span>{changed === 0 ? t('unchanged') : t('changed', { count: changed })}</span>}
      {press && <span>{t('press.edition', { name: press })}</span>}
      {agreedBy && <span>{t('agreedBy', { name: agreedBy })}</span>}
      <span>{t('fingerprint', { start: fingerprint.slice(0, 8) })}</span>
      {allowed && <span>{t('allowed', { reason: allowed })}</span>}
      <Button
        size="small"
        className={styles.openEdition}
        aria-label={t('openEditionNamed', { number })}
        onClick={() => onOpen(number)}
      >
        {t('openEdition')}
      </Button>
    </li>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { homes } from '#renderer/page/generated/homes.ts'
import { useRoom } from '../room-context.tsx'
import styles from './corner.module.css'
import { monthsSince } from './months.ts'

const cloths = ['sun', 'grass', 'book', 'rose', 'sky'] as const

/** A square for every month, in the colour of the home it was lived in; the last row grows by itself. */
export function MonthsStrip(): ReactNode {
  const { t } = useTranslation('together')
  const { outline, language, today } = useRoom()
  const own = useLanguage()
  const stays = homes(outline, language === 'both' ? own : language)
  if (stays.length === 0) return <p className={styles.note}>{t('months.none')}</p>
  return (
    <ol className={styles.homes}>
      {stays.map(({ id, who, months, from, now }, at) => {
        const count = now ? monthsSince(from, today()) : months
        return (
          <li key={id}>
            <strong>{who || t('months.somewhere')}</strong>
            <span>{now ? t('months.home', { count }) : t('months.there', { count })}</span>
            <span className={styles.squares} aria-hidden="true" data-cloth={cloths[at % cloths.length]}>
              {Array.from({ length: Math.min(count, 240) }, (_, month) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place in the row
                <i key={month} />
              ))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

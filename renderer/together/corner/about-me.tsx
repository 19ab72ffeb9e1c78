import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useRoom } from '../room-context.tsx'
import styles from './corner.module.css'
import { isAboutMeDue } from './months.ts'
import { useOwnPage } from './use-own-page.ts'

/** The page a child makes about itself every half year, and the ones it made before. */
export function AboutMe(): ReactNode {
  const { t } = useTranslation('together')
  const { today } = useRoom()
  const language = useLanguage()
  const { made, open, begin } = useOwnPage('about-me')
  const due = isAboutMeDue(
    made.flatMap(({ begun }) => begun ?? []),
    today(),
  )
  return (
    <div className={styles.form}>
      <p className={styles.note}>{due ? t('about.due') : t('about.later')}</p>
      <button type="button" className={styles.go} onClick={begin}>
        {t('about.begin')}
      </button>
      {made.length > 0 && (
        <ul className={styles.slips}>
          {made.map(page => (
            <li key={page.id}>
              <button type="button" className={styles.small} onClick={() => open(page.id)}>
                {t('about.open', { date: formatDate(page.begun ?? '', 'month-year', language) })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addChildsPage } from '#core/book/edits/childs-page.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useRoom } from '../room-context.tsx'
import { childsPageTexts } from './childs-page-texts.ts'
import styles from './corner.module.css'
import { ageOn, isAboutMeDue } from './months.ts'

/** The page a child makes about itself every half year, and the ones it made before. */
export function AboutMe(): ReactNode {
  const { t } = useTranslation('together')
  const { session, outline, change, today } = useRoom()
  const language = useLanguage()
  const made = outline.pages.filter(page => page.from === 'about-me' && page.begun)
  const due = isAboutMeDue(
    made.flatMap(({ begun }) => begun ?? []),
    today(),
  )
  const open = (page: (typeof made)[number]['id']) => {
    change({ do: 'go', place: 'book' })
    change({ do: 'turn', to: page })
  }
  const begin = () => {
    const age = ageOn(outline.bornMonth, today())
    open(
      addChildsPage(session.doc, session.ids, {
        kind: 'about-me',
        begun: today(),
        texts: childsPageTexts('about-me', age),
      }),
    )
  }
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

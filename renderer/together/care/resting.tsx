import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './care.module.css'
import { Gate } from './gate.tsx'

/** The book has closed by itself after the time the family chose. Reading on is for a grown-up to say. */
export function Resting(): ReactNode {
  const { t } = useTranslation('together')
  const { change } = useRoom()
  const [more, setMore] = useState(false)
  if (more) {
    return (
      <Gate
        title={t('resting.more')}
        always
        onPassed={() => change({ do: 'go', place: 'book' })}
        onBack={() => setMore(false)}
      />
    )
  }
  return (
    <Main className={styles.quietPlace}>
      <img className={styles.calm} src={urls.art('calm-night', 2400)} alt="" draggable={false} />
      <div className={`${styles.paper} ${styles.low}`}>
        <ScreenTitle>{t('resting.title')}</ScreenTitle>
        <p>{t('resting.words')}</p>
        <div className={styles.choices}>
          <button type="button" className={styles.main} onClick={() => change({ do: 'go', place: 'leaving' })}>
            {t('resting.leave')}
          </button>
          <button type="button" className={styles.plain} onClick={() => setMore(true)}>
            {t('resting.more')}
          </button>
        </div>
      </div>
    </Main>
  )
}

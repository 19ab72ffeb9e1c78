import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../room-context.tsx'
import styles from './corner.module.css'
import { useOwnPage } from './use-own-page.ts'

/** The story of a thing that matters: a page for its photo and the child's voice, begun with the camera in hand. */
export function ObjectStory(): ReactNode {
  const { t } = useTranslation('together')
  const { change } = useRoom()
  const { begin } = useOwnPage('object-story')
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('story.words')}</p>
      <button
        type="button"
        className={styles.go}
        onClick={() => {
          begin()
          change({ do: 'tool', tool: 'photos' })
        }}
      >
        {t('story.begin')}
      </button>
    </div>
  )
}

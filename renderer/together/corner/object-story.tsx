import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addChildsPage } from '#core/book/edits/childs-page.ts'
import { useRoom } from '../room-context.tsx'
import { childsPageTexts } from './childs-page-texts.ts'
import styles from './corner.module.css'

/** The story of a thing that matters: a page for its photo and the child's voice, begun with the camera in hand. */
export function ObjectStory(): ReactNode {
  const { t } = useTranslation('together')
  const { session, change, today } = useRoom()
  const begin = () => {
    const page = addChildsPage(session.doc, session.ids, {
      kind: 'object-story',
      begun: today(),
      texts: childsPageTexts('object-story'),
    })
    change({ do: 'go', place: 'book' })
    change({ do: 'turn', to: page })
    change({ do: 'tool', tool: 'photos' })
  }
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('story.words')}</p>
      <button type="button" className={styles.go} onClick={begin}>
        {t('story.begin')}
      </button>
    </div>
  )
}

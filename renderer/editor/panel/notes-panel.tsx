import { type ReactNode, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { setNotes } from '#core/book/edits/pages.ts'
import { useEditor } from '../editor-context.tsx'
import { FamilySlips } from './family-slips.tsx'
import { FamilyTold } from './family-told.tsx'
import styles from './panel.module.css'

/** The grown-ups' notes of a page. */
export function NotesPanel(): ReactNode {
  const { session, page } = useEditor()
  const { t } = useTranslation('editor')
  const notes = useSyncExternalStore(session.view.subscribe, () => session.view.notes(page.id))
  return (
    <>
      <h2 className={styles.title} id="notes-title">
        {t('notes.title')}
      </h2>
      <p className={styles.lead} id="notes-lead">
        {t('notes.lead')}
      </p>
      <textarea
        className={styles.notes}
        aria-labelledby="notes-title"
        aria-describedby="notes-lead"
        spellCheck={false}
        value={notes}
        onChange={event => setNotes(session.doc, page.id, event.target.value)}
      />
      <FamilySlips />
      <FamilyTold />
    </>
  )
}

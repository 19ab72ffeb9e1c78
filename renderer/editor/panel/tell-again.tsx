import { BookOpenTextIcon } from '@phosphor-icons/react/dist/csr/BookOpenText'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { writeWords } from '#core/book/edits/frames.ts'
import { retell } from '#core/toolkit/retell.ts'
import { tellingOf } from '#renderer/toolkit/templates.ts'
import { useTemplate } from '#renderer/toolkit/use-template.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** Offered while another age is looked at than the book was made for: the toolkit's words for it, where nothing is written yet. */
export function TellAgain(): ReactNode {
  const { session, outline, view } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const about = tellingOf(outline.template, view.layer)
  const template = useTemplate(about?.layer === view.layer ? about.id : undefined)
  if (!template || view.layer === outline.settings.layer) return null
  const pages = outline.pages.flatMap(({ id }) => session.view.page(id) ?? [])
  const retold = retell({ ...outline, pages }, template, session.ids)
  if (retold.length === 0) return null
  const begin = () => {
    step(session, () => {
      for (const { frame, language, words } of retold) writeWords(session.doc, frame, language, view.layer, words)
    })
    announce(t('again.done'))
  }
  return (
    <section className={styles.part}>
      <h3>{t('again.title', { layer: t(`layer.${view.layer}`) })}</h3>
      <p>{t('again.lead')}</p>
      <div className={styles.actions}>
        <Button icon={BookOpenTextIcon} onClick={begin}>
          {t('again.begin')}
        </Button>
      </div>
    </section>
  )
}

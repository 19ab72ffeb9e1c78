import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languagesShown } from '#core/book/language.ts'
import { beginFromNearest, missingOn } from '#core/book/missing.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** Says what of the page is not told yet in the language and for the age shown, and offers a way to begin. Nothing when all is. */
export function MissingTellings(): ReactNode {
  const { session, page, view, change } = useEditor()
  const { t } = useTranslation('words')
  const { t: editor } = useTranslation('editor')
  const announce = useAnnounce()
  const missing = missingOn(page, languagesShown(view.language), view.layer)
  if (missing.length === 0) return null
  const age = editor(`layer.${view.layer}`)
  const nearest = missing.find(({ from }) => from !== undefined)?.from
  const isOther = view.language !== 'both' && missing.some(({ from }) => from === undefined)

  function begin(): void {
    const now = session.view.page(page.id) ?? page
    const left = missingOn(now, languagesShown(view.language), view.layer)
    const count = step(session, () => beginFromNearest(session.doc, now, left, view.layer))
    announce(t('missing.begun', { count }))
  }

  return (
    <section className={`${styles.part} ${styles.missing}`}>
      {(['en', 'cy'] as const).map(language => {
        const count = missing.filter(each => each.language === language).length
        return count > 0 && <p key={language}>{t(`missing.${language}`, { count, age })}</p>
      })}
      <div className={styles.actions}>
        {nearest && <Button onClick={begin}>{t('missing.begin', { age: editor(`layer.${nearest}`) })}</Button>}
        {isOther && (
          <Button onClick={() => change({ do: 'language', language: 'both' })}>{t('missing.sideBySide')}</Button>
        )}
      </div>
    </section>
  )
}

import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type BookLook, lookOf, settingsWithLook } from '#core/book/look.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './look.module.css'

/** How many pages are shown, and how wide, px. */
const shown = { pages: 3, width: 200 } as const

/** Real pages of the book as they would look: the cover, the page at hand and others spread over the book. */
export function LookPreview({ look, onlyHere }: { readonly look: BookLook; readonly onlyHere: boolean }): ReactNode {
  const { session, outline, page, view } = useEditor()
  const { t } = useTranslation('editor')
  const pictures = useMemo(() => screenPictures(session.book, 0.5), [session.book])
  const book = useMemo(() => ({ ...outline, settings: settingsWithLook(outline.settings, look) }), [outline, look])
  const ids = outline.pages.map(({ id }) => id)
  const spread = Array.from({ length: shown.pages }, (_, at) => ids[Math.floor((at * ids.length) / shown.pages)])
  const picked = [...new Set([spread[0], page.id, ...spread.slice(1)])].slice(0, shown.pages)
  return (
    <section className={styles.preview} aria-label={t('look.preview')}>
      {picked.map(id => {
        const each = id && session.view.page(id)
        if (!each) return null
        return (
          <PageMiniature
            key={id}
            page={lookOf(each, look, onlyHere, page.id)}
            book={book}
            language={view.language}
            layer={view.layer}
            pictures={pictures}
            width={shown.width}
          />
        )
      })}
    </section>
  )
}

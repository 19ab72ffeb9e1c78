import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle'
import { InfoIcon } from '@phosphor-icons/react/dist/csr/Info'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import { tellingOf } from '#renderer/toolkit/templates.ts'
import { useTemplate } from '#renderer/toolkit/use-template.ts'
import styles from './new-book.module.css'
import { previewBook, previewPage } from './preview.ts'
import { promisesOf } from './promises.ts'
import { type Draft, layerOf } from './state.ts'

/** How wide the page is shown, px. */
const width = 256

/** "It will read like this": a real page made from the answers so far, and what the book will do with them. */
export function Preview({ draft, today }: { readonly draft: Draft; readonly today: string }) {
  const { t } = useTranslation('new-book')
  return (
    <aside className={styles.right} aria-label={t('preview.title')}>
      <h2>{t('preview.title')}</h2>
      <PreviewPage draft={draft} today={today} />
      <ul>
        {promisesOf(draft).map(({ key, name, gap }) => (
          <li key={key}>
            {gap ? <InfoIcon size={20} aria-hidden /> : <CheckCircleIcon size={20} aria-hidden />}
            <span>{t(`preview.${key}`, { context: name ? 'named' : '', name })}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

function PreviewPage({ draft, today }: { readonly draft: Draft; readonly today: string }) {
  const shown = useLanguage()
  // Typing comes first: the page follows when there is time.
  const settled = useDeferredValue(draft)
  const layer = layerOf(settled, today)
  const template = useTemplate(tellingOf(settled.kind, layer)?.id)
  const book = useMemo(() => template && previewBook(settled, template, today), [template, settled, today])
  const pictures = useMemo(() => book && screenPictures(book.id, 0.25 * window.devicePixelRatio), [book])
  const page = book && previewPage(book, settled.step)
  if (!book || !page || !pictures) return <div className={styles.noPage} />
  const language = settled.language === 'both' ? shown : settled.language
  return (
    <div className={styles.page} data-accent={settled.accent}>
      <PageMiniature
        page={page}
        book={book}
        language={language}
        layer={book.settings.layer}
        pictures={pictures}
        width={width}
      />
    </div>
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '#core/book/ids.ts'
import type { Book } from '#core/book/schema.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import styles from './pages-that-go.module.css'

interface Props {
  readonly book: Book
  /** The pages that the child or the family added to. */
  readonly pages: readonly PageId[]
  readonly stayHome: readonly PageId[]
  readonly onStayHome: (pages: readonly PageId[]) => void
}

/** How wide a page is shown, CSS px. */
const width = 168

/** Page by page, whether what the child and the family added goes along or stays at home. */
export function PagesThatGo({ book, pages, stayHome, onStayHome }: Props) {
  const { t } = useTranslation('handover')
  const pictures = useMemo(() => screenPictures(book.id, 0.5), [book.id])
  const { language, layer } = book.settings
  const choose = (page: PageId, goes: boolean) =>
    onStayHome(goes ? stayHome.filter(id => id !== page) : [...stayHome, page])
  return (
    <fieldset className={styles.pages}>
      <legend>{t('chosen.title')}</legend>
      <p>{t('chosen.lead')}</p>
      <ul>
        {book.pages.map((page, at) => {
          if (!pages.includes(page.id)) return null
          const goes = !stayHome.includes(page.id)
          return (
            <li key={page.id}>
              <label className={styles.page} data-goes={goes}>
                <span className={styles.sheet}>
                  <PageMiniature
                    page={page}
                    book={book}
                    language={language}
                    layer={layer}
                    pictures={pictures}
                    width={width}
                  />
                </span>
                <span className={styles.name}>
                  <input type="checkbox" checked={goes} onChange={event => choose(page.id, event.target.checked)} />
                  {t('chosen.page', { number: at + 1 })}
                </span>
                <span className={styles.what}>{t(goes ? 'chosen.goes' : 'chosen.stays')}</span>
              </label>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

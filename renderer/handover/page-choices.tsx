import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '#core/book/ids.ts'
import type { Book } from '#core/book/schema.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import styles from './page-choices.module.css'

interface Props {
  readonly book: Book
  readonly title: string
  readonly lead: string
  /** The pages that have something to choose. */
  readonly pages: readonly PageId[]
  /** Those of them that were chosen to go. */
  readonly go: readonly PageId[]
  readonly onGo: (pages: readonly PageId[]) => void
  /** The name of a page's box. */
  readonly nameOf: (page: PageId, number: number) => string
}

/** How wide a page is shown, CSS px. */
const width = 168

/** Page by page, whether something of it goes along or stays at home. */
export function PageChoices({ book, title, lead, pages, go, onGo, nameOf }: Props) {
  const { t } = useTranslation('handover')
  const pictures = useMemo(() => screenPictures(book.id, 0.5), [book.id])
  const { language, layer } = book.settings
  return (
    <fieldset className={styles.pages}>
      <legend>{title}</legend>
      <p>{lead}</p>
      <ul>
        {book.pages.map((page, at) => {
          if (!pages.includes(page.id)) return null
          const goes = go.includes(page.id)
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
                  <input
                    type="checkbox"
                    checked={goes}
                    onChange={({ target }) =>
                      onGo(target.checked ? [...go, page.id] : go.filter(each => each !== page.id))
                    }
                  />
                  {nameOf(page.id, at + 1)}
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

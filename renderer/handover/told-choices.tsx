import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tellable } from '#core/book/edits/told.ts'
import type { Book } from '#core/book/schema.ts'
import styles from './handover.module.css'

interface Props {
  readonly book: Book
  readonly records: readonly Tellable[]
  /** The ids of those that were chosen to go. */
  readonly go: readonly string[]
  readonly onGo: (ids: readonly string[]) => void
}

/** One by one, whether a feeling, a question or a worry of the child's is told. None is unless it is chosen. */
export function ToldChoices({ book, records, go, onGo }: Props) {
  const { t } = useTranslation('handover')
  const title = useId()
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h2 id={title}>{t('told.title')}</h2>
      <p className={styles.lead}>{t('told.lead')}</p>
      <ul>
        {records.map(each => {
          const { id } = each.record
          return (
            <li key={`${each.name} ${id}`}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={go.includes(id)}
                  onChange={({ target }) => onGo(target.checked ? [...go, id] : go.filter(other => other !== id))}
                />
                <Words book={book} tellable={each} />
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Words({ book, tellable: { name, record } }: { readonly book: Book; readonly tellable: Tellable }) {
  const { t } = useTranslation('handover')
  const { t: inRoom } = useTranslation('together')
  if ('text' in record) return t(`told.${name}`, { text: record.text })
  const number = book.pages.findIndex(({ id }) => id === record.page) + 1
  return t('told.feelings', { number, weather: inRoom(`weather.${record.weather}`) })
}

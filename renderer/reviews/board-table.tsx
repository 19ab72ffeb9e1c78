import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { useSettings } from '#renderer/app/settings.tsx'
import { formatDate } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { groups, type Row } from './board.ts'
import { ProgressTag } from './progress-tag.tsx'
import { ReviewCell } from './review-cell.tsx'
import styles from './reviews.module.css'

interface BoardTableProps {
  readonly rows: readonly Row[]
  readonly today: string
  readonly onOpen: (book: BookId) => void
}

const columns = ['child', 'placed', 'first', 'second', 'book', 'toFind', 'who'] as const

/** The board as a table, its groups as headings inside it. */
export function BoardTable({ rows, today, onOpen }: BoardTableProps) {
  const { t } = useTranslation('reviews')
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => {
            const inGroup = rows.filter(row => row.group === group)
            return (
              <Fragment key={group}>
                {inGroup.length > 0 && (
                  <tr className={styles.group}>
                    <th colSpan={columns.length} scope="colgroup">
                      {t(`group.${group}`)}
                    </th>
                  </tr>
                )}
                {inGroup.map(row => (
                  <ChildRow key={row.card.id} row={row} number={rows.indexOf(row) + 1} today={today} onOpen={onOpen} />
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface ChildRowProps {
  readonly row: Row
  readonly number: number
  readonly today: string
  readonly onOpen: (book: BookId) => void
}

function ChildRow({ row, number, today, onOpen }: ChildRowProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { settings } = useSettings()
  const { card, placed } = row
  const name = settings.privacy ? t('hiddenName', { number }) : inLanguage(card.name, language)
  const toFind = settings.privacy ? [] : card.toFind.map(item => inLanguage(item, language)).slice(0, 2)
  return (
    <tr data-accent={card.accent}>
      <th scope="row">
        <button
          type="button"
          className={styles.child}
          aria-label={t('openRecord', { name })}
          onClick={() => onOpen(card.id)}
        >
          <i />
          {name}
        </button>
      </th>
      <td>{placed ? formatDate(placed, 'short', language) : <span>{t('notSet')}</span>}</td>
      <td>
        <ReviewCell review={row.first} today={today} />
      </td>
      <td>
        <ReviewCell review={row.second} today={today} />
      </td>
      <td>
        <ProgressTag progress={row.progress} />
      </td>
      <td>{toFind.join(', ')}</td>
      <td>{row.worker}</td>
    </tr>
  )
}

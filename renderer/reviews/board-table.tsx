import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '#renderer/app/settings.tsx'
import { formatDate } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { groups, type Row } from './board.ts'
import { ReviewCell } from './review-cell.tsx'
import styles from './reviews.module.css'
import { StageTag } from './stage-tag.tsx'
import { useLacks } from './use-lacks.ts'

interface BoardTableProps {
  readonly rows: readonly Row[]
  readonly today: string
  readonly onOpen: (id: string) => void
}

const columns = ['child', 'placed', 'first', 'second', 'book', 'toFind', 'who'] as const
/** Rows shown at once: a screenful three times over. More come when they are asked for. */
const shownAtOnce = 60

/** The board as a table, its groups as headings inside it. */
export function BoardTable({ rows, today, onOpen }: BoardTableProps) {
  const { t } = useTranslation('reviews')
  const [shown, setShown] = useState(shownAtOnce)
  const inSight = rows.slice(0, shown)
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
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
            const inGroup = inSight.filter(row => row.group === group)
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
                  <ChildRow key={row.child.id} row={row} number={rows.indexOf(row) + 1} today={today} onOpen={onOpen} />
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {rows.length > shown && (
        <div className={styles.more}>
          <p>{t('shown', { shown, all: rows.length })}</p>
          <Button onClick={() => setShown(shown + shownAtOnce)}>{t('showMore')}</Button>
        </div>
      )}
    </div>
  )
}

interface ChildRowProps {
  readonly row: Row
  readonly number: number
  readonly today: string
  readonly onOpen: (id: string) => void
}

function ChildRow({ row, number, today, onOpen }: ChildRowProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { settings } = useSettings()
  const lacks = useLacks()
  const { child } = row
  const { book, placed } = child
  const name = book ? (settings.privacy ? t('hiddenName', { number }) : inLanguage(book.name, language)) : child.code
  const still = settings.privacy ? [] : lacks(row)
  return (
    <tr data-accent={book?.accent}>
      <th scope="row">
        <button
          type="button"
          className={`${styles.child} ${book ? '' : styles.codeOnly}`}
          aria-label={t('openRecord', { name })}
          onClick={() => onOpen(child.id)}
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
        <ReviewCell review={row.second} then={row.later} today={today} />
      </td>
      <td>
        <StageTag stage={row.stage} />
      </td>
      <td>
        <div className={styles.still} title={still.join(', ')}>
          {still.join(', ')}
        </div>
      </td>
      <td>{child.worker}</td>
    </tr>
  )
}

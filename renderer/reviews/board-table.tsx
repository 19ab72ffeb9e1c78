import type { TFunction } from 'i18next'
import { Fragment, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/book/language.ts'
import { useSettings } from '#renderer/app/settings.tsx'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { groups, type Row } from './board.ts'
import { boardDate } from './board-date.ts'
import { lacksOf } from './lacks.ts'
import { ReviewCell } from './review-cell.tsx'
import styles from './reviews.module.css'
import { StageTag } from './stage-tag.tsx'

interface BoardTableProps {
  readonly rows: readonly Row[]
  readonly today: string
  readonly onOpen: (id: string) => void
}

const columns = ['child', 'placed', 'first', 'second', 'book', 'toFind', 'who'] as const
/** Rows shown at once: some four screenfuls. More come when they are asked for. */
const shownAtOnce = 40

/** The board as a table, its groups as headings inside it. Drawn again only when its rows are others: not at each key in the filter. */
export const BoardTable = memo(function BoardTable({ rows, today, onOpen }: BoardTableProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { privacy } = useSettings().settings
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
                  <ChildRow
                    key={row.child.id}
                    {...{ row, today, onOpen, privacy, t, language }}
                    number={rows.indexOf(row) + 1}
                  />
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
})

interface ChildRowProps {
  readonly row: Row
  readonly number: number
  readonly privacy: boolean
  /** Asked for once by the table: asking costs a row more than drawing it. */
  readonly t: TFunction<'reviews'>
  readonly language: Language
  readonly today: string
  readonly onOpen: (id: string) => void
}

function ChildRow({ row, number, today, privacy, onOpen, t, language }: ChildRowProps) {
  const { child } = row
  const { book, placed } = child
  const name = book ? (privacy ? t('hiddenName', { number }) : inLanguage(book.name, language)) : child.code
  const still = privacy ? [] : lacksOf(row, t, language)
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
      <td>{placed ? boardDate(placed, today, language) : <span>{t('notSet')}</span>}</td>
      <td>
        <ReviewCell review={row.first} {...{ today, t, language }} />
      </td>
      <td>
        <ReviewCell review={row.second} then={row.later} {...{ today, t, language }} />
      </td>
      <td>
        <StageTag stage={row.stage} t={t} />
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

import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Notice } from '#renderer/ui/panel.tsx'
import { areaName } from '../area-name.ts'
import styles from './sheet.module.css'
import type { Preview } from './types.ts'

/** What the sheet would come to: the counts, its first rows as they were understood, and every row that could not be read. */
export function SheetPreview({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('sheet')
  const { t: tRecord } = useTranslation('record')
  const language = useLanguage()
  const { ready, added, renewed, kept, sample, refused } = preview
  const date = (day: string | undefined) => (day ? formatDate(day, 'year', language) : '–')
  return (
    <>
      <Notice kind={ready > 0 ? 'in-place' : 'please-look'}>{t('would', { ready, added, renewed, kept })}</Notice>
      {sample.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>{t('firstRows')}</caption>
            <thead>
              <tr>
                {(['case', 'authority', 'placed', 'review1_held', 'review2_held', 'in_place'] as const).map(field => (
                  <th key={field} scope="col">
                    {t(`field.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sample.map(row => (
                <tr key={row.case}>
                  <th scope="row">{row.case}</th>
                  <td>
                    {areaName(row.authority, language) || '–'}
                    <span>{areaName(row.region, language)}</span>
                  </td>
                  <td>{date(row.placed)}</td>
                  <td>{date(row.review1Held)}</td>
                  <td>{date(row.review2Held)}</td>
                  <td>{row.inPlace ? tRecord(`inPlace.${row.inPlace}`) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {refused.length > 0 && (
        <section className={styles.refused} aria-label={t('refused', { number: refused.length })}>
          <h3>{t('refused', { number: refused.length })}</h3>
          <p>{t('refusedHint')}</p>
          <ul>
            {refused.map(({ row, case: code, code: why, column, firstRow }) => (
              <li key={`${row} ${why}`}>
                <b>{code ? t('rowOf', { row, code }) : t('row', { row })}</b>{' '}
                {t(`why.${why}`, { column: column ? t(`field.${column}`) : '', firstRow })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

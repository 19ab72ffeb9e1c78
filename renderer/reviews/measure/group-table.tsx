import { useTranslation } from 'react-i18next'
import { type Counts, type MeasureBy, type MeasureGroup, percent } from '#core/reviews/measure.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { areaName } from '../area-name.ts'
import styles from './measure.module.css'
import { usePeriodName } from './use-period-name.ts'

interface GroupTableProps {
  readonly by: MeasureBy
  readonly groups: readonly MeasureGroup[]
  readonly wales: Counts
}

/** The measure as a table that is its own chart: a bar in each row, counts beside every percentage, the sum at its foot. */
export function GroupTable({ by, groups, wales }: GroupTableProps) {
  const { t } = useTranslation('measure')
  const language = useLanguage()
  const periodName = usePeriodName()
  const most = Math.max(1, ...groups.map(group => group.reviews))
  const nameOf = (name: string) => {
    if (name === '') return t(`without.${by === 'authority' ? 'authority' : 'region'}`)
    return by === 'region' || by === 'authority' ? areaName(name, language) : periodName(name)
  }
  return (
    <table className={styles.table}>
      <caption>{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`by.${by}`)}</th>
          <th scope="col">{t('column.inPlace')}</th>
          <td className={styles.bars} />
          <th scope="col">{t('column.percent')}</th>
          <th scope="col">{t('column.partly')}</th>
          <th scope="col">{t('column.late')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(group => (
          <GroupRow key={group.name} name={nameOf(group.name)} counts={group} most={most} />
        ))}
      </tbody>
      <tfoot>
        <GroupRow name={t('wales')} counts={wales} most={wales.reviews} />
      </tfoot>
    </table>
  )
}

function GroupRow({ name, counts, most }: { readonly name: string; readonly counts: Counts; readonly most: number }) {
  const { t } = useTranslation('measure')
  const language = useLanguage()
  const { reviews, inPlace, partly, late } = counts
  const share = percent(counts)
  const width = (count: number) => `${(count / most) * 100}%`
  const number = new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB', { minimumFractionDigits: 1 })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.count}>{t('outOf', { inPlace, reviews })}</td>
      <td className={styles.bars}>
        <svg width="100%" height="14" aria-hidden="true">
          <rect className={styles.all} width={width(reviews)} height="14" />
          <rect className={styles.partly} width={width(inPlace + partly)} height="14" />
          <rect className={styles.in} width={width(inPlace)} height="14" />
        </svg>
      </td>
      <td>{share === undefined ? '' : t('percent', { percent: number.format(share) })}</td>
      <td>{partly}</td>
      <td>{late}</td>
    </tr>
  )
}

import { useTranslation } from 'react-i18next'
import { publishedYears } from '#core/reviews/published.ts'
import { monthNames } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { newestQuarter, type Quarter, quarterStart, type Row } from './board.ts'
import styles from './reviews.module.css'

/** The measure from the children on this machine, as counts; beside it what Wales has published. */
export function Measure({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('reviews')
  const quarter = newestQuarter(rows)
  return (
    <aside className={styles.measure} aria-label={t('measure.title')}>
      <h2>{t('measure.title')}</h2>
      {quarter ? <Counts quarter={quarter} /> : <p>{t('measure.none')}</p>}
      <Published held={quarter?.reviews} />
    </aside>
  )
}

function Counts({ quarter }: { readonly quarter: Quarter }) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { month, year } = quarterStart(quarter.name)
  const months = monthNames(language)
  const dots = Array.from({ length: quarter.reviews }, (_, at) => at)
  return (
    <>
      <p>{t('measure.what', { from: months[month], to: months[month + 2], year })}</p>
      <p className={styles.big}>
        {quarter.inPlace} <small>{t('measure.of', { count: quarter.reviews })}</small>
      </p>
      <div className={styles.dots} aria-hidden="true">
        {dots.map(at => (
          <i key={at} data-in={at < quarter.inPlace} />
        ))}
      </div>
      <p>{quarter.late > 0 ? t('measure.late', { count: quarter.late }) : t('measure.inTime')}</p>
      <p>{t('measure.here')}</p>
    </>
  )
}

/** px of the drawing */
const chart = { width: 276, base: 116, tallest: 96, bar: 56, step: 92 }

function Published({ held }: { readonly held: number | undefined }) {
  const { t } = useTranslation('reviews')
  const words = publishedYears.map(({ year, wales }) => t('measure.yearWas', { year, percent: wales })).join(', ')
  return (
    <div className={styles.published}>
      <h2>{t('measure.published')}</h2>
      <svg width={chart.width} height={150} viewBox={`0 0 ${chart.width} 150`} role="img" aria-label={words}>
        <path d={`M0 ${chart.base + 0.5}H${chart.width}`} stroke="#747d78" />
        {publishedYears.map(({ year, wales }, at) => {
          const height = (wales / 100) * chart.tallest * 1.3
          const x = 14 + at * chart.step
          return (
            <g key={year}>
              <rect x={x} y={chart.base - height} width={chart.bar} height={height} fill="#748487" />
              <text x={x + chart.bar / 2} y={chart.base - height - 8} textAnchor="middle">
                {wales}%
              </text>
              <text x={x + chart.bar / 2} y={chart.base + 22} textAnchor="middle">
                {year}
              </text>
            </g>
          )
        })}
      </svg>
      <p>{held ? t('measure.publishedHint', { count: held, points: Math.round(100 / held) }) : t('measure.noLater')}</p>
    </div>
  )
}

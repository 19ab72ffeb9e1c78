import { useTranslation } from 'react-i18next'
import type { PublishedYear } from '#core/reviews/published.ts'

/** px of the drawing */
const chart = { width: 276, base: 116, tallest: 125, bar: 56 }

/** The published years as bars, each with its figure above it. Read aloud as one sentence a year. */
export function PublishedBars({ years }: { readonly years: readonly PublishedYear[] }) {
  const { t } = useTranslation('measure')
  const words = years.map(({ year, wales }) => t('yearWas', { year, percent: wales })).join(', ')
  const step = chart.width / years.length
  const bar = Math.min(chart.bar, step - 14)
  return (
    <svg width={chart.width} height={150} viewBox={`0 0 ${chart.width} 150`} role="img" aria-label={words}>
      <path d={`M0 ${chart.base + 0.5}H${chart.width}`} stroke="#747d78" />
      {years.map(({ year, wales }, at) => {
        const height = (wales / 100) * chart.tallest
        const middle = step * (at + 0.5)
        return (
          <g key={year}>
            <rect x={middle - bar / 2} y={chart.base - height} width={bar} height={height} fill="#748487" />
            <text x={middle} y={chart.base - height - 8} textAnchor="middle">
              {wales}%
            </text>
            <text x={middle} y={chart.base + 22} textAnchor="middle">
              {year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

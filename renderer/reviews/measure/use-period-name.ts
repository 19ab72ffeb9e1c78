import { useTranslation } from 'react-i18next'
import { monthNames } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { quarterStart } from './periods.ts'

/** Returns what says a period in words: `2026-27 Q3` is October to December 2026, `2026-27` April 2026 to March 2027. */
export function usePeriodName(): (period: string) => string {
  const { t } = useTranslation('measure')
  const months = monthNames(useLanguage())
  return period => {
    if (!period.includes('Q')) return t('yearName', { year: period })
    const { month, year } = quarterStart(period)
    return t('quarterName', { from: months[month], to: months[month + 2], year })
  }
}

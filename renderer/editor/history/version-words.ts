import { useTranslation } from 'react-i18next'
import type { Version } from '#contract/history.ts'
import { parseOwnVersion } from '#core/book/version-names.ts'
import { formatDate, formatTime, todayIso } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'

/** How versions are spoken of, in the interface's language. */
export interface VersionWords {
  /** What a person called it or why the app kept it; empty for one that was kept by itself. */
  nameOf(version: Pick<Version, 'name'>): string
  /** The day it is of: `Today`, `Yesterday`, or the day in full. */
  dayOf(time: number): string
  /** The time of day, `14:32`. */
  timeOf(time: number): string
}

/** The words for versions. */
export function useVersionWords(): VersionWords {
  const { t } = useTranslation('history')
  const language = useLanguage()
  return {
    nameOf: ({ name }) => {
      const own = name === undefined ? undefined : parseOwnVersion(name)
      if (own === undefined) return name ?? ''
      return own.why === 'edition' ? t('own.edition', { number: own.number }) : t(`own.${own.why}`)
    },
    dayOf: time => {
      const day = todayIso(time)
      if (day === todayIso(Date.now())) return t('today')
      if (day === todayIso(Date.now() - 86_400_000)) return t('yesterday')
      return formatDate(day, 'full', language)
    },
    timeOf: time => formatTime(time),
  }
}

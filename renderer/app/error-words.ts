import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * The one place where codes become words: what happened, why, and what to do. A code without words of its own is a bug of
 * ours and says so.
 */
export function useErrorWords(): (code: string, details?: Readonly<Record<string, string | number>>) => string {
  const { t, i18n } = useTranslation('errors')
  return useCallback((code, details) => t(i18n.exists(`errors:${code}`) ? code : 'failed', { ...details }), [t, i18n])
}

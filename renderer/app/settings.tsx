import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { AppSettings } from '#contract/app.ts'
import type { Language } from '#core/book/language.ts'
import { client, on } from '#renderer/app/client.ts'
import { showLanguage } from '#renderer/i18n/index.ts'

interface Settings {
  readonly settings: AppSettings
  /** Changes some settings: on the screen at once, on disk a moment later. */
  readonly change: (change: Partial<AppSettings>) => void
}

const SettingsContext = createContext<Settings | undefined>(undefined)

/** Holds the app's settings for everything inside and follows a language chosen elsewhere (the menu). */
export function SettingsProvider({ start, children }: { readonly start: AppSettings; readonly children: ReactNode }) {
  const [settings, setSettings] = useState(start)
  const change = useCallback((change: Partial<AppSettings>) => {
    if (change.language) showLanguage(change.language)
    setSettings(now => ({ ...now, ...change }))
    client.app.setSettings(change).catch(() => undefined) // what is on the screen stands; the next start shows the old one
  }, [])
  useEffect(
    () =>
      on('app.languageChanged', ({ language }) => {
        showLanguage(language)
        setSettings(now => ({ ...now, language }))
      }),
    [],
  )
  const value = useMemo(() => ({ settings, change }), [settings, change])
  return <SettingsContext value={value}>{children}</SettingsContext>
}

/** The app's settings. Throws outside a {@link SettingsProvider}. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (!settings) throw new Error('useSettings outside SettingsProvider')
  return settings
}

/** What changes the interface's language at once. */
export function useShowLanguage(): (language: Language) => void {
  const { change } = useSettings()
  return useCallback((language: Language) => change({ language }), [change])
}

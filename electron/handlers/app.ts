import type { app as spec } from '#contract/app.ts'
import type { AreaHandlers } from '#contract/define.ts'
import type { Language } from '#core/book/language.ts'
import { ok } from '#core/result.ts'
import type { AutoLock } from '../auto-lock.ts'
import type { IdleCheck } from '../idle-check.ts'
import type { SettingsStore } from '../settings.ts'

/** What the app's own calls work with. */
export interface AppParts {
  readonly settings: SettingsStore
  readonly autoLock: AutoLock
  readonly idleCheck: Pick<IdleCheck, 'stillHere'>
  readonly version: string
  readonly host: 'electron' | 'stand-in'
  /** The interface's language changed: menus and windows follow. */
  languageChanged(language: Language): void
}

/** Handlers of the area `app`. */
export function createAppHandlers(parts: AppParts): AreaHandlers<typeof spec> {
  const { settings, autoLock, idleCheck, version, host } = parts
  return {
    getSettings: async () => ok(settings.get()),
    setSettings: async change => {
      const before = settings.get().language
      const now = settings.set(change)
      if (now.language !== before) parts.languageChanged(now.language)
      return ok(now)
    },
    getVersion: async () => ok({ version, host }),
    stillHere: async () => {
      autoLock.stillHere()
      idleCheck.stillHere()
      return ok(undefined)
    },
  }
}

/** Settings that say nothing about a child: the window's place, the language, the lock. electron-store holds no more. */
import Store from 'electron-store'
import { z } from 'zod'
import type { AppSettings } from '#contract/app.ts'
import { languageSchema } from '#core/book/language.ts'
import type { Ids } from '#core/ports/index.ts'

const boundsSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640),
  height: z.number().int().min(480),
  maximized: z.boolean(),
})
/** Where the window stood. */
export type WindowPlace = z.infer<typeof boundsSchema>

const storedSchema = z.object({
  language: languageSchema.optional().catch(undefined),
  privacy: z.boolean().catch(false),
  lockAfterMinutes: z.number().int().min(2).max(60).catch(10),
  window: boundsSchema.optional().catch(undefined),
  place: z.string().min(1).optional().catch(undefined),
  device: z
    .string()
    .regex(/^[a-z0-9]{1,16}$/)
    .optional()
    .catch(undefined),
})
type Stored = z.infer<typeof storedSchema>

/** The settings of this computer's user. */
export interface SettingsStore {
  get(): AppSettings
  set(change: Partial<AppSettings>): AppSettings
  readonly window: WindowPlace | undefined
  setWindow(place: WindowPlace): void
  /** The folder of the library where a person chose one; it says nothing about a child. */
  readonly place: string | undefined
  setPlace(place: string): void
  /** This computer's name in the files it writes: what a shared folder tells its writers apart by. Says nothing of anyone. */
  readonly device: string
}

/** Opens the settings in `folder`. A file that cannot be read counts as empty: nothing in it is worth a stop. */
export function openSettings(folder: string, systemLanguages: readonly string[], ids: Ids): SettingsStore {
  const store = new Store({ cwd: folder, name: 'settings', clearInvalidConfig: true })
  const stored = (): Stored => storedSchema.parse(store.store)
  const get = (): AppSettings => {
    const { language = preferred(systemLanguages), privacy, lockAfterMinutes } = stored()
    return { language, privacy, lockAfterMinutes }
  }
  return {
    get,
    set: change => {
      store.set(change)
      return get()
    },
    get window() {
      return stored().window
    },
    setWindow: place => store.set('window', place),
    get place() {
      return stored().place
    },
    setPlace: place => store.set('place', place),
    get device() {
      const device = stored().device ?? ids.next().slice(0, 12)
      if (stored().device !== device) store.set('device', device)
      return device
    },
  }
}

function preferred(systemLanguages: readonly string[]): 'en' | 'cy' {
  return systemLanguages[0]?.toLowerCase().startsWith('cy') ? 'cy' : 'en'
}

import type { AreaHandlers } from '#contract/define.ts'
import type { library as spec } from '#contract/library.ts'
import type { RandomBytes } from '#core/ports/index.ts'
import { ok } from '#core/result.ts'
import { generatePassphrase, keepOwnWord, readOwnWords } from '#services/library/index.ts'
import type { LibrarySession } from '../library-session.ts'
import { narrow } from '../replies.ts'
import type { SettingsStore } from '../settings.ts'

/** What the library's calls work with. */
export interface LibraryParts {
  readonly session: LibrarySession
  readonly random: RandomBytes
  readonly settings: SettingsStore
  /** Asks where to put the recovery kit and writes it there; false when the person changed their mind. */
  readonly saveKit: AreaHandlers<typeof spec>['saveKit']
}

/** Handlers of the area `library`. */
export function createLibraryHandlers({ session, random, settings, saveKit }: LibraryParts): AreaHandlers<typeof spec> {
  return {
    getState: async () => ok({ state: await session.state(), place: session.place }),
    suggestPassphrase: async () => ok({ passphrase: generatePassphrase(random, settings.get().language) }),
    create: async ({ passphrase }) => {
      const made = await session.create(passphrase)
      return narrow(made, ['weak-passphrase', 'exists', 'disk-full', 'no-permission', 'io'], 'io')
    },
    unlock: async secret => {
      const codes = [
        'wrong-passphrase',
        'wrong-kit',
        'damaged-keys',
        'newer-version',
        'in-use',
        'no-permission',
        'io',
      ] as const
      return narrow(await session.unlock(secret), codes, 'io')
    },
    lock: async () => {
      await session.lock('asked')
      return ok(undefined)
    },
    changePassphrase: async ({ old, next }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const changed = await library.changePassphrase(old, next)
      return narrow(changed, ['wrong-passphrase', 'weak-passphrase', 'disk-full', 'no-permission', 'io'], 'io')
    },
    listOwnWords: async () => {
      const library = session.current()
      return library ? ok({ words: [...(await readOwnWords(library))] }) : { ok: false, code: 'locked' }
    },
    keepOwnWord: async ({ word, keep }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      return narrow(await keepOwnWord(library, word, keep), ['disk-full', 'no-permission', 'io'], 'io')
    },
    saveKit,
  }
}

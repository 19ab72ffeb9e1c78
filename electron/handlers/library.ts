import type { AreaHandlers } from '#contract/define.ts'
import type { library as spec } from '#contract/library.ts'
import type { Clock, RandomBytes } from '#core/ports/index.ts'
import { ok } from '#core/result.ts'
import {
  forgetKeychain,
  generatePassphrase,
  isInKeychain,
  type KeychainPlace,
  keepLastCheck,
  keepOwnWord,
  readLastCheck,
  readOwnWords,
} from '#services/library/index.ts'
import { choosePlace, moveLibrary, type PlaceParts } from '../library-place.ts'
import { narrow, refuse } from '../replies.ts'
import { syncOf } from '../sync-folder.ts'

/** What the library's calls work with. */
export interface LibraryParts extends PlaceParts {
  readonly random: RandomBytes
  readonly clock: Clock
  /** This computer's keyring. */
  readonly keychain: KeychainPlace
  /** Asks where to put the recovery kit and writes it there; false when the person changed their mind. */
  readonly saveKit: AreaHandlers<typeof spec>['saveKit']
}

const writeCodes = ['disk-full', 'no-permission', 'io'] as const

/** Handlers of the area `library`. */
export function createLibraryHandlers(parts: LibraryParts): AreaHandlers<typeof spec> {
  const { session, random, clock, keychain, settings, saveKit } = parts
  return {
    getState: async () => {
      const place = session.place()
      const found = await session.state()
      const state = found === 'none' && settings.place !== undefined ? 'missing' : found
      const sync = syncOf(place)
      return ok({ state, place, ...(sync !== undefined && { sync }) })
    },
    suggestPassphrase: async () => ok({ passphrase: generatePassphrase(random, settings.get().language) }),
    create: async ({ passphrase, kind }) => {
      const made = await session.create(passphrase, kind)
      return narrow(made, ['weak-passphrase', 'exists', 'disk-full', 'no-permission', 'io'], 'io')
    },
    unlock: async secret => {
      const codes = [
        'wrong-passphrase',
        'wrong-kit',
        'keychain-failed',
        'damaged-keys',
        'newer-version',
        'in-use',
        'no-permission',
        'io',
      ] as const
      return narrow(await session.unlock('keychain' in secret ? { keychain } : secret), codes, 'io')
    },
    getKeychain: async () => {
      const kept = await isInKeychain(session.place(), keychain)
      return ok({ offered: await keychain.keychain.isOffered(), kept })
    },
    keepInKeychain: async ({ passphrase }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      if (!(await library.opensWith({ passphrase }))) return { ok: false, code: 'wrong-passphrase' }
      return narrow(await library.keepInKeychain(keychain), ['keychain-failed', ...writeCodes], 'io')
    },
    forgetKeychain: async () => {
      if (!session.current()) return { ok: false, code: 'locked' }
      return narrow(await forgetKeychain(session.place(), keychain), ['no-permission', 'io'], 'io')
    },
    choosePlace: async () => {
      const used = await choosePlace(parts)
      return used.ok ? ok({ chosen: used.value }) : refuse(used, ['no-library', 'no-permission', 'io'], 'io')
    },
    move: async () => narrow(await moveLibrary(parts), ['exists', 'not-empty', 'not-the-same', ...writeCodes], 'io'),
    renewKit: async ({ passphrase }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      if (!(await library.opensWith({ passphrase }))) return { ok: false, code: 'wrong-passphrase' }
      const made = await library.renewKit()
      return made.ok ? ok({ kit: made.value }) : refuse(made, writeCodes, 'io')
    },
    verify: async () => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      try {
        const { files, damaged, mended } = await library.verify()
        const check = { at: clock.now(), files, damaged: damaged.length, mended: mended.length }
        // What was found is said now, whether or not it can be kept.
        await keepLastCheck(library, check)
        return ok(check)
      } catch {
        return { ok: false, code: 'io' }
      }
    },
    lastVerify: async () => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const last = await readLastCheck(library)
      return ok(last ? { last } : {})
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

/** The library while the app runs: none, locked or open. The only place that holds it, and with it the keys. */
import type { EventPayload } from '#contract/events.ts'
import type { LibraryKind } from '#contract/together.ts'
import { ok, type Result } from '#core/result.ts'
import {
  type CreateCode,
  createLibrary,
  type Library,
  type LibraryOptions,
  libraryState,
  type Secret,
  type UnlockCode,
  unlockLibrary,
} from '#services/library/index.ts'
import { writeKind } from './library-kind.ts'

/** Why the library was locked. */
export type LockReason = EventPayload<'library.locked'>['why']

/** The library as the rest of the app uses it. */
export interface LibrarySession {
  /** The folder of the library. */
  place(): string
  /** Uses another folder from now on. Only while the library is locked; nothing happens otherwise. */
  setPlace(place: string): Promise<void>
  state(): Promise<'none' | 'locked' | 'open'>
  /** The open library; undefined while it is locked. */
  current(): Library | undefined
  /** Makes the library, an agency's where nothing is said, and leaves it open. Gives the recovery kit's code, which is kept nowhere. */
  create(passphrase: string, kind?: LibraryKind): Promise<Result<{ readonly kit: string }, CreateCode>>
  /** Opens it. An open one stays as it is, and the secret is not looked at. */
  unlock(secret: Secret): Promise<Result<void, UnlockCode>>
  /** Saves and closes everything and drops the keys. Nothing happens when it is locked already. */
  lock(why: LockReason): Promise<void>
  /** Runs each time the library has been opened or made. */
  onOpen(step: () => void): void
  /** Runs before the keys go, while books can still be saved; and after they have gone. */
  onLock(step: { before?(): Promise<void>; after?(why: LockReason): void }): void
}

/** Makes the session over a folder. */
export function createLibrarySession(start: LibraryOptions): LibrarySession {
  let options = start
  const openSteps: (() => void)[] = []
  const opened = () => {
    for (const step of openSteps) step()
  }
  const steps: Parameters<LibrarySession['onLock']>[0][] = []
  let library: Library | undefined
  // One change of state after another: a lock that comes while a passphrase is tried waits for the answer.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act, act)
    turn = mine.catch(() => {})
    return mine
  }
  return {
    place: () => options.place,
    setPlace: place =>
      inTurn(async () => {
        if (!library) options = { ...options, place }
      }),
    state: async () => (library ? 'open' : libraryState(options.place)),
    current: () => library,
    create: (passphrase, kind = 'agency') =>
      inTurn(async () => {
        const made = await createLibrary(options, { passphrase })
        if (!made.ok) return made
        // Said before anything is shown: a family's library that forgot whose it is would open on an agency's shelf.
        const told = kind === 'family' ? await writeKind(made.value.library, kind) : ok(undefined)
        if (!told.ok) {
          await made.value.library.close()
          return told
        }
        library = made.value.library
        opened()
        return ok({ kit: made.value.kit })
      }),
    unlock: secret =>
      inTurn(async () => {
        if (library) return ok(undefined)
        const unlocked = await unlockLibrary(options, secret)
        if (!unlocked.ok) return unlocked
        library = unlocked.value
        opened()
        return ok(undefined)
      }),
    lock: why =>
      inTurn(async () => {
        if (!library) return
        const closing = library
        for (const { before } of steps) await before?.()
        library = undefined
        await closing.close()
        for (const { after } of steps) after?.(why)
      }),
    onLock: step => void steps.push(step),
    onOpen: step => void openSteps.push(step),
  }
}

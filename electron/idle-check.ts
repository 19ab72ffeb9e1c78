/** Reads every byte of the library once a week, while nobody is at work, and keeps what it finds. */
import type { Clock } from '#core/ports/index.ts'
import { keepLastCheck, type Library, readLastCheck } from '#services/library/index.ts'
import type { LibrarySession } from './library-session.ts'

const week = 7 * 86_400_000
/** Minutes without a hand on the machine before it begins; less where the library locks itself before that. */
const longest = 3

/** What the check needs. */
export interface IdleCheckParts {
  readonly session: Pick<LibrarySession, 'current' | 'onOpen' | 'onLock'>
  readonly clock: Clock
  /** Minutes after which the library locks itself; asked each time. */
  lockMinutes(): number
  /** Told of a check that failed, which nobody waits for. */
  onFailure(error: unknown): void
}

/** The weekly look at every byte. */
export interface IdleCheck {
  /** Somebody is at work: what is being read stops. */
  stillHere(): void
  /** Nothing is read while `act` runs, such as a print. */
  whileBusy<T>(act: () => Promise<T>): Promise<T>
  /** Nobody has been at work for some minutes, and no print is under way. */
  isQuiet(): boolean
  /** Begins a check when one is due and nobody is at work; called by a timer. Resolves when it has ended, one way or another. */
  look(): Promise<void>
}

/** Makes the check; the time without a hand counts from now, and anew from each opening of the library. */
export function createIdleCheck({ session, clock, lockMinutes, onFailure }: IdleCheckParts): IdleCheck {
  let last = clock.now()
  let busy = 0
  let running: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined
  const stop = () => running?.stop.abort(new DOMException('stopped', 'AbortError'))
  const stillHere = () => {
    last = clock.now()
    stop()
  }
  const isQuiet = () => {
    // A clock set back must not put it off for ever.
    if (clock.now() < last) last = clock.now()
    return busy === 0 && clock.now() - last >= Math.min(longest, lockMinutes() / 2) * 60_000
  }

  async function check(library: Library, signal: AbortSignal): Promise<void> {
    const before = await readLastCheck(library)
    if (before && Math.abs(clock.now() - before.at) < week) return
    const { files, damaged, mended } = await library.verify(signal)
    // Another computer may have cleared a file away while it was read: only what is bad twice is damage.
    const again = damaged.length > 0 ? (await library.verify(signal)).damaged : []
    const both = damaged.filter(path => again.includes(path))
    signal.throwIfAborted()
    await keepLastCheck(library, { at: clock.now(), files, damaged: both.length, mended: mended.length })
  }

  session.onOpen(stillHere)
  session.onLock({
    before: async () => {
      stop()
      await running?.ended
    },
  })
  return {
    isQuiet,
    stillHere,
    whileBusy: async act => {
      busy++
      stop()
      try {
        return await act()
      } finally {
        busy--
        last = clock.now()
      }
    },
    look: async () => {
      const library = session.current()
      if (running || !library || !isQuiet()) return
      const controller = new AbortController()
      const ended = check(library, controller.signal)
        .catch(error => {
          if (!controller.signal.aborted) onFailure(error)
        })
        .finally(() => {
          running = undefined
        })
      running = { stop: controller, ended }
      return ended
    },
  }
}

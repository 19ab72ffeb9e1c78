/** Locks the library when nobody has been at work for a while, and when the computer sleeps or its screen is locked. */
import type { Clock } from '#core/ports/index.ts'

/** What the lock needs. */
export interface AutoLockParts {
  readonly clock: Clock
  /** Minutes without a hand on the machine; asked each time, so that a change counts at once. */
  minutes(): number
  lock(why: 'idle'): void
}

/** The idle lock. */
export interface AutoLock {
  /** Somebody is at work. */
  stillHere(): void
  /** Looks at the clock; called by a timer, and after the computer has slept. */
  look(): void
}

/** Makes the idle lock; the time counts from now. It goes by the clock, not by timers, which stand still in sleep. */
export function createAutoLock({ clock, minutes, lock }: AutoLockParts): AutoLock {
  let last = clock.now()
  return {
    stillHere: () => {
      last = clock.now()
    },
    look: () => {
      // A clock set back must not put the lock off for ever.
      if (clock.now() < last) last = clock.now()
      if (clock.now() - last >= minutes() * 60_000) lock('idle')
    },
  }
}

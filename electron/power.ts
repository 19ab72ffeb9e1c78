import { powerMonitor } from 'electron'
import type { App } from './create-app.ts'
import { logFailure } from './log.ts'

/** How often the idle lock and the idle check look at the clock, ms: they may be this much late. */
const lookEvery = 10_000

/** Locks on sleep, on a locked screen and after idle minutes; reads the library through and copies it before that. */
export function setupPower({
  session,
  autoLock,
  idleCheck,
  archive,
}: Pick<App, 'session' | 'autoLock' | 'idleCheck' | 'archive'>): void {
  powerMonitor.on('suspend', () => void session.lock('suspend'))
  powerMonitor.on('lock-screen', () => void session.lock('screen-lock'))
  // A timer stands still in sleep: the clock says at once how long it was.
  powerMonitor.on('resume', () => autoLock.look())
  setInterval(() => {
    autoLock.look()
    void idleCheck.look()
    if (idleCheck.isQuiet()) void archive.quiet().catch(error => logFailure('archive', error))
  }, lookEvery).unref()
}

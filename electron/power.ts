import { powerMonitor } from 'electron'
import type { App } from './create-app.ts'

/** How often the idle lock looks at the clock, ms: a lock may be this much late. */
const lookEvery = 10_000

/** Locks on sleep, on a locked screen and after idle minutes. */
export function setupPower({ session, autoLock }: Pick<App, 'session' | 'autoLock'>): void {
  powerMonitor.on('suspend', () => void session.lock('suspend'))
  powerMonitor.on('lock-screen', () => void session.lock('screen-lock'))
  // A timer stands still in sleep: the clock says at once how long it was.
  powerMonitor.on('resume', () => autoLock.look())
  setInterval(() => autoLock.look(), lookEvery).unref()
}

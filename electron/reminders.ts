import { Notification, powerMonitor } from 'electron'
import type { App } from './create-app.ts'
import { logFailure } from './log.ts'
import { createReminders } from './register/reminders.ts'
import { showWindow } from './window.ts'

/** How often reminders are looked for, ms. Days are what counts: an hour is near enough. */
const lookEvery = 3_600_000

/** Gives reminders when the library is opened, every hour while it is, and after sleep. */
export function setupReminders({ session, ports, settings, tell }: App): void {
  // Held on to: one that nothing holds may be collected, and its click is then heard by nobody.
  let latest: Notification | undefined
  const reminders = createReminders({
    session,
    clock: ports.clock,
    language: () => settings.get().language,
    notify: words => {
      if (!Notification.isSupported()) return false
      const shown = new Notification({ title: 'Journeybook', body: words })
      latest = shown
      shown.on('click', () => {
        if (latest === shown) latest = undefined
        showWindow()
        tell('app.menu', { command: 'reviews' })
      })
      shown.show()
      return true
    },
  })
  const look = () => void reminders.look().catch(error => logFailure('reminders', error))
  session.onOpen(look)
  powerMonitor.on('resume', look)
  setInterval(look, lookEvery).unref()
}

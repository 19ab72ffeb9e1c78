/** The app in tests: started for real as its own process, ended after the test whatever happened. */
import { onTestFinished } from 'vitest'
import { type RunningApp, type StartOptions, startApp } from '#root/scripts/lib/app-process.ts'
import { ensureBuilt } from '#root/scripts/lib/build.ts'

/** A passphrase of the kind the app makes. */
export const testPassphrase = 'gorse lantern willow harbour ember otter'

/** Starts the app; it is closed when the test ends, unless the test has ended it. */
export async function openApp(options: StartOptions = {}): Promise<RunningApp> {
  await ensureBuilt()
  const app = await startApp({ now: '2027-03-01T09:00:00Z', ...options })
  onTestFinished(async () => {
    if (app.process.exitCode === null && app.process.signalCode === null) await app.close()
  })
  return app
}

/** Starts the app with an open library in a temporary folder. `kit` is its recovery kit. */
export async function openAppWithLibrary(options: StartOptions = {}): Promise<RunningApp & { readonly kit: string }> {
  const app = await openApp(options)
  const made = (await app.call('library.create', { passphrase: testPassphrase })) as { value: { kit: string } }
  await app.page.reload()
  return { ...app, kit: made.value.kit }
}

import { app } from 'electron'
import type { App } from './create-app.ts'
import { logFailure } from './log.ts'

/** Saves and closes everything before the app ends. On macOS too the app ends with its window: it holds keys. */
export function setupQuit({ session, close }: Pick<App, 'session' | 'close'>): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', event => {
    if (closed) return
    event.preventDefault()
    void finish()
      .catch(error => logFailure('quit', error))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
  async function finish(): Promise<void> {
    await session.lock('asked')
    await close()
  }
}

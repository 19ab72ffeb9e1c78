/** Electron's `Notification`, by the desktop's own `notify-send` where there is one. A test's are written to its file (options.ts). */
import { spawn } from 'node:child_process'
import { accessSync, appendFileSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { isHeadless, testNotices } from './options.ts'
import type { ShownNotification } from './types.ts'

/** A notification: shown, and never clicked, because `notify-send` does not say so. */
export class Notification implements ShownNotification {
  readonly #title: string
  readonly #body: string

  constructor({ title = '', body = '' }: Pick<Electron.NotificationConstructorOptions, 'title' | 'body'>) {
    this.#title = title
    this.#body = body
  }

  static isSupported(): boolean {
    return testNotices() !== undefined || (!isHeadless() && findNotifySend() !== undefined)
  }

  show(): void {
    const file = testNotices()
    if (file !== undefined) appendFileSync(file, `${JSON.stringify([this.#title, this.#body])}\n`)
    const program = file === undefined ? findNotifySend() : undefined
    if (program === undefined) return
    const child = spawn(program, ['--app-name=Journeybook', '--', this.#title, this.#body], { stdio: 'ignore' })
    // A desktop that shows none is no reason to stop.
    child.on('error', () => undefined).unref()
  }

  on(): this {
    return this
  }
}

function findNotifySend(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return folders
    .map(folder => join(folder, 'notify-send'))
    .find(program => {
      try {
        accessSync(program, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

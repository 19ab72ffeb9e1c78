import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeBrowsers } from './browser.ts'
import { releaseInstanceLock, takeInstanceLock } from './single-instance.ts'
import type { App } from './types.ts'

const ready = Promise.withResolvers<void>()

/** How windows tell the app of themselves. */
export interface WindowNews {
  emitCreated(contents: EventEmitter): void
  emitAllClosed(): void
}

class StandInApp extends EventEmitter implements Omit<App, 'on' | 'once'>, WindowNews {
  readonly isPackaged = false
  #name = 'Journeybook'
  readonly #paths = new Map<string, string>()
  #ready = false
  #quitting = false

  constructor() {
    super()
    // As Electron does: ready only after the main file has run to its first pause.
    setImmediate(() => {
      this.#ready = true
      this.emit('ready', {}, {})
      ready.resolve()
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.quit())
  }

  whenReady(): Promise<void> {
    return ready.promise
  }

  isReady(): boolean {
    return this.#ready
  }

  /** Playwright starts Chromium's sandbox wherever it can (launch.ts), so there is nothing to switch on. */
  enableSandbox(): void {}

  setAppUserModelId(): void {}

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    return String((file as { version?: unknown }).version)
  }

  getPreferredSystemLanguages(): string[] {
    return [Intl.DateTimeFormat().resolvedOptions().locale]
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    return this.#paths.get(name) ?? defaultPath(name, this.#name)
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), () => this.emit('second-instance', {}, [], '', {}))
  }

  quit(): void {
    if (this.#quitting) return
    let stopped = false
    this.emit('before-quit', { preventDefault: () => (stopped = true) })
    if (stopped) return
    this.#quitting = true
    void closeBrowsers().finally(() => {
      let held = false
      this.emit('will-quit', { preventDefault: () => (held = true) })
      this.#quitting = held
      if (!held) this.exit(0)
    })
  }

  /** Says that a window's contents were made: before anything is loaded into them. */
  emitCreated(contents: EventEmitter): void {
    this.emit('web-contents-created', {}, contents)
  }

  /** Says that the last window has gone; as in Electron, the app ends unless somebody listens. */
  emitAllClosed(): void {
    if (!this.emit('window-all-closed')) this.quit()
  }

  exit(code = 0): void {
    releaseInstanceLock()
    process.exit(code)
  }
}

function defaultPath(name: string, appName: string): string {
  const home = homedir()
  const places: Readonly<Record<string, string>> = {
    home,
    temp: tmpdir(),
    appData: appData(home),
    userData: join(appData(home), appName),
    sessionData: join(appData(home), appName),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    desktop: join(home, 'Desktop'),
    pictures: join(home, 'Pictures'),
  }
  const place = places[name]
  if (place === undefined) throw new Error(`no path for ${name}`)
  return place
}

function appData(home: string): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config')
}

/** Electron's `app`, and how windows tell it of themselves. */
export const app = new StandInApp() as unknown as App & WindowNews

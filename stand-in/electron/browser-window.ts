import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { app } from './app.ts'
import { openPage } from './browser.ts'
import { StandInSession, session } from './session.ts'
import type { Contents, Window, WindowOptions } from './types.ts'
import { StandInContents } from './web-contents.ts'

const windows = new Set<StandInWindow>()

/** Electron's `BrowserWindow` over a page of Chromium. Where it stands on the screen is left to the browser. */
class StandInWindow extends EventEmitter {
  /** Every window that is open. */
  static getAllWindows(): Window[] {
    return [...windows] as unknown as Window[]
  }

  /** The window of a page, undefined where it has gone. */
  static fromWebContents(contents: Contents): Window | undefined {
    return StandInWindow.getAllWindows().find(window => window.webContents === contents)
  }

  readonly #contents: StandInContents
  #bounds: Electron.Rectangle
  #destroyed = false

  constructor(options: WindowOptions = {}) {
    super()
    const { width = 800, height = 600, x = 0, y = 0, webPreferences = {} } = options
    this.#bounds = { x, y, width, height }
    const own = (webPreferences.session ?? session.defaultSession) as unknown
    if (!(own instanceof StandInSession)) throw new Error('a window needs a session of the stand-in')
    // A window without a preload is one of our hidden ones: it is never shown, so it gets no window.
    const visible = webPreferences.preload !== undefined
    this.#contents = new StandInContents(openPage(visible, { width, height }), own, {
      preload: webPreferences.preload === undefined ? undefined : readFileSync(webPreferences.preload, 'utf8'),
      argv: webPreferences.additionalArguments ?? [],
      spellcheck: webPreferences.spellcheck ?? true,
    })
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.#contents.once('destroyed', () => this.#gone())
    windows.add(this)
    app.emitCreated(this.#contents)
  }

  get webContents(): Contents {
    return this.#contents as unknown as Contents
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url)
  }

  /** Closes unless a listener of `close` prevents it. */
  close(): void {
    let stopped = false
    this.emit('close', { preventDefault: () => (stopped = true) })
    if (!stopped) this.destroy()
  }

  destroy(): void {
    void this.#contents.page.then(page => page.close()).catch(() => this.#gone())
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  focus(): void {
    void this.#contents.page.then(page => page.bringToFront()).catch(() => {})
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
  }

  isMaximized(): boolean {
    return false
  }

  isMinimized(): boolean {
    return false
  }

  maximize(): void {}
  restore(): void {}
  show(): void {}
  setContentProtection(): void {}

  #gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    this.emit('closed')
    if (windows.size === 0) app.emitAllClosed()
  }
}

/** Electron's `BrowserWindow`. */
export const BrowserWindow = StandInWindow as unknown as {
  new (options?: WindowOptions): Window
  getAllWindows(): Window[]
  fromWebContents(contents: Contents): Window | null
}

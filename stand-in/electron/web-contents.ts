import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { fromBrowser, originOf, toBrowser } from './address.ts'
import { interceptRequests } from './intercept.ts'
import { invoke } from './ipc-main.ts'
import { leaveNetwork } from './leave-network.ts'
import { bindingName, type FromPage, type PageEvent, preloadScript } from './preload-host.ts'
import type { StandInSession } from './session.ts'
import type { Contents, Frame } from './types.ts'

type BrowserFrame = ReturnType<Page['mainFrame']>
type WindowOpen = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

let lastId = 0

/** What a page is started with. */
export interface ContentsOptions {
  readonly preload: string | undefined
  readonly argv: readonly string[]
  readonly spellcheck: boolean
}

/** Electron's `WebContents` over a page of Chromium. */
export class StandInContents extends EventEmitter {
  readonly id = ++lastId
  readonly session: StandInSession
  readonly #page: Promise<Page>
  #open: Page | undefined
  #closed = false
  /** True while a navigation is one the host asked for: those are not announced, as in Electron. */
  #asked = false
  #onOpen: WindowOpen = () => ({ action: 'deny' })
  readonly #waiting: PageEvent[] = []
  #wake: (() => void) | undefined

  constructor(page: Promise<Page>, session: StandInSession, options: ContentsOptions) {
    super()
    this.session = session
    this.#page = page.then(async opened => {
      await this.#prepare(opened, options)
      this.#open = opened
      return opened
    })
    // Whoever loads an address is told; nobody else waits for this promise.
    this.#page.catch(() => {})
  }

  /** The page, once there is one. */
  get page(): Promise<Page> {
    return this.#page
  }

  get mainFrame(): Frame {
    return { url: this.getURL(), origin: originOf(this.getURL()), parent: null }
  }

  getURL(): string {
    return this.#open ? fromBrowser(this.#open.url()) : ''
  }

  isDestroyed(): boolean {
    return this.#closed
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page
    await this.#navigate(() => page.goto(toBrowser(url), { waitUntil: 'load' }))
  }

  reload(): void {
    void this.#page.then(page => this.#navigate(() => page.reload({ waitUntil: 'commit' }))).catch(() => {})
  }

  send(channel: string, ...args: unknown[]): void {
    this.#waiting.push({ channel, args })
    this.#wake?.()
  }

  setWindowOpenHandler(handler: WindowOpen): void {
    this.#onOpen = handler
  }

  /** Straight through the debugging protocol, which the page's policy against eval does not concern. */
  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.#page
    const debug = await page.context().newCDPSession(page)
    try {
      const expression = { expression: code, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await debug.send('Runtime.evaluate', expression)
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    } finally {
      await debug.detach().catch(() => {})
    }
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const page = await this.#page
    const size = typeof options.pageSize === 'object' ? options.pageSize : undefined
    return page.pdf({
      ...(size && { width: `${size.width}in`, height: `${size.height}in` }),
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      scale: options.scale ?? 1,
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
    })
  }

  async #prepare(page: Page, options: ContentsOptions): Promise<void> {
    this.session.adopt(page.context())
    page.once('close', () => {
      this.#closed = true
      this.emit('destroyed')
    })
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    page.on('console', message => this.emit('console-message', { level: message.type(), message: message.text() }))
    // What slipped past the preload's own window.open, from a frame for instance.
    page.on('popup', popup => void popup.close().catch(() => {}))
    page.on('load', () => this.emit('did-finish-load'))
    await leaveNetwork(page)
    await interceptRequests(page, async asked => {
      // As in Electron, what the host asked for and a reload are not announced.
      const leaving = asked.isNavigation && !this.#asked && asked.url !== page.url()
      if (leaving && !this.#mayLeave(asked.url)) return 'stay'
      return this.session.answer(asked)
    })
    if (options.preload !== undefined) {
      await page.exposeBinding(bindingName, ({ frame }, message: FromPage) => this.#hear(frame, message))
      await page.addInitScript(preloadScript(options.preload, options.argv))
    }
  }

  async #navigate(go: () => Promise<unknown>): Promise<void> {
    this.#asked = true
    try {
      await go()
    } finally {
      this.#asked = false
    }
  }

  #mayLeave(url: string): boolean {
    let stopped = false
    const event = { url: fromBrowser(url), isMainFrame: true, preventDefault: () => (stopped = true) }
    this.emit('will-navigate', event, event.url)
    return !stopped
  }

  /** The stand-in opens no second window, whatever the handler answers; the app's own always denies. */
  #announceOpen(url: string): void {
    this.#onOpen({ url: fromBrowser(url), frameName: '', features: '', disposition: 'new-window' } as never)
  }

  async #hear(frame: BrowserFrame, message: FromPage): Promise<unknown> {
    if (message.kind === 'next') return this.#nextEvents()
    if (message.kind === 'open') return this.#announceOpen(message.url)
    const event = { sender: this as unknown as Contents, senderFrame: toFrame(frame) }
    const reply = await invoke(event, message.channel, message.args)
    // In Electron a permission is in force when its handler is set; the browser's own takes a moment, so the page waits.
    await this.session.settled()
    return reply
  }

  async #nextEvents(): Promise<readonly PageEvent[]> {
    if (this.#waiting.length === 0) {
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
    return this.#waiting.splice(0)
  }
}

function toFrame(frame: BrowserFrame): Frame {
  const parent = frame.parentFrame()
  return { url: fromBrowser(frame.url()), origin: originOf(frame.url()), parent: parent && toFrame(parent) }
}

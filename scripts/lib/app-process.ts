/** Starts the app as its own process and drives its window with Playwright: for tests, benchmarks and screenshots. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type Browser, chromium, type Page } from 'playwright-core'
import { onStandIn } from './desktop.ts'
import { inProject } from './place.ts'

/** How the app is started. */
export interface StartOptions {
  /** The folder of the library and the settings; a fresh temporary one when absent, removed when the app is closed. */
  readonly data?: string
  /** An ISO moment the app's clock starts from. */
  readonly now?: string
  /** The window's language at its first start. */
  readonly language?: 'en' | 'cy'
  /** Variables of the environment beside the usual ones. */
  readonly env?: Readonly<Record<string, string>>
}

/** The app as a test sees it. */
export interface RunningApp {
  readonly page: Page
  /** The folder of the library and the settings. */
  readonly data: string
  readonly process: ChildProcess
  /** What the app wrote to stderr. */
  errors(): string
  /** A call of the contract through the window's own bridge. */
  call(channel: string, input?: unknown): Promise<unknown>
  /** The notifications the app has shown: title and words of each. */
  notices(): Promise<readonly (readonly [string, string])[]>
  /** What the next file dialog answers. */
  answerDialog(paths: readonly string[]): Promise<void>
  /** The computer's screen is locked. */
  lockScreen(): Promise<void>
  /** kill -9: nothing is saved that was not saved already. The folder stays. */
  kill(): Promise<void>
  /** Ends the app as a person would, and removes a temporary folder. */
  close(): Promise<void>
}

/**
 * Starts the app on the stand-in without a display, or with JOURNEYBOOK_HOST=electron on the real Electron. Resolves when
 * its window shows the app.
 */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  if (process.env.JOURNEYBOOK_HOST === 'electron')
    return (await import('./app-on-electron.ts')).startOnElectron(options)
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'journeybook-app-')))
  const port = await freePort()
  const dialogs = join(data, 'dialogs.jsonl')
  const notices = join(data, 'notices.jsonl')
  await writeFile(dialogs, '')
  const child = spawn(process.execPath, onStandIn, {
    cwd: inProject(),
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      ...process.env,
      ...options.env,
      TZ: 'Europe/London',
      LC_ALL: options.language === 'cy' ? 'cy_GB.UTF-8' : 'en_GB.UTF-8',
      JOURNEYBOOK_DATA: data,
      JOURNEYBOOK_HEADLESS: '1',
      JOURNEYBOOK_TEST_PORT: String(port),
      JOURNEYBOOK_TEST_DIALOGS: dialogs,
      JOURNEYBOOK_TEST_NOTICES: notices,
      ...(options.now !== undefined && { JOURNEYBOOK_TEST_NOW: options.now }),
    },
  })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', text => {
    errors += text
  })
  const ended = once(child, 'exit').then(() => undefined)
  const { browser, page } = await connect(port, ended, () => errors)
  return {
    page,
    data,
    process: child,
    errors: () => errors,
    call: (channel, input) =>
      page.evaluate(([name, value]) => (window as unknown as Bridged).journeybook.call(name, value), [
        channel,
        input,
      ] as const),
    notices: async () => {
      const text = await readFile(notices, 'utf8').catch(() => '')
      return text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line)]))
    },
    answerDialog: paths => writeFile(dialogs, `${JSON.stringify(paths)}\n`, { flag: 'a' }),
    lockScreen: async () => void child.kill('SIGUSR2'),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      await browser.close()
    },
    close: async () => {
      await browser.close()
      child.kill('SIGTERM')
      await ended
      if (options.data === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}

interface Bridged {
  readonly journeybook: { call(channel: string, input: unknown): Promise<unknown> }
}

async function connect(port: number, ended: Promise<undefined>, errors: () => string) {
  const address = `http://127.0.0.1:${port}`
  await untilAnswered(`${address}/json/version`, ended, errors)
  const browser = await chromium.connectOverCDP(address)
  const page = await appPage(browser)
  await page.waitForFunction(() => document.readyState === 'complete' && 'journeybook' in window)
  return { browser, page }
}

async function untilAnswered(url: string, ended: Promise<undefined>, errors: () => string): Promise<void> {
  let over = false
  void ended.then(() => {
    over = true
  })
  for (;;) {
    if (over) throw new Error(`the app ended before its window opened:\n${errors()}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

async function appPage(browser: Browser): Promise<Page> {
  for (;;) {
    const pages = browser.contexts().flatMap(context => context.pages())
    const page = pages.find(each => each.url().startsWith('https://journeybook.invalid'))
    if (page) return page
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

/** A port nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

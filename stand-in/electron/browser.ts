/** The browsers behind windows: one with a window of the app's kind, one without for everything hidden. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserArguments, closedContext, launchOptions } from '../launch.ts'
import { isHeadless, testPort } from './options.ts'

let hidden: Promise<Browser> | undefined
let shown: Promise<{ context: BrowserContext; profile: string }> | undefined

/** What a window opens with; --app takes no about: page. */
const emptyPage = 'data:text/html,'

/** The size of a new window's page, px. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Opens an empty page. `visible` asks for a window, which it gets where there is a display. */
export async function openPage(visible: boolean, size: PageSize): Promise<Page> {
  if (visible && !isHeadless()) return openWindow(size)
  const context = await (await hiddenBrowser()).newContext({ ...closedContext, viewport: size })
  const page = await context.newPage()
  page.once('close', () => void context.close())
  return page
}

/** Closes every browser and removes what the visible one wrote. */
export async function closeBrowsers(): Promise<void> {
  const [browser, window] = await Promise.all([hidden, shown].map(started => started?.catch(() => undefined)))
  await (browser as Browser | undefined)?.close()
  const closing = window as Awaited<typeof shown>
  if (!closing) return
  await closing.context.close()
  await rm(closing.profile, { recursive: true, force: true })
}

function hiddenBrowser(): Promise<Browser> {
  const port = testPort()
  // A test's machine has no camera: Chromium's own stands in, and still asks for leave.
  const args = port === undefined ? [] : [`--remote-debugging-port=${port}`, '--use-fake-device-for-media-stream']
  hidden ??= chromium.launch({ ...launchOptions(true), args: [...browserArguments, ...args] })
  return hidden
}

async function openWindow(size: PageSize): Promise<Page> {
  shown ??= startShown(size)
  const { context } = await shown
  const first = context.pages().find(page => page.url() === emptyPage)
  return first ?? context.newPage()
}

async function startShown(size: PageSize) {
  // An --app window needs a profile of its own. Nothing a page is given is cached in it: every answer comes from us.
  const profile = await mkdtemp(join(tmpdir(), 'journeybook-window-'))
  // --test-type keeps Chromium's own remarks on our flags out of the window.
  const window = [
    `--app=${emptyPage}`,
    '--test-type',
    `--window-size=${size.width},${size.height}`,
    '--disk-cache-size=1',
  ]
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(false),
    ...closedContext,
    args: [...browserArguments, ...window],
    // Playwright asks for a tab of its own as well, which would bring the address bar back.
    ignoreDefaultArgs: ['about:blank'],
    viewport: null,
  })
  return { context, profile }
}

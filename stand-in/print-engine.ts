/** The print engine of machines without Electron: an installed Chromium, kept for the next run, driven over a pipe. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { type PrintEngine, type PrintRun, printPagePolicy } from '#core/ports/print-engine.ts'
import { closedContext, launchHeadless, refuseTheRest } from './launch.ts'

/** What a test or a slow machine may change. */
export interface PrintEngineOptions {
  /** How long the page may take to say that it is ready, ms. */
  readonly readyWithinMs?: number
}

/** Reserved for ever (RFC 2606), so it can never be somebody's site. */
const origin = 'https://print.journeybook.invalid'

/**
 * Makes a print engine. The browser starts at the first run and stays until `close`. A run rejects with what the page
 * reported, with the signal's reason when stopped, or with a NoBrowserError.
 */
export function createPrintEngine(options: PrintEngineOptions = {}): PrintEngine {
  let browser: Promise<Browser> | undefined
  const start = async (): Promise<Browser> => {
    const running = await browser?.catch(() => undefined)
    if (running?.isConnected()) return running
    browser = launchHeadless()
    return browser
  }
  return {
    print: async run => {
      if (run.signal?.aborted) throw run.signal.reason
      const context = await (await start()).newContext({ ...closedContext })
      try {
        return await stoppable(run, printIn(context, run, options.readyWithinMs ?? 180_000))
      } finally {
        await context.close()
      }
    },
    close: async () => {
      const running = await browser?.catch(() => undefined)
      browser = undefined
      await running?.close()
    },
  }
}

async function printIn(context: BrowserContext, run: PrintRun, readyWithinMs: number): Promise<Uint8Array> {
  await refuseTheRest(context)
  await context.route(`${origin}/**`, route => answer(route, run))
  const page = await context.newPage()
  await page.goto(`${origin}/print.html`, { waitUntil: 'commit', timeout: readyWithinMs })
  await untilReady(page, readyWithinMs)
  const measured = await page.evaluate(() => document.documentElement.dataset.measured)
  if (measured !== undefined) run.onMeasured?.(measured)
  return page.pdf({
    width: `${run.sheetPx.width}px`,
    height: `${run.sheetPx.height}px`,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    scale: 1,
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  })
}

async function answer(route: Route, run: PrintRun): Promise<void> {
  const url = new URL(route.request().url())
  const served = await run.serve(url.pathname).catch(() => undefined)
  if (!served) return route.fulfill({ status: 404, body: '' })
  const headers = { 'content-type': served.type, 'content-security-policy': printPagePolicy }
  await route.fulfill({ status: 200, headers, body: Buffer.from(served.body) })
}

/** Resolves when the page says it is ready; rejects with what it says went wrong, or when it crashes. */
async function untilReady(page: Page, readyWithinMs: number): Promise<void> {
  const state = page.waitForFunction(
    () => {
      const { print, printError } = document.documentElement.dataset
      return printError !== undefined ? `error:${printError}` : print === 'ready' && 'ready'
    },
    undefined,
    { timeout: readyWithinMs },
  )
  // Our own script failing to load or run would otherwise look like a page that is merely slow.
  const broken = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error('the print page crashed')))
    page.on('pageerror', error => reject(new Error(`the print page failed: ${error.name}`)))
  })
  const said = await (await Promise.race([state, broken])).jsonValue()
  if (typeof said === 'string' && said.startsWith('error:')) throw new Error(said.slice('error:'.length))
}

/** The result of `work`, or a rejection with the signal's reason as soon as it is aborted. */
async function stoppable<T>(run: PrintRun, work: Promise<T>): Promise<T> {
  const { signal } = run
  if (!signal) return work
  let stop = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  // The closed context makes the abandoned work reject too: nobody is waiting for that any more.
  work.catch(() => {})
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', stop))
}

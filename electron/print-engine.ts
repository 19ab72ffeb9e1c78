/** The print engine of the desktop: a hidden window without a preload, which reaches nothing but what it is served. */
import { BrowserWindow, session } from 'electron'
import { assert } from '#core/errors.ts'
import { type PrintEngine, type PrintRun, printPagePolicy } from '#core/ports/print-engine.ts'
import { appOrigin, appScheme, isOwnUrl } from './origin.ts'
import { setupSessionRules } from './session-rules.ts'
import { windowPreferences } from './window-preferences.ts'

/** Waits in the page until it is ready. Its answer is `ready` or `error:` and what the page reported. */
const waitInPage = `new Promise(resolve => {
  const root = document.documentElement
  const look = () => {
    const { print, printError } = root.dataset
    if (printError !== undefined) resolve('error:' + printError)
    else if (print === 'ready') resolve('ready')
    else return
    watch.disconnect()
  }
  const watch = new MutationObserver(look)
  watch.observe(root, { attributes: true })
  look()
})`

/** How long the page may take to say that it is ready, ms. */
const readyWithin = 180_000

/** Makes the engine. Runs go one after another: they share one session, whose handler serves the run that is under way. */
export function createPrintEngine(): PrintEngine {
  let current: PrintRun | undefined
  let last: Promise<unknown> = Promise.resolve()
  const target = session.fromPartition('journeybook-print')
  setupSessionRules(target)
  target.protocol.handle(appScheme, async request => {
    const served = isOwnUrl(request.url) ? await current?.serve(new URL(request.url).pathname) : undefined
    if (!served) return new Response(null, { status: 404 })
    const headers = { 'content-type': served.type, 'content-security-policy': printPagePolicy }
    return new Response(new Uint8Array(served.body), { headers })
  })
  const printNow = async (run: PrintRun): Promise<Uint8Array> => {
    if (run.signal?.aborted) throw run.signal.reason
    current = run
    const window = new BrowserWindow({ show: false, webPreferences: { ...windowPreferences, session: target } })
    try {
      return await stoppable(run, printIn(window, run))
    } finally {
      current = undefined
      window.destroy()
    }
  }
  return {
    print: run => {
      const mine = last.then(() => printNow(run))
      last = mine.catch(() => {})
      return mine
    },
    close: async () => {
      await last
    },
  }
}

async function printIn(window: BrowserWindow, run: PrintRun): Promise<Uint8Array> {
  const contents = window.webContents
  await window.loadURL(`${appOrigin}/print.html`)
  const said: unknown = await Promise.race([contents.executeJavaScript(waitInPage), ended(window)])
  assert(typeof said === 'string', 'the print page says how it went')
  if (said !== 'ready') throw new Error(said.replace(/^error:/, ''))
  const measured: unknown = await contents.executeJavaScript('document.documentElement.dataset.measured')
  if (typeof measured === 'string') run.onMeasured?.(measured)
  return contents.printToPDF({
    pageSize: { width: run.sheetPx.width / 96, height: run.sheetPx.height / 96 },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    scale: 1,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}

/** Rejects when the page will never answer: it crashed, or took too long. */
function ended(window: BrowserWindow): Promise<never> {
  return new Promise((_, reject) => {
    const late = setTimeout(() => reject(new Error('the print page was never ready')), readyWithin)
    window.once('closed', () => clearTimeout(late))
    window.webContents.once('render-process-gone', () => reject(new Error('the print page crashed')))
  })
}

async function stoppable<T>({ signal }: PrintRun, work: Promise<T>): Promise<T> {
  if (!signal) return work
  let stop = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  // The destroyed window makes the abandoned work reject too: nobody waits for that any more.
  work.catch(() => {})
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', stop))
}

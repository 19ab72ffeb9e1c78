/** Builds one of tests/browser/pages with the app's own Vite settings and opens it in Chromium under the app's own policy. */
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { contentSecurityPolicy } from '#electron/csp.ts'
import { launchHeadless } from '#stand-in/launch.ts'

const pages = join(import.meta.dirname, '../pages')
const origin = 'http://book.test'
/** The empty page of `leave`: of this origin, as Chromium changes its process for about:blank and may then go there twice. */
const nowhere = '/nowhere.html'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
}

/** A page under test: its console must stay clean. */
export interface TestPage {
  readonly page: Page
  readonly browser: Browser
  /** What the console or the page complained of, in order. */
  readonly complaints: string[]
  /** Leaves the page for an empty one: nothing of it runs or sends any more. */
  leave(): Promise<void>
  /** Opens the page afresh; `query` such as `?in=cy`. */
  visit(query?: string): Promise<void>
  close(): Promise<void>
}

/** What stands in for the app's own addresses: undefined answers 404. */
export type Serve = (
  path: string,
  request: { readonly method: string; readonly body: Buffer | null },
) => { readonly type: string; readonly body: string | Buffer; readonly status?: number } | undefined

interface Options {
  readonly width?: number
  readonly height?: number
  readonly scale?: number
  readonly serve?: Serve
}

/** The built files of `pages/<name>.html` by their paths: kept in memory, as another test file may build the same page. */
async function buildPage(name: string): Promise<ReadonlyMap<string, string | Buffer>> {
  const built = (await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    html: { cspNonce: 'JOURNEYBOOK_NONCE' },
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: [join(pages, `${name}.html`)] },
    },
  })) as Rolldown.RolldownOutput
  return new Map(
    built.output.map(file => [`/${file.fileName}`, file.type === 'chunk' ? file.code : Buffer.from(file.source)]),
  )
}

/** Builds and opens `pages/<name>.html`. */
export async function openTestPage(name: string, options: Options = {}): Promise<TestPage> {
  const files = await buildPage(name)
  const browser = await launchHeadless()
  // A context of its own: axe looks at a page from another page of the same context.
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: options.scale ?? 1,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // What could not be loaded is only named by where the message comes from.
    complaints.push(
      message.text().startsWith('Failed to load') ? `${message.text()} ${message.location().url}` : message.text(),
    )
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.route('**/*', async route => {
    const path = new URL(route.request().url()).pathname
    const request = route.request()
    const served = options.serve?.(path, { method: request.method(), body: request.postDataBuffer() })
    if (served) {
      await route.fulfill({ status: served.status ?? 200, contentType: served.type, body: served.body })
      return
    }
    if (path === nowhere) return await route.fulfill({ contentType: 'text/html', body: '' })
    const file = files.get(path)
    if (file === undefined) return await route.fulfill({ status: 404, body: '' })
    const html = extname(path) === '.html'
    await route.fulfill({
      contentType: types[extname(path)] ?? 'application/octet-stream',
      headers: html ? { 'content-security-policy': contentSecurityPolicy('test') } : {},
      body: html ? file.toString().replaceAll('JOURNEYBOOK_NONCE', 'test') : file,
    })
  })
  const visit = async (query = '') => void (await page.goto(`${origin}/${name}.html${query}`))
  await visit()
  return {
    page,
    browser,
    complaints,
    leave: async () => void (await page.goto(origin + nowhere)),
    visit,
    close: () => browser.close(),
  }
}

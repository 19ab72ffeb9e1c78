/**
 * The app's window in a plain Chromium over the fake bridge: for looking at screens and for trying one with the keyboard.
 * Art comes from assets/art; covers are built from the toolkit.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { createServer } from 'vite'
import type { FakeStart } from './fake-bridge.ts'

const root = join(import.meta.dirname, '../..')

/** Serves what the desktop's scheme would: bytes by URL, made by `answer`. */
export type Bytes = (path: string) => Promise<{ readonly type: string; readonly body: string | Uint8Array } | undefined>

/** Art of the app, as the scheme serves it. */
export const artBytes: Bytes = async path => {
  const id = /^\/art\/([a-z0-9-]+)$/.exec(path)?.[1]
  if (!id) return undefined
  const file = await readFile(join(root, 'assets/art', `${id}.webp`)).catch(() => undefined)
  return file && { type: 'image/webp', body: file }
}

/** Starts the server; `answer` gives bytes by path, after art. */
export async function startFakeDesktop(answer: Bytes = async () => undefined): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    plugins: [fakePlugin(answer)],
    server: { port: 0, strictPort: false, hmr: false, watch: null },
    logLevel: 'error',
  })
  return server.listen()
}

/** The address of the window that begins so. */
export function fakeAddress(server: ViteDevServer, start: FakeStart): string {
  const base = server.resolvedUrls?.local[0] ?? ''
  return `${base}?fake=${encodeURIComponent(JSON.stringify(start))}`
}

function fakePlugin(answer: Bytes): Plugin {
  return {
    name: 'fake-desktop',
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { type: 'module', src: `/@fs${root}/tests/support/fake-start.ts` },
        injectTo: 'head-prepend',
      },
    ],
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://x').pathname
        const bytes = (await artBytes(path)) ?? (await answer(path))
        if (!bytes)
          return /^\/(art|book|print)\//.test(path) &&
            !path.endsWith('.ts') &&
            !path.endsWith('.tsx') &&
            !path.endsWith('.css')
            ? response.writeHead(404).end()
            : next()
        response.writeHead(200, { 'content-type': bytes.type }).end(bytes.body)
      })
    },
  }
}

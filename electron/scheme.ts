/** Serves the app's own origin: the built renderer, and the addresses of contract/urls.ts. */
import { randomBytes } from 'node:crypto'
import { commonHeaders, contentSecurityPolicy } from './csp.ts'
import { isOwnUrl } from './origin.ts'
import { readStatic } from './static-files.ts'

/** One address: `match` sees the path, still percent-encoded; what its groups caught is given to `answer`. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly match: RegExp
  answer(caught: readonly string[], request: Request, url: URL): Promise<Response>
}

/** What is served. */
export interface SchemeParts {
  /** The folder of the built renderer. */
  readonly renderer: string
  /** Vite's address in development: the renderer's files then come from there. */
  readonly dev: string | undefined
  readonly routes: readonly Route[]
}

/** The word vite.config.ts leaves where a nonce belongs. */
const noncePlace = 'JOURNEYBOOK_NONCE'

/** Makes the handler for `session.protocol.handle`. It never throws: what goes wrong is a 500 without a word of why. */
export function createSchemeHandler(parts: SchemeParts): (request: Request) => Promise<Response> {
  return async request => {
    try {
      return withHeaders(await answer(parts, request))
    } catch {
      return withHeaders(new Response(null, { status: 500 }))
    }
  }
}

async function answer(parts: SchemeParts, request: Request): Promise<Response> {
  if (!isOwnUrl(request.url)) return new Response(null, { status: 403 })
  const url = new URL(request.url)
  for (const route of parts.routes) {
    const caught = request.method === route.method ? route.match.exec(url.pathname) : null
    if (caught) return route.answer(caught.slice(1), request, url)
  }
  if (request.method !== 'GET') return new Response(null, { status: 405 })
  return parts.dev === undefined ? fromFolder(parts.renderer, url.pathname) : fromVite(parts.dev, url)
}

async function fromFolder(renderer: string, pathname: string): Promise<Response> {
  const file = await readStatic(renderer, pathname === '/' ? '/index.html' : pathname)
  if (!file) return new Response(null, { status: 404 })
  return file.type.startsWith('text/html') ? document(file.body, undefined) : reply(file.body, file.type)
}

/** Development only: main asks Vite, because the window may reach nothing but our own origin. */
async function fromVite(dev: string, url: URL): Promise<Response> {
  const path = url.pathname === '/' ? '/index.html' : url.pathname
  const got = await fetch(`${dev}${path}${url.search}`, {
    headers: { accept: path.endsWith('.html') ? 'text/html' : '*/*' },
  })
  const body = new Uint8Array(await got.arrayBuffer())
  if (path.endsWith('.html')) return document(body, dev)
  return reply(body, got.headers.get('content-type') ?? 'application/octet-stream', got.status)
}

/** A page with its policy, and the policy's nonce where the build left its place. */
function document(html: Uint8Array, dev: string | undefined): Response {
  const nonce = randomBytes(18).toString('base64')
  const text = Buffer.from(html).toString('utf8').replaceAll(noncePlace, nonce)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce, dev),
  }
  return new Response(text, { headers })
}

/** An answer of bytes. */
export function reply(body: Uint8Array<ArrayBuffer>, type: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type } })
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value)
  return response
}

import type { BrowserContext } from 'playwright-core'
import { fromBrowser, toBrowser } from './address.ts'
import type { PageRequest } from './intercept.ts'
import type { Session } from './types.ts'

type Answer = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: Details, callback: (response: Electron.CallbackResponse) => void) => void

/** Everything a page of this session may reach: what a protocol handler answers, and nothing else. */
export class StandInSession {
  readonly #schemes = new Map<string, Answer>()
  readonly #contexts = new Set<BrowserContext>()
  #granted: readonly MediaDevice[] = []
  #granting: Promise<void> = Promise.resolve()
  #before: ((details: Details) => Promise<boolean>) | undefined

  readonly protocol = {
    handle: (scheme: string, answer: Answer): void => {
      if (this.#schemes.has(scheme)) throw new Error(`the scheme ${scheme} is handled already`)
      this.#schemes.set(scheme, answer)
    },
  }

  readonly webRequest = {
    onBeforeRequest: (first: unknown, second?: unknown): void => {
      const listener = (typeof first === 'function' ? first : second) as BeforeRequest
      this.#before = details =>
        new Promise(resolve => {
          listener(details, ({ cancel }) => resolve(cancel !== true))
        })
    },
  }

  /**
   * Chromium's own answer to a page that asks, when nobody is there to be asked, is no. What the handler would answer to a
   * wish for the camera or the microphone is therefore asked when it is set, and granted or taken back until the next.
   */
  setPermissionRequestHandler(handler: PermissionHandler | null): void {
    this.#granted = handler ? devices.filter(device => isAllowed(handler, device)) : []
    const granted = this.#granted
    // One change after another: a grant must not come before the taking back that was asked for earlier.
    this.#granting = this.#granting.then(async () => {
      for (const context of this.#contexts) await grant(context, granted).catch(() => {}) // a page that has gone needs none
    })
  }

  /** A page of this session was opened in that context. */
  adopt(context: BrowserContext): void {
    this.#contexts.add(context)
    context.once('close', () => this.#contexts.delete(context))
  }

  /** Resolves once what was granted and taken back so far is in force. */
  settled(): Promise<void> {
    return this.#granting
  }

  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  on(): this {
    return this
  }

  /** Answers one request of a page; undefined refuses it: no handler takes it, or `onBeforeRequest` cancels it. */
  async answer(asked: PageRequest): Promise<Response | undefined> {
    const url = fromBrowser(asked.url)
    const answer = this.#schemes.get(new URL(url).protocol.slice(0, -1))
    const details = { url, method: asked.method, resourceType: resourceTypes[asked.type] ?? 'other' }
    const allowed = this.#before ? await this.#before(details) : true
    return answer && allowed ? answer(toRequest(url, asked)) : undefined
  }
}

type PermissionHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0] & {}
const devices = ['camera', 'microphone'] as const
type MediaDevice = (typeof devices)[number]
const mediaTypes = { camera: 'video', microphone: 'audio' } as const
/** Where the app's pages are for the browser, and for the app. */
const appOrigin = 'app://journeybook'
const standInOrigin = new URL(toBrowser(`${appOrigin}/`)).origin

async function grant(context: BrowserContext, granted: readonly MediaDevice[]): Promise<void> {
  await context.clearPermissions()
  if (granted.length > 0) await context.grantPermissions([...granted], { origin: standInOrigin })
}

function isAllowed(handler: PermissionHandler, device: MediaDevice): boolean {
  let allowed = false
  const details = { requestingUrl: `${appOrigin}/`, isMainFrame: true, mediaTypes: [mediaTypes[device]] }
  // No page is asking yet: the handler answers by what is asked for and by whom, not by which window it is.
  handler(
    undefined as unknown as Electron.WebContents,
    'media',
    granted => {
      allowed = granted
    },
    details as Electron.MediaAccessPermissionRequest,
  )
  return allowed
}

interface Details {
  readonly url: string
  readonly method: string
  readonly resourceType: string
}

/** Electron's names for what Chromium's debugging protocol calls a request's type. */
const resourceTypes: Readonly<Record<string, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  WebSocket: 'webSocket',
}

function toRequest(url: string, { method, headers, body }: PageRequest): Request {
  const sent = method === 'GET' || method === 'HEAD' ? null : body
  return new Request(url, { method, headers, body: sent })
}

const sessions = new Map<string, StandInSession>()

/** The session of a partition, made at first use. All are in memory. */
function fromPartition(partition: string): Session {
  const found = sessions.get(partition) ?? new StandInSession()
  sessions.set(partition, found)
  return found as unknown as Session
}

/** Electron's `session`. */
export const session = { fromPartition, defaultSession: fromPartition('') }

/** Electron's `protocol`: of the default session; schemes need no registering here. */
export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => {},
  handle: session.defaultSession.protocol.handle,
}

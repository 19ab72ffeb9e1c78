/**
 * Answers what a page asks for. Straight over the debugging protocol and not with Playwright's `route`, which keeps the last ten
 * thousand requests with all about them: 160 MB after an hour of scrolling in a long book (docs/decisions/0151).
 */
import type { CDPSession, Page } from 'playwright-core'

/** One request of a page. */
export interface PageRequest {
  /** As Chromium sees it (address.ts). */
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** What is sent with it; null where nothing is. */
  readonly body: Uint8Array<ArrayBuffer> | null
  /** The protocol's `Network.ResourceType`. */
  readonly type: string
  /** Whether the page itself would go there. */
  readonly isNavigation: boolean
}

/** What a request comes to: an answer, `stay` where the page must not leave, undefined where it is refused. */
export type Answered = Response | 'stay' | undefined

/** The protocol's `Fetch.requestPaused`. */
interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
}

/** From now on every request of the page is answered by `answer`; where it throws, the request fails, as in Electron. */
export async function interceptRequests(page: Page, answer: (asked: PageRequest) => Promise<Answered>): Promise<void> {
  const debug = await page.context().newCDPSession(page)
  const { frameTree } = await debug.send('Page.getFrameTree')
  debug.on('Fetch.requestPaused', paused => {
    // A page that has gone meanwhile needs no answer.
    void settle(debug, paused, () => answer(toPageRequest(paused, frameTree.frame.id))).catch(() => {})
  })
  await debug.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
}

async function settle(debug: CDPSession, { requestId }: Paused, answer: () => Promise<Answered>): Promise<void> {
  try {
    const answered = await answer()
    if (answered instanceof Response) await fulfil(debug, requestId, answered)
    else await debug.send('Fetch.failRequest', { requestId, errorReason: answered ? 'Aborted' : 'BlockedByClient' })
  } catch {
    await debug.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  }
}

async function fulfil(debug: CDPSession, requestId: string, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const headers = { ...Object.fromEntries(response.headers), 'content-length': String(body.length) }
  await debug.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  })
}

function toPageRequest({ request, resourceType, frameId }: Paused, mainFrame: string): PageRequest {
  const sent = request.postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))
  return {
    url: request.url,
    method: request.method,
    headers: request.headers,
    body: sent ? new Uint8Array(Buffer.concat(sent)) : null,
    type: resourceType,
    isNavigation: resourceType === 'Document' && frameId === mainFrame,
  }
}

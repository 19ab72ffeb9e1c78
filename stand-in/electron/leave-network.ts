/** What Chromium keeps for whoever watches a page's network. */
import type { Page } from 'playwright-core'

/** The part of Playwright's own side of a page that is used here; it is no promise of Playwright's. */
interface Inside {
  readonly delegate?: {
    readonly _mainFrameSession?: { readonly _client?: { send(method: string): Promise<unknown> } }
  }
}

/**
 * Playwright watches the network of every page, and for whoever watches it Chromium keeps a note of every request for as long as
 * the page lives, and up to 200 MB of bodies, in the page's process (docs/decisions/0151). Nobody here reads either, so the watching
 * ends; Playwright has no option for it. Where Playwright is not as it was in 1.65 nothing happens: the page takes more memory.
 */
export async function leaveNetwork(page: Page): Promise<void> {
  const { _connection } = page as unknown as { _connection?: { toImpl?(of: unknown): Inside } }
  await _connection?.toImpl?.(page).delegate?._mainFrameSession?._client?.send('Network.disable')
}

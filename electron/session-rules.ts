/** What a session may not do: no permission, no device, no download, and no request but to our own origin. */
import type { Session } from 'electron'
import { isOwnUrl } from './origin.ts'

/** The part of a session that rules are set on. */
export type Ruled = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }

/** Sets the rules. `extra` has origins that only development reaches. */
export function setupSessionRules(target: Ruled, extra: readonly string[] = []): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  target.setSpellCheckerEnabled(false)
  target.on('will-download', event => event.preventDefault())
  target.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url, extra) }))
}

/** blob: and data: stay inside the window, where the page's policy limits them; devtools: is Chromium's own. */
function isAllowed(url: string, extra: readonly string[]): boolean {
  return isOwnUrl(url) || /^(?:blob|data|devtools):/.test(url) || extra.some(origin => url.startsWith(`${origin}/`))
}

/** What a window may not do. Each setting is asserted by tests/electron/security.test.ts. */
import { app, type Session, session } from 'electron'
import { isOwnUrl } from './origin.ts'

/** Preferences of every window. Nothing of Node, nothing of the network, nothing that Chromium would fetch by itself. */
export const windowPreferences = {
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch its dictionaries from a server; the app spells with its own (reliability.md 2).
  spellcheck: false,
} as const

/** In memory: nothing a window is shown is written to the disk by Chromium. */
export function createAppSession(): Session {
  return session.fromPartition('journeybook')
}

/** Refuses every permission and device, and every request that is not for our own origin. */
export function setupSessionRules(target: Session, extra: readonly string[] = []): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  target.setSpellCheckerEnabled(false)
  target.on('will-download', event => event.preventDefault())
  target.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url, extra) }))
}

/** `extra` has origins only development reaches. blob: and data: stay inside the window; the page's policy limits them. */
function isAllowed(url: string, extra: readonly string[]): boolean {
  return isOwnUrl(url) || /^(?:blob|data|devtools):/.test(url) || extra.some(origin => url.startsWith(`${origin}/`))
}

/** Holds every page of the app, whoever makes it, to where it is: no leaving, no second window, no page within. */
export function setupNavigationRules(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Starts the installed browser over a pipe: no port is opened unless a test asks for one. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/**
 * Chromium 156 draws its own toolbar as a web page: a process and a second of processor time for every window and every hidden
 * context, though none of ours has a toolbar (docs/decisions/0015). One list of switched-off features replaces another on a
 * command line, so those of Playwright's list that matter here stand in it too.
 */
const unwantedFeatures: readonly string[] = [
  ...['InitialWebUI', 'WebUIReloadButton', 'WebUIBackForwardButton', 'WebUIHomeButton', 'WebUIToolbar'],
  ...['WebUILocationBar', 'WebUISplitTabsButton', 'WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'MediaRouter'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
]

/** Nothing of the browser's own may reach the network or the disk beyond what we ask of it. */
export const browserArguments: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--font-render-hinting=none',
  `--disable-features=${unwantedFeatures.join(',')}`,
  // Every name fails to resolve; the app's own origin is answered before names are looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** Thrown where there is no browser to drive. `code` is `no-browser`. */
export class NoBrowserError extends Error {
  readonly code = 'no-browser'
  constructor() {
    super('no Chromium, Chrome or Edge was found; install one, or set JOURNEYBOOK_BROWSER to its path')
  }
}

/** The options every launch has in common. Throws {@link NoBrowserError} where there is no browser. */
export function launchOptions(headless: boolean) {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new NoBrowserError()
  return {
    executablePath,
    headless,
    // Chromium's own sandbox refuses to run as root; build machines and containers are root.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
}

/** Starts a browser without a window. Throws {@link NoBrowserError} where there is none. */
export function launchHeadless(): Promise<Browser> {
  return chromium.launch({ ...launchOptions(true), args: [...browserArguments] })
}

/** Options of a context that cannot reach anything by itself: the caller routes every request. */
export const closedContext: BrowserContextOptions = { serviceWorkers: 'block', acceptDownloads: false, offline: false }

/** Refuses everything that no other route of the context takes. */
export async function refuseTheRest(context: BrowserContext): Promise<void> {
  await context.route('**/*', route => route.abort('blockedbyclient'))
}

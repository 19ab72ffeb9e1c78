import process from 'node:process'
import { app, BrowserWindow, type Session } from 'electron'
import { appOrigin } from './origin.ts'
import type { SettingsStore } from './settings.ts'
import { windowPreferences } from './window-preferences.ts'

/** What the window is made with. */
export interface WindowParts {
  readonly session: Session
  readonly settings: SettingsStore
  readonly preload: string
  /** The path to open, such as `/`. */
  readonly path: string
}

/** Opens the app's window where it last stood. Its title never says whose book is open. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const { settings } = parts
  const place = settings.window
  const window = new BrowserWindow({
    width: place?.width ?? 1280,
    height: place?.height ?? 800,
    ...(place && { x: place.x, y: place.y }),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Journeybook',
    // The desk's colour (mockups/tokens.css), so that there is no white flash.
    backgroundColor: '#e8ecea',
    webPreferences: {
      ...windowPreferences,
      devTools: !app.isPackaged,
      session: parts.session,
      preload: parts.preload,
      additionalArguments: [`--journeybook-language=${settings.get().language}`],
    },
  })
  window.on('page-title-updated', event => event.preventDefault())
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => settings.setWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  window.webContents.on('render-process-gone', (_event, details) => {
    // Everything typed is with main already: a fresh page shows it again.
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(`${appOrigin}${parts.path}`).catch(() => process.stderr.write('the window could not be loaded\n'))
  return window
}

/** Brings the app's window to the front. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

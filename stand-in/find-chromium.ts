/** Finds an installed Chromium, Chrome or Edge: the stand-in never downloads a browser of its own. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/**
 * The path of a browser to drive: `JOURNEYBOOK_BROWSER` where it is set, then the usual places, then PATH.
 * Returns undefined when this machine has none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  if (env.JOURNEYBOOK_BROWSER) return env.JOURNEYBOOK_BROWSER
  return candidates(env, platform).find(isRunnable)
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return macPlaces
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    return roots.flatMap(root => windowsPlaces.map(place => join(root, place)))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(folder => folder !== '')
  return linuxNames.flatMap(name => folders.map(folder => join(folder, name)))
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

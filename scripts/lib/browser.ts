/** Sees to it that there is a browser to drive. */
import { findChromium } from '#stand-in/find-chromium.ts'
import { installPackages } from './apt.ts'
import { say } from './say.ts'

/**
 * Whether there is a Chromium, Chrome or Edge. On Debian and its like, as root, a missing one is installed; anywhere else
 * one line says what to install.
 */
export async function ensureBrowser(): Promise<boolean> {
  if (findChromium() !== undefined) return true
  if (installPackages('Chromium', ['chromium']) && findChromium() !== undefined) return true
  say(
    'Journeybook needs Chromium, Chrome or Edge to draw its pages: install one, or set JOURNEYBOOK_BROWSER to its path.',
  )
  return false
}

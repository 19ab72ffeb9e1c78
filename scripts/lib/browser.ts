/** Sees to it that there is a browser to drive. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { findChromium } from '#stand-in/find-chromium.ts'
import { say } from './say.ts'

/**
 * Whether there is a Chromium, Chrome or Edge. On Debian and its like, as root, a missing one is installed; anywhere else
 * one line says what to install.
 */
export async function ensureBrowser(): Promise<boolean> {
  if (findChromium() !== undefined) return true
  if (canInstall()) {
    say('Installing Chromium (once)…')
    const quiet = { stdio: ['ignore', 2, 2] as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    const options = { ...quiet, stdio: [...quiet.stdio] }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
    if (findChromium() !== undefined) return true
  }
  say(
    'Journeybook needs Chromium, Chrome or Edge to draw its pages: install one, or set JOURNEYBOOK_BROWSER to its path.',
  )
  return false
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/**
 * What the environment may ask of the stand-in. Those for tests open a way in from outside, so they are never set
 * by our own scripts for a person:
 *
 * - `JOURNEYBOOK_HEADLESS=1`            no window even where there is a display
 * - `JOURNEYBOOK_TEST_PORT=<port>`      Chromium listens for a test's Playwright on this port of 127.0.0.1
 * - `JOURNEYBOOK_TEST_NOTICES=<file>`   notifications are written there, one JSON list of title and body a line
 * - `JOURNEYBOOK_TEST_DIALOGS=<file>`   the answers to file dialogs, one JSON list of paths a line; the first is taken
 */
import process from 'node:process'

/** Whether windows are shown: not where there is no display. */
export function isHeadless(): boolean {
  if (process.env.JOURNEYBOOK_HEADLESS === '1') return true
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/** The port a test asked for. */
export function testPort(): number | undefined {
  const port = Number(process.env.JOURNEYBOOK_TEST_PORT)
  return Number.isInteger(port) && port > 0 ? port : undefined
}

/** The file of a test's answers to dialogs. */
export function testDialogs(): string | undefined {
  return process.env.JOURNEYBOOK_TEST_DIALOGS
}

/** The file that a test's notifications are written to. */
export function testNotices(): string | undefined {
  return process.env.JOURNEYBOOK_TEST_NOTICES
}

/** The app on a library with the big book, unlocked. */
import type { Locator, Page } from 'playwright-core'
import { type RunningApp, startApp } from '../../scripts/lib/app-process.ts'
import { leaveNetwork } from '../../stand-in/electron/leave-network.ts'
import { makeBigLibrary } from './library.ts'

const passphrase = 'gorse lantern willow harbour ember otter'

/** Makes the library in the folder `data` and shows its shelf. */
export async function startBigApp(data: string): Promise<RunningApp> {
  await makeBigLibrary(data, passphrase)
  const app = await startApp({ data })
  // Whoever watches is no part of what is measured.
  await leaveNetwork(app.page)
  await app.page.setViewportSize({ width: 1280, height: 800 })
  await app.page.getByLabel('Your passphrase').fill(passphrase)
  await app.page.getByRole('button', { name: 'Open', exact: true }).click()
  return app
}

/** The big book on the shelf. */
export function bigBookCard(page: Page): Locator {
  return page.getByRole('button', { name: /^Open Gwen/ }).first()
}

/** Turns to a page of the book in the editor, by its number. */
export async function goTo(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Page ${number}\\.`) }).click()
  await page.locator('.sheet .frame-photo').first().waitFor()
}

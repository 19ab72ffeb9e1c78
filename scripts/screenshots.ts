/**
 * `npm run screenshots`: a picture of every screen in both languages, for the README, in docs/screenshots. Made from the
 * sample book on a fixed day, so that they change only when a screen does.
 */
import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type RunningApp, startApp } from './lib/app-process.ts'
import { inProject } from './lib/place.ts'
import { say } from './lib/say.ts'

const folder = inProject('docs/screenshots')
const passphrase = 'gorse lantern willow harbour ember otter'
const size = { width: 1440, height: 900 }

/** What is pressed on the way, in each language. */
const words = {
  en: { newBook: 'New book', shelf: 'Shelf', reviews: 'Reviews', print: 'Print', open: /^Open Mali/ },
  cy: { newBook: 'Llyfr newydd', shelf: 'Silff', reviews: 'Adolygiadau', print: 'Argraffu', open: /Mali/ },
} as const

await mkdir(folder, { recursive: true })
for (const language of ['en', 'cy'] as const) {
  const app = await startApp({ now: '2027-03-01T09:00:00Z', language })
  try {
    await takeAll(app, language)
  } finally {
    await app.close()
  }
}

async function takeAll({ page, call }: RunningApp, language: 'en' | 'cy'): Promise<void> {
  const { newBook, shelf, reviews, print, open } = words[language]
  const take = async (name: string) => {
    await settled(page)
    await page.screenshot({ path: `${folder}/${name}-${language}.png` })
    say(`${name}-${language}.png`)
  }
  await page.setViewportSize(size)
  await call('app.setSettings', { language })
  await page.reload()
  await take('first-start')
  await call('library.create', { passphrase })
  await call('library.lock')
  await page.reload()
  await take('unlock')
  await call('library.unlock', { passphrase })
  await page.reload()
  await take('empty-shelf')
  await call('books.createSample')
  await page.reload()
  await take('shelf')
  await page.getByRole('button', { name: newBook }).first().click()
  await take('new-book')
  await page.getByRole('button', { name: shelf }).first().click()
  await page.getByRole('button', { name: reviews }).first().click()
  await take('reviews')
  await page.getByRole('button', { name: shelf }).first().click()
  await page.getByRole('button', { name: open }).first().click()
  await page.locator('[contenteditable="true"]').first().waitFor()
  await take('editor')
  await page.getByRole('button', { name: print, exact: true }).first().click()
  await take('print')
}

/** Pictures are there, fonts are loaded, and nothing is asked for any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

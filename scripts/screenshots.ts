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
const size = { width: 1280, height: 800 }

/** Children who are made up, so that the shelf and the board look as they do in use. */
const children = [
  { name: 'Tomos', accent: 'robin', bornMonth: '2022-03', placedOn: '2026-10-30', reviewsHeld: [], worker: 'Nia' },
  {
    name: 'Osian',
    accent: 'rhedyn',
    bornMonth: '2023-06',
    placedOn: '2026-09-01',
    reviewsHeld: ['2026-09-28'],
    worker: 'Nia',
  },
  {
    name: 'Amina',
    accent: 'grug',
    bornMonth: '2019-01',
    placedOn: '2026-07-06',
    reviewsHeld: ['2026-08-03', '2026-11-02'],
    worker: 'Beth',
    inPlace: { inPlace: 'yes' },
  },
  {
    name: 'Yusuf',
    accent: 'cneuen',
    bornMonth: '2021-09',
    placedOn: '2026-09-29',
    reviewsHeld: ['2026-10-23'],
    worker: 'Beth',
  },
  {
    name: 'Beca',
    accent: 'eithin',
    bornMonth: '2020-11',
    placedOn: '2026-06-22',
    reviewsHeld: ['2026-07-17', '2026-10-16'],
    worker: 'Nia',
    inPlace: { inPlace: 'partly', reason: 'carers' },
  },
] as const

/** What is pressed on the way, in each language. */
const words = {
  en: {
    newBook: 'New book',
    shelf: 'Shelf',
    reviews: 'Reviews',
    print: 'Print',
    open: /^Open Mali/,
    page: /^Page 11\./,
    edit: 'Edit photo',
    settings: 'Settings',
    together: 'Together',
  },
  cy: {
    newBook: 'Llyfr newydd',
    shelf: 'Silff',
    reviews: 'Adolygiadau',
    print: 'Argraffu',
    open: /Mali/,
    page: /^Tudalen 11\./,
    edit: 'Golygu’r llun',
    settings: 'Gosodiadau',
    together: 'Gyda’n gilydd',
  },
} as const

await mkdir(folder, { recursive: true })
for (const language of ['en', 'cy'] as const) {
  const app = await startApp({ now: '2026-11-22T10:00:00Z', language })
  try {
    await takeAll(app, language)
  } finally {
    await app.close()
  }
}

async function takeAll({ page, call }: RunningApp, language: 'en' | 'cy'): Promise<void> {
  const { newBook, shelf, reviews, print, open, page: pageName, edit, settings, together } = words[language]
  const press = (name: string | RegExp) =>
    page
      .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
      .first()
      .click()
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
  // Locking empties the window, and with it the call that asked for it.
  await Promise.all([page.waitForEvent('load'), call('library.lock').catch(() => undefined)])
  await take('unlock')
  await call('library.unlock', { passphrase })
  await page.reload()
  await take('empty-shelf')
  await fillShelf(call)
  await page.reload()
  await take('shelf')
  await press(newBook)
  await take('new-book')
  await press(shelf)
  await press(reviews)
  await page.getByText('Mali').first().waitFor()
  await take('reviews')
  await press(settings)
  await take('settings')
  await press(shelf)
  await press(open)
  await press(pageName)
  await page.locator('.sheet [data-frame] .line').first().waitFor()
  await take('editor')
  await page.locator('.sheet [data-frame] img').first().click()
  await press(edit)
  await take('photo')
  await page.keyboard.press('Escape')
  await press(print)
  await page.locator('canvas').first().waitFor({ timeout: 180_000 })
  await page.waitForFunction(isDrawn, undefined, { timeout: 60_000 })
  await take('print')
  await page.reload()
  await press(open)
  await press(together)
  await page.locator('[data-leaf="open"]').waitFor()
  for (let turn = 0; turn < 2; turn++) {
    await page.keyboard.press('ArrowRight')
    await page.locator('[data-leaf="open"]').waitFor()
  }
  await take('together')
}

/** Whether the preview's first canvases have something on them other than paper. */
function isDrawn(): boolean {
  const canvases = [...document.querySelectorAll('canvas')].slice(0, 5)
  return canvases.every(({ width, height, getContext }, at) => {
    const pixels = getContext.call(canvases[at], '2d') as CanvasRenderingContext2D | null
    if (!pixels || width === 0) return false
    return pixels
      .getImageData(0, 0, width, height)
      .data.some((value, index) => index % 4 === 0 && value !== 0 && value !== 255)
  })
}

/** The sample book and books just begun, each with its case. */
async function fillShelf(call: RunningApp['call']): Promise<void> {
  const sample = await must(call('books.createSample'))
  const mali = { placedOn: '2026-08-14', reviewsHeld: ['2026-09-08'], worker: 'Nia' }
  const { value: known } = (await call('register.getCase', { book: sample.id })) as { value: object }
  await must(call('register.saveCase', { book: sample.id, record: { ...known, ...mali } }))
  for (const { name, accent, bornMonth, ...dates } of children) {
    const answers = { child: { name, bornMonth }, settings: { accent } }
    const made = await must(call('books.create', { template: 'my-life-journey-5-7', answers }))
    await must(call('register.saveCase', { book: made.id, record: caseOf(dates) }))
  }
}

interface MadeUpCase {
  readonly placedOn: string
  readonly reviewsHeld: readonly string[]
  readonly worker: string
  readonly inPlace?: object
}

function caseOf({ inPlace, ...dates }: MadeUpCase) {
  return { version: 1, ...dates, ...(inPlace && { materials: [{ review: 2, ...inPlace }] }) }
}

/** What a call gives; throws when it was refused. */
async function must(reply: Promise<unknown>): Promise<{ id: string }> {
  const answer = (await reply) as { ok: boolean; code?: string; value: { id: string } }
  if (!answer.ok) throw new Error(`a call answered ${answer.code}`)
  return answer.value
}

/** Pictures are there, fonts are loaded, and nothing is asked for any more. */
async function settled(page: Page): Promise<void> {
  // A screen's own code comes after the click: until then a moment is asked for.
  await page.getByText(/One moment|Un eiliad/).waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  )
}

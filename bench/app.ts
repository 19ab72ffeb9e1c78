/** The app as a person meets it: starting it, opening the sample book, typing in it. Times are wall clock, ms. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type RunningApp, startApp } from '../scripts/lib/app-process.ts'
import { type Figure, toFigure } from './lib/figures.ts'
import { typeAndMeasure } from './lib/typing.ts'

const passphrase = 'gorse lantern willow harbour ember otter'
const coldStarts = 5
const openings = 8
const keys = 200

/** Measures and gives each figure as soon as it is there. */
export async function* measureApp(): AsyncGenerator<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'journeybook-bench-'))
  try {
    await makeLibrary(data)
    const starts: number[] = []
    for (let run = 0; run < coldStarts; run++) starts.push(await coldStart(data))
    yield toFigure('cold-start', 'ms', starts)
    const app = await startApp({ data })
    await unlock(app.page)
    yield toFigure('open-sample-book', 'ms', await openAndLeave(app.page))
    yield toFigure('key-to-paint-sample', 'ms', await typeInSample(app.page))
    await app.close()
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

async function makeLibrary(data: string): Promise<void> {
  const app = await startApp({ data })
  await demand(app, 'library.create', { passphrase })
  await demand(app, 'books.createSample')
  await app.close()
}

async function demand(app: RunningApp, channel: string, input?: unknown): Promise<void> {
  const reply = (await app.call(channel, input)) as { ok: boolean; code?: string }
  if (!reply.ok) throw new Error(`${channel}: ${reply.code}`)
}

/** From starting the program to a usable shelf, without the time a person takes to type the passphrase. */
async function coldStart(data: string): Promise<number> {
  const started = performance.now()
  const app = await startApp({ data })
  await app.page.getByLabel('Your passphrase').waitFor()
  const door = performance.now() - started
  const shelf = await unlock(app.page)
  await app.close()
  return door + shelf
}

/** Types the passphrase; the time from asking to be let in to the sample's card on the shelf. */
async function unlock(page: Page): Promise<number> {
  await page.getByLabel('Your passphrase').fill(passphrase)
  const asked = performance.now()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await sampleCard(page).waitFor()
  return performance.now() - asked
}

function sampleCard(page: Page) {
  return page.getByRole('button', { name: /^Open Mali/ }).first()
}

/** Measured inside the page, from the click to the frame in which the page's words can be written in. */
async function openAndLeave(page: Page): Promise<number[]> {
  const measured: number[] = []
  for (let run = 0; run < openings; run++) {
    await sampleCard(page).waitFor()
    await page.evaluate(() => {
      const noted = window as unknown as { opened: Promise<number> }
      noted.opened = new Promise(resolve => {
        addEventListener(
          'click',
          event => {
            const look = () => {
              if (document.querySelector('[contenteditable="true"]')) resolve(performance.now() - event.timeStamp)
              else requestAnimationFrame(look)
            }
            look()
          },
          { once: true, capture: true },
        )
      })
    })
    await sampleCard(page).click()
    measured.push(await page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened))
    if (run < openings - 1) await page.getByRole('button', { name: 'Shelf' }).first().click()
  }
  return measured
}

async function typeInSample(page: Page): Promise<number[]> {
  await page.locator('[contenteditable="true"]').first().click()
  await page.keyboard.press('Control+End')
  return typeAndMeasure(page, keys)
}

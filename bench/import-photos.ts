/** A hundred twelve-megapixel photos brought into a book, as a person does it, and whether the window stays awake meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startApp } from '../scripts/lib/app-process.ts'
import { type Figure, toFigure } from './lib/figures.ts'
import { makePhotos } from './print/photos.ts'

const passphrase = 'gorse lantern willow harbour ember otter'
const count = 100
const runs = 3

/** Made up once and kept between runs; they are in no repository. */
const photosFolder = join(import.meta.dirname, '../.build/bench')

/** Gives `import-100-photos` and the longest that the window was blocked while they came in. */
export async function* measureImport(): AsyncGenerator<Figure> {
  const files = await makePhotos(photosFolder, count)
  const data = await mkdtemp(join(tmpdir(), 'journeybook-bench-'))
  const app = await startApp({ data })
  try {
    await app.call('library.create', { passphrase })
    const times: number[] = []
    const blocks: number[] = []
    for (let run = 0; run < runs; run++) {
      // A book of its own for each run: in one that has the photos already none would be new.
      const name = `Mali${'abcdefgh'.charAt(run)}`
      await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name } } })
      await app.page.reload()
      await app.page.getByRole('button', { name: `Open ${name}` }).click()
      await app.page.locator('#tab-photos').click()
      await app.answerDialog(files)
      const { ms, longest } = await bringIn(app.page)
      times.push(ms)
      blocks.push(longest)
    }
    yield toFigure('import-100-photos', 'ms', times)
    yield toFigure('import-100-longest-block', 'ms', blocks)
  } finally {
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
}

/** From the press that asks for photos to the card that says they are all in; and the longest task of the window. */
async function bringIn(page: Page): Promise<{ ms: number; longest: number }> {
  await page.evaluate(() => {
    const noted = window as unknown as { longest: number }
    noted.longest = 0
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration)
    }).observe({ type: 'longtask' })
  })
  await page.getByRole('button', { name: 'Bring photos in' }).click()
  const began = performance.now()
  await page.getByRole('menuitem', { name: 'Photos…' }).click()
  await page.getByText(`${count} photos are new in the book.`).first().waitFor({ timeout: 240_000 })
  const ms = performance.now() - began
  return { ms, longest: await page.evaluate(() => (window as unknown as { longest: number }).longest) }
}

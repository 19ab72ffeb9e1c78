/** Turning pages in Together, with the big book: from the key to the frame that shows the next page with its pictures and tools. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { bigBookCard, startBigApp } from './big/app.ts'
import { type Figure, toFigure } from './lib/figures.ts'

const turns = 60

/** Measures and gives each figure as soon as it is there. */
export async function* measureTogether(): AsyncGenerator<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'journeybook-together-'))
  try {
    const app = await startBigApp(data)
    const { page } = app
    await bigBookCard(page).click()
    await page.getByRole('button', { name: 'Together', exact: true }).click()
    await page.locator('[data-leaf="open"]').waitFor()
    yield toFigure('together-turn', 'ms', await turn(page))
    await app.close()
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

/** A child's pace is a page in several seconds; here the next turn follows as soon as the last has come to rest. */
async function turn(page: Page): Promise<number[]> {
  await watch(page)
  const measured: number[] = []
  for (let run = 0; run < turns; run++) {
    await page.keyboard.press('ArrowRight')
    measured.push(await page.evaluate(() => (window as unknown as { turned: Promise<number> }).turned))
    await page.locator('[data-leaf="going"]').waitFor({ state: 'detached' })
  }
  return measured
}

/** Notes for each turn how long it took until the new page was on the screen, its pictures there and the tools beside it. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = window as unknown as { turned: Promise<number> }
    const place = () => document.querySelector('main')?.getAttribute('aria-label')
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const from = place()
        noted.turned = new Promise(resolve => {
          const look = () => {
            const leaf = document.querySelector('[data-leaf="open"]')
            const pictures = [...(leaf?.querySelectorAll('img') ?? [])]
            const there =
              place() !== from && pictures.every(picture => picture.complete) && document.querySelector('nav')
            if (!there) requestAnimationFrame(look)
            else requestAnimationFrame(() => resolve(performance.now() - timeStamp))
          }
          look()
        })
      },
      true,
    )
  })
}

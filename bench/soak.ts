/**
 * `npm run bench:soak [-- --json] [--minutes 30]`: typing and scrolling in the big book for half an hour, and how much memory that
 * leaves taken. Looked at while nothing is done, with the garbage collected and the decoders ended: what has grown then is kept
 * by something. Each look is told on stderr.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { bigBookCard, goTo, startBigApp } from './big/app.ts'
import { bigBook } from './big/book.ts'
import { toFigure, toLine } from './lib/figures.ts'
import { treeParts } from './print/process-tree.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, minutes: { type: 'string', default: '30' } },
})

const forMs = Number(values.minutes) * 60_000
/** Work between two looks, ms. */
const stretchMs = forMs / 12
/** Longer than the desktop keeps a decoder that has nothing to do, ms. */
const restMs = 26_000
const keysAtOnce = 60
const tabs = ['Guide', 'Words', 'Photos', 'People', 'Notes'] as const

const data = await mkdtemp(join(tmpdir(), 'journeybook-soak-'))
try {
  const { first, last } = await soak(data)
  const growth = toFigure('soak-growth', '%', [(last / first - 1) * 100])
  const memory = toFigure('soak-memory-mb', 'MB', [last])
  for (const figure of [growth, memory]) process.stdout.write(`${toLine(figure, values.json)}\n`)
} finally {
  await rm(data, { recursive: true, force: true })
}

/** Works for that long; gives the memory at the first and the last look, MB. */
async function soak(folder: string): Promise<{ first: number; last: number }> {
  const app = await startBigApp(folder)
  await bigBookCard(app.page).click()
  // Every page has been seen and the caches, which have bounds, are full before the first look.
  for (let number = bigBook.pages; number > 0; number--) await goTo(app.page, number)
  const began = performance.now()
  const looks: number[] = []
  for (let round = 0; performance.now() - began < forMs; ) {
    const until = performance.now() + stretchMs
    for (; performance.now() < until; round++) await work(app.page, round)
    looks.push(await look(app.page, app.process.pid ?? 0))
    process.stderr.write(`${((performance.now() - began) / 60_000).toFixed(1)} min: ${looks.at(-1)?.toFixed(0)} MB\n`)
  }
  await app.close()
  return { first: looks[0] ?? 0, last: looks.at(-1) ?? 0 }
}

/** Turns to another page, writes there, takes some of it back, scrolls through the pages and looks into a panel. */
async function work(page: Page, round: number): Promise<void> {
  // Thirty-seven has no divisor in common with two hundred: every page comes once before one comes again.
  await goTo(page, ((round * 37) % bigBook.pages) + 1)
  await page.locator('.sheet [contenteditable="true"]').nth(1).click()
  await page.keyboard.press('Control+End')
  for (let key = 0; key < keysAtOnce; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcde'.charAt((key + round) % 5), { delay: 20 })
  }
  for (let times = 0; times < 3; times++) await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await page.locator('nav li').first().hover()
  for (let times = 0; times < 12; times++) await page.mouse.wheel(0, times < 8 ? 900 : -1200)
  await page.getByRole('tab', { name: tabs[round % tabs.length] ?? 'Guide' }).click()
}

async function look(page: Page, pid: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await page.waitForTimeout(restMs)
  await session.send('HeapProfiler.collectGarbage')
  await page.waitForTimeout(1_000)
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await figures(session)
  process.stderr.write(
    `  window: ${((JSHeapUsedSize ?? 0) / 1e6).toFixed(1)} MB of objects, ${Nodes} nodes, ${JSEventListeners} listeners\n`,
  )
  await session.detach()
  const parts = treeParts(pid)
  process.stderr.write(`  ${parts.map(({ name, mb }) => `${name} ${mb.toFixed(0)}`).join(', ')}\n`)
  return parts.reduce((sum, { mb }) => sum + mb, 0)
}

async function figures(session: Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>) {
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Readonly<Record<string, number>>
}

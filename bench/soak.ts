/**
 * `npm run bench:soak [-- --json] [--minutes 30]`: typing and scrolling in the big book for half an hour, and how much memory that
 * leaves taken. Looked at while nothing is done, with the garbage collected and the decoders ended: what has grown then is kept
 * by something. The time starts when every page has been seen and the work has been done once over, so that the caches, which
 * have bounds, are full. Growth is told of what the processes made themselves (process-tree.ts). Each look is told on stderr.
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
/** Every tab of the panel is seen five times, and the list of pages all over. */
const warmUpRounds = 25
const keysAtOnce = 60
const tabs = ['Guide', 'Words', 'Photos', 'People', 'Notes'] as const

const data = await mkdtemp(join(tmpdir(), 'journeybook-soak-'))
try {
  const { growth, memory } = await soak(data)
  const figures = [toFigure('soak-growth', '%', [growth]), toFigure('soak-memory-mb', 'MB', [memory])]
  for (const figure of figures) process.stdout.write(`${toLine(figure, values.json)}\n`)
} finally {
  await rm(data, { recursive: true, force: true })
}

/** Works for that long; gives what the app's processes hold. */
async function soak(folder: string): Promise<{ growth: number; memory: number }> {
  const app = await startBigApp(folder)
  const pid = app.process.pid ?? 0
  await bigBookCard(app.page).click()
  for (let number = bigBook.pages; number > 0; number--) await goTo(app.page, number)
  for (let round = 0; round < warmUpRounds; round++) await work(app.page, round)
  const began = performance.now()
  const first = await look(app.page, pid)
  say(`0.0 min: ${first.made.toFixed(0)} MB made, ${first.all.toFixed(0)} MB in all`)
  let last = first
  for (let round = warmUpRounds; performance.now() - began < forMs; ) {
    const until = performance.now() + stretchMs
    for (; performance.now() < until; round++) await work(app.page, round)
    last = await look(app.page, pid)
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    say(`${minutes} min, ${round} rounds: ${last.made.toFixed(0)} MB made, ${last.all.toFixed(0)} MB in all`)
  }
  await app.close()
  return { growth: (last.made / first.made - 1) * 100, memory: last.all }
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

/** What the app's processes made, and all that they take, MB. */
async function look(page: Page, pid: number): Promise<{ made: number; all: number }> {
  const session = await page.context().newCDPSession(page)
  await page.waitForTimeout(restMs)
  await session.send('HeapProfiler.collectGarbage')
  await page.waitForTimeout(1_000)
  const { JSHeapUsedSize = 0, Nodes, JSEventListeners } = await figures(session)
  say(`  window: ${(JSHeapUsedSize / 1e6).toFixed(1)} MB of objects, ${Nodes} nodes, ${JSEventListeners} listeners`)
  await session.detach()
  const parts = treeParts(pid)
  say(`  ${parts.map(({ name, madeMb }) => `${name} ${madeMb.toFixed(0)}`).join(', ')}`)
  const sum = (of: 'mb' | 'madeMb') => parts.reduce((total, part) => total + part[of], 0)
  return { made: sum('madeMb'), all: sum('mb') }
}

async function figures(session: Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>) {
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Readonly<Record<string, number>>
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

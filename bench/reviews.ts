/** Reviews of a whole region: the board and its filters in the app, the report on the command line. Times are wall clock, ms. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { addDays } from '../core/reviews/day.ts'
import { regions } from '../core/reviews/regions.ts'
import { type RunningApp, startApp } from '../scripts/lib/app-process.ts'
import { inProject } from '../scripts/lib/place.ts'
import { type Figure, toFigure } from './lib/figures.ts'

const run = promisify(execFile)
const children = 2000
const rounds = 7
const workers = ['Nia', 'Beth', 'Rhys', 'Siân', 'Owain', 'Carys', 'Huw', 'Mair']

/** Measures and gives each figure as soon as it is there. */
export async function* measureReviews(): AsyncGenerator<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'journeybook-bench-'))
  try {
    const file = join(data, 'region.csv')
    await writeFile(file, regionOf(children))
    const app = await startApp({ data, now: '2026-11-23T10:00:00Z' })
    await takeIn(app, file)
    yield toFigure('board-of-2000', 'ms', await openBoard(app.page))
    yield toFigure('filter-of-2000', 'ms', await filterBoard(app.page))
    await app.close()
    yield toFigure('report-of-2000', 'ms', await report(file))
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

/** A made-up region: placements over four years, most with both reviews held. */
function regionOf(count: number): string {
  const councils = regions.flatMap(region => region.councils.map(council => [region.name.en, council.en] as const))
  const rows = Array.from({ length: count }, (_, at) => {
    const [region, authority] = councils[at % councils.length] ?? ['', '']
    const placed = addDays('2022-12-01', (at * 7) % 1430)
    const first = addDays(placed, 20 + (at % 14))
    const second = addDays(first, 70 + (at % 40))
    const held = (day: string) => (day < '2026-11-20' ? day : '')
    const inPlace = held(second) && ['yes', 'yes', 'partly', 'no'][at % 4]
    return [`C${at}`, `"${region}"`, authority, placed, held(first), held(second), inPlace, workers[at % 8]].join(',')
  })
  return ['case,region,authority,placed,review1_held,review2_held,in_place,worker', ...rows].join('\r\n')
}

async function takeIn(app: RunningApp, file: string): Promise<void> {
  await demand(app, 'library.create', { passphrase: 'gorse lantern willow harbour ember otter' })
  await app.answerDialog([file])
  const { sheet, heading, columns } = await demand(app, 'register.chooseSheet')
  await demand(app, 'register.takeSheet', { sheet, heading, columns })
  await app.page.reload()
}

async function demand(app: RunningApp, channel: string, input?: unknown): Promise<Record<string, unknown>> {
  const reply = (await app.call(channel, input)) as { ok: boolean; code?: string; value: Record<string, unknown> }
  if (!reply.ok) throw new Error(`${channel}: ${reply.code}`)
  return reply.value
}

/** From the press of Reviews to the frame in which the table's rows stand. */
async function openBoard(page: Page): Promise<number[]> {
  const measured: number[] = []
  for (let round = 0; round < rounds; round++) {
    const button = page.getByRole('button', { name: 'Reviews', exact: true })
    await button.waitFor()
    measured.push(await timed(page, () => button.click()))
    await page.getByRole('button', { name: 'Shelf', exact: true }).click()
  }
  return measured
}

/** From the choice of a worker to the frame in which the narrowed table stands. */
async function filterBoard(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'Reviews', exact: true }).click()
  const worker = page.getByLabel('Worker')
  await worker.waitFor()
  const measured: number[] = []
  for (let round = 0; round < workers.length; round++)
    measured.push(await timed(page, async () => void (await worker.selectOption({ index: round + 1 }))))
  return measured
}

/** Measured inside the page: from the event to just after the frame in which the table had last changed. */
async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const noted = window as unknown as { done: Promise<number> }
    noted.done = new Promise(resolve => {
      const begin = (event: Event) => {
        removeEventListener('click', begin, true)
        removeEventListener('change', begin, true)
        const before = document.querySelector('tbody')?.textContent
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp)
        const look = () => {
          const rows = document.querySelector('tbody')
          if (rows && rows.children.length > 10 && rows.textContent !== before) channel.port2.postMessage(0)
          else requestAnimationFrame(look)
        }
        look()
      }
      addEventListener('click', begin, { capture: true })
      addEventListener('change', begin, { capture: true })
    })
  })
  await act()
  return page.evaluate(() => (window as unknown as { done: Promise<number> }).done)
}

/** The whole command, from starting its program to its answer. */
async function report(file: string): Promise<number[]> {
  const measured: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    const args = [inProject('cli/main.ts'), 'reviews', 'report', '--records', file, '--by', 'authority', '--json']
    const { stdout } = await run(process.execPath, args)
    if (JSON.parse(stdout).wales.reviews < children / 2) throw new Error('the report counted too few')
    measured.push(performance.now() - started)
  }
  return measured
}

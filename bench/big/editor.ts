/** The editor with the big book open: opening it, dragging, undo, checking, and the memory it all takes. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Figure, toFigure } from '../lib/figures.ts'
import { typeAndMeasure } from '../lib/typing.ts'
import { treeMb } from '../print/process-tree.ts'
import { bigBookCard, goTo, startBigApp } from './app.ts'

const times = { openings: 6, moves: 120, undos: 40, checks: 3, keys: 200 } as const

/** Measures and gives each figure as soon as it is there. */
export async function* measureBigBook(): AsyncGenerator<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'journeybook-big-'))
  try {
    const app = await startBigApp(data)
    const { page } = app
    yield toFigure('open-big-book', 'ms', await openAndLeave(page))
    await goTo(page, 150)
    yield toFigure('key-to-paint', 'ms', await type(page))
    yield toFigure('drag-frame', 'ms', await drag(page))
    yield toFigure('undo', 'ms', await undo(page))
    yield toFigure('check-whole-book', 'ms', await check(page))
    await lookThrough(page)
    yield toFigure('memory-mb', 'MB', await memory(app.process.pid ?? 0))
    await app.close()
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

/** From the click on its card to the frame in which the first page can be written on. */
async function openAndLeave(page: Page): Promise<number[]> {
  const measured: number[] = []
  for (let run = 0; run < times.openings; run++) {
    await bigBookCard(page).waitFor()
    await page.evaluate(() => {
      const noted = window as unknown as { opened: Promise<number> }
      noted.opened = new Promise(resolve => {
        const onClick = ({ timeStamp }: MouseEvent) => {
          const look = () => {
            if (!document.querySelector('.sheet [contenteditable="true"]')) requestAnimationFrame(look)
            else requestAnimationFrame(() => resolve(performance.now() - timeStamp))
          }
          look()
        }
        addEventListener('click', onClick, { once: true, capture: true })
      })
    })
    await bigBookCard(page).click()
    measured.push(await page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened))
    if (run < times.openings - 1) await page.getByRole('button', { name: 'Back to the shelf' }).click()
  }
  return measured
}

async function type(page: Page): Promise<number[]> {
  await page.locator('.sheet [contenteditable="true"]').nth(1).click()
  await page.keyboard.press('Control+End')
  const measured = await typeAndMeasure(page, times.keys)
  await page.keyboard.press('Escape')
  return measured
}

/** Notes for each event of a kind how long it took until the frame that shows it was handed over. */
async function watch(page: Page, kind: 'pointermove' | 'keydown'): Promise<() => Promise<number[]>> {
  await page.evaluate(name => {
    const noted = window as unknown as { shown: number[] }
    noted.shown = []
    const channel = new MessageChannel()
    let waiting: number[] = []
    channel.port1.onmessage = () => {
      const now = performance.now()
      for (const at of waiting) noted.shown.push(now - at)
      waiting = []
    }
    addEventListener(
      name,
      ({ timeStamp }) => {
        waiting.push(timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(0))
      },
      { capture: true },
    )
  }, kind)
  return () => page.evaluate(() => (window as unknown as { shown: number[] }).shown)
}

const restMs = 40

function rest(run: number): Promise<void> {
  // Never in step with the screen's ticks.
  return new Promise(resolve => setTimeout(resolve, restMs + ((run * 7) % 17)))
}

async function drag(page: Page): Promise<number[]> {
  const frame = page.locator('.sheet .frame-photo').first()
  const from = await frame.boundingBox()
  if (!from) throw new Error('no photo to drag')
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const shown = await watch(page, 'pointermove')
  for (let run = 0; run < times.moves; run++) {
    await page.mouse.move(x + 60 * Math.sin(run / 9), y + 40 * Math.sin(run / 7))
    await rest(run)
  }
  const measured = await shown()
  await page.mouse.up()
  return measured
}

async function undo(page: Page): Promise<number[]> {
  await page.locator('.sheet').focus()
  await page.keyboard.press('Control+a')
  for (let run = 0; run < times.undos; run++) await page.keyboard.press(run % 2 === 0 ? 'Control+l' : 'Control+g')
  const shown = await watch(page, 'keydown')
  for (let run = 0; run < times.undos; run++) {
    await page.keyboard.press('Control+z')
    await rest(run)
  }
  return shown()
}

async function check(page: Page): Promise<number[]> {
  const measured: number[] = []
  for (let run = 0; run < times.checks; run++) {
    const started = performance.now()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('dialog [role="status"][aria-busy="false"]').waitFor()
    measured.push(performance.now() - started)
    await page.keyboard.press('Escape')
  }
  return measured
}

/** Goes through the whole list of pages and opens every tenth page, as someone looking for a page does. */
async function lookThrough(page: Page): Promise<void> {
  for (let number = 1; number <= 200; number += 10) await goTo(page, number)
}

/** What everything takes together, looked at a few times while the last pages settle. */
async function memory(pid: number): Promise<number[]> {
  const measured: number[] = []
  for (let run = 0; run < 10; run++) {
    measured.push(treeMb(pid))
    await new Promise(resolve => setTimeout(resolve, 1000))
  }
  return measured
}

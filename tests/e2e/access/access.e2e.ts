/** Every screen for everyone: axe finds nothing, in both languages; at 200 % zoom nothing runs off the side. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openApp, openAppWithLibrary } from '#support/app.ts'
import { axeFindings } from '#support/axe.ts'

/** axe reads a screen in a second alone, in many on a machine that does other things as well. */
const screensMs = 300_000

/** Checks the screen as it stands in both languages, and once at 200 % of a 1280 x 800 window. */
async function clean(page: Page, name: string): Promise<void> {
  const language = (each: 'English' | 'Cymraeg') => page.getByRole('button', { name: each, exact: true })
  for (const each of ['Cymraeg', 'English'] as const) {
    await language(each).first().click()
    expect({ name, each, found: await axeFindings(page) }).toEqual({ name, each, found: [] })
  }
  await narrow(page, name)
}

async function narrow(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 640, height: 400 })
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(async () => ({ name, wide: await wide() })).toEqual({ name, wide: 0 })
  await page.setViewportSize({ width: 1280, height: 800 })
}

describe('every screen', () => {
  it(
    'is clean at the door, when the library is made and while its kit is kept',
    async () => {
      const { page } = await openApp()
      await page.getByRole('heading', { name: 'Make your library' }).waitFor()
      await clean(page, 'first start')
      await page.getByLabel('I will make up my own').check()
      await page.getByLabel('Your own passphrase').fill('short')
      await clean(page, 'own passphrase')
      await page.getByLabel('Your own passphrase').fill('gorse lantern willow harbour ember')
      await page.getByLabel('Type it once more').fill('gorse lantern willow harbour ember')
      await page.getByRole('button', { name: 'Make the library' }).click()
      await page.getByRole('heading', { name: 'Keep your recovery kit' }).waitFor()
      await clean(page, 'recovery kit')
    },
    screensMs,
  )

  it(
    'is clean from the shelf to the reviews',
    async () => {
      const app = await openAppWithLibrary()
      const { page } = app
      await clean(page, 'empty shelf')
      await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Mali' } } })
      await page.getByRole('heading', { name: 'Mali' }).waitFor()
      await clean(page, 'shelf')
      await page.getByRole('button', { name: 'Open a file' }).click()
      await page.getByRole('heading', { name: 'Your receiving code' }).waitFor()
      await clean(page, 'open a file')
      await page.getByRole('button', { name: 'Shelf', exact: true }).click()

      await page.getByRole('button', { name: 'New book' }).first().click()
      for (const step of ['child', 'people', 'facts', 'case']) {
        await page.getByRole('navigation', { name: /Steps|Camau/ }).waitFor()
        if (step === 'people') await addSomeone(page)
        await clean(page, `new book: ${step}`)
        if (step !== 'case') await page.getByRole('button', { name: 'Skip for now' }).click()
      }
      await page.getByRole('button', { name: 'Shelf', exact: true }).click()
      await page.getByRole('button', { name: 'Reviews', exact: true }).click()
      await page.getByRole('table').waitFor()
      await clean(page, 'reviews')
      await page.getByRole('button', { name: 'Mali: dates and reviews' }).click()
      await page.getByRole('dialog').waitFor()
      expect({ name: 'record', found: await axeFindings(page) }).toEqual({ name: 'record', found: [] })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'All of the measure' }).click()
      await page.getByRole('heading', { level: 1, name: 'The measure' }).waitFor()
      await clean(page, 'measure')
      await page.getByRole('button', { name: 'Lock' }).click()
      await page.getByLabel('Your passphrase').waitFor()
      await clean(page, 'lock')
    },
    screensMs,
  )

  it(
    'is clean while a book is printed',
    async () => {
      const app = await openAppWithLibrary()
      const { page } = app
      await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Mali' } } })
      await page.getByRole('button', { name: 'Open Mali' }).click()
      await page.getByText('All changes are saved').first().waitFor()
      await page.getByRole('button', { name: 'Print' }).click()
      await page.getByRole('heading', { name: 'Before it goes' }).waitFor()
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.getByRole('heading', { name: 'It was stopped' }).waitFor()
      await clean(page, 'print')
    },
    screensMs,
  )

  it(
    'is clean where a page is made, with each thing that opens over it',
    async () => {
      const app = await openAppWithLibrary()
      const { page } = app
      await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Mali' } } })
      await page.getByRole('button', { name: 'Open Mali' }).click()
      await page.locator('.sheet').waitFor()
      const look = async (name: string) => expect({ name, found: await axeFindings(page) }).toEqual({ name, found: [] })
      await look('editor')
      await narrow(page, 'editor')
      for (const [button, title] of [
        ['How the whole book looks', 'How the whole book looks'],
        ['Check', 'Check the whole book'],
      ] as const) {
        await page.getByRole('button', { name: button, exact: true }).click()
        await page.getByRole('heading', { name: title }).waitFor()
        await look(title)
        await page.keyboard.press('Escape')
      }
      await page.getByRole('button', { name: 'Put on the page' }).click()
      await page.getByRole('menuitem', { name: 'A sticker or picture…' }).click()
      await page.getByRole('heading', { name: 'Feelings', exact: true }).waitFor()
      await look('stickers')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Put on the page' }).click()
      await page.getByRole('menuitem', { name: 'A drawing by hand' }).click()
      await look('drawing')
    },
    screensMs,
  )

  it('moves focus to the heading of a new screen, and past the bar when asked', async () => {
    const { page } = await openAppWithLibrary()
    const focused = () => page.evaluate(() => document.activeElement?.tagName)
    await page.getByRole('heading', { level: 1, name: 'Your shelf' }).waitFor()
    await expect.poll(focused).toBe('H1')
    await page.getByRole('button', { name: 'Reviews', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'What is due next' }).waitFor()
    await expect.poll(focused).toBe('H1')
    const skip = page.getByRole('button', { name: 'Skip to the page' })
    expect(await skip.evaluate(button => document.querySelector('button, a, input, select') === button)).toBe(true)
    await skip.focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('MAIN')
  })
})

/** Adds someone in the step of the people. */
async function addSomeone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add someone' }).click()
  await page.getByRole('dialog').getByLabel('First name').fill('Kelly')
  expect({ name: 'person', found: await axeFindings(page) }).toEqual({ name: 'person', found: [] })
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
}

/** A page made of more than words, in the whole app: by mouse, and again by keys alone; it is there when the book is opened again. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openAppWithLibrary } from '#support/app.ts'
import { EditorScreen } from '../models/editor.ts'
import { ShelfScreen } from '../models/shelf.ts'

/** Opens an item of "Put on the page" by its menu's keys. */
async function putByKeys(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Put on the page' }).focus()
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name, exact: true })
  await item.waitFor()
  for (let at = 0; at < 30 && !(await item.evaluate(each => each === document.activeElement)); at++) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

const kinds = (page: Page) => page.locator('.sheet .frame').evaluateAll(all => all.map(each => each.className.trim()))

describe('things on a page', () => {
  it('are drawn, found and put by mouse, then by keys alone, and are kept', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Gwen' } } })
    const shelf = new ShelfScreen(page)
    await shelf.shown()
    await shelf.open('Gwen')
    await page.getByRole('button', { name: /^Page 2\./ }).click()
    await page.locator('.sheet[aria-label="Page 2"]').waitFor()
    const before = (await kinds(page)).length

    await page.getByRole('button', { name: 'Put on the page' }).click()
    await page.getByRole('menuitem', { name: 'A drawing by hand' }).click()
    const { x, y } = (await page.locator('.sheet').boundingBox())!
    await page.mouse.move(x + 80, y + 200)
    await page.mouse.down()
    await page.mouse.move(x + 260, y + 320, { steps: 12 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Done drawing' }).click()
    await page.getByRole('button', { name: 'Put on the page' }).click()
    await page.getByRole('menuitem', { name: 'A sticker or picture…' }).click()
    await page.getByLabel('Find a picture').fill('hapus')
    await page.getByRole('dialog').getByRole('button', { name: 'happy', exact: true }).click()
    await expect.poll(() => kinds(page)).toHaveLength(before + 2)

    await putByKeys(page, 'A drawing by hand')
    await page.getByRole('application').focus()
    await page.keyboard.press('Space')
    for (let at = 0; at < 6; at++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await putByKeys(page, 'A flap to lift')
    await page.locator('.sheet').focus()
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+g')
    await expect.poll(() => kinds(page)).toHaveLength(before + 4)
    await expect.poll(() => page.locator('[aria-live]').allTextContents()).toContain('They now move together.')

    await page.getByRole('button', { name: 'How the whole book looks' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Dots' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('.sheet .page-border').waitFor()
    await new EditorScreen(page).allSaved()

    await page.getByRole('button', { name: 'Back to the shelf' }).click()
    await shelf.shown()
    await shelf.open('Gwen')
    await page.getByRole('button', { name: /^Page 2\./ }).click()
    await page.locator('.sheet[aria-label="Page 2"]').waitFor()
    await expect.poll(() => kinds(page)).toHaveLength(before + 4)
    await expect.poll(() => page.locator('.sheet .frame-drawing path').count()).toBe(2)
  })

  it('go from one book to another with their photos and as plain words with their names', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    await app.call('books.createSample')
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Gwen' } } })
    const shelf = new ShelfScreen(page)
    await page.reload()
    await shelf.shown()
    await shelf.open('Mali')
    await page.getByRole('button', { name: /^Page 11\./ }).click()
    await page.locator('.sheet[aria-label="Page 11"] .frame-photo').first().waitFor()
    await page.locator('.sheet').focus()
    await page.keyboard.press('Control+a')
    const copied = (await kinds(page)).length
    await page.keyboard.press('Control+c')

    await page.getByRole('button', { name: 'Back to the shelf' }).click()
    await shelf.shown()
    await shelf.open('Gwen')
    await page.getByRole('button', { name: /^Page 2\./ }).click()
    await page.locator('.sheet[aria-label="Page 2"]').waitFor()
    const before = (await kinds(page)).length
    await page.locator('.sheet').focus()
    await page.keyboard.press('Control+v')
    await expect.poll(() => kinds(page)).toHaveLength(before + copied)
    const photo = page.locator('.sheet .frame-photo img').last()
    await expect
      .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(100)
    await expect.poll(() => page.locator('.sheet .frame-words').allTextContents()).toContain('Pat and Glyn’s house')
  })
})

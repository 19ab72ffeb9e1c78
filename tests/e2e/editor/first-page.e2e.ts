/** A new user's first page in the whole app: a title, a story with a name in it, and a photo, by mouse and by keyboard. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAppWithLibrary } from '#support/app.ts'
import { phoneJpeg, photoLike } from '#support/pictures.ts'
import { EditorScreen } from '../models/editor.ts'
import { ShelfScreen } from '../models/shelf.ts'

describe('a first page', () => {
  it('is made from a layout with words and a photo, and is there when the book is opened again', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    const answers = {
      child: { name: 'Gwen' },
      people: [{ key: 'mam', role: 'parent', name: { en: 'Mam', cy: 'Mam' } }],
    }
    await app.call('books.create', { template: 'my-life-journey-5-7', answers })
    const shelf = new ShelfScreen(page)
    await shelf.shown()
    await shelf.open('Gwen')

    await page.getByRole('button', { name: 'Add a page' }).click()
    await page.getByRole('group', { name: 'Choose a layout' }).getByRole('button').nth(1).click()
    await page.locator('.sheet .frame-words').first().waitFor()
    await page.locator('.sheet').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Baking with @Ma')
    await page.getByRole('option', { name: /Mam/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')

    const photo = join(app.data, 'cakes.jpg')
    await writeFile(photo, await phoneJpeg(photoLike(1600, 1200)))
    await app.answerDialog([photo])
    await page.getByRole('button', { name: 'Put on the page' }).click()
    await page.getByRole('menuitem', { name: 'A photo…' }).click()
    const picture = page.locator('.sheet .developed-picture').first()
    await picture.waitFor()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(100)
    const number = await page.locator('footer').textContent()
    await new EditorScreen(page).allSaved()

    await page.getByRole('button', { name: 'Back to the shelf' }).click()
    await shelf.shown()
    await shelf.open('Gwen')
    const place = Number(/\d+/.exec(number ?? '')?.[0])
    await page.getByRole('button', { name: new RegExp(`^Page ${place}\\.`) }).click()
    await page.locator('.sheet .developed-picture').first().waitFor()
    await expect.poll(() => page.locator('.sheet .frame-words').allTextContents()).toContain('Baking with Mam')
  })
})

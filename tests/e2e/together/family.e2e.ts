/** A family makes its own shelf and finds nothing of an agency there. */
import { describe, expect, it } from 'vitest'
import { openApp } from '#support/app.ts'
import { DoorScreen } from '../models/door.ts'
import { TogetherRoom } from '../models/together.ts'

describe('a family', () => {
  it('makes a shelf of its own, reads from it, and comes back to it after the lock', async () => {
    const app = await openApp()
    const { page } = app
    await page.getByRole('button', { name: 'We are a family: we were sent a book' }).click()
    await page.getByRole('heading', { name: 'A shelf for your family' }).waitFor()
    const { passphrase } = await new DoorScreen(page).makeLibrary()
    await page.getByLabel('My recovery kit is on paper and in a safe place').check()
    await page.getByRole('button', { name: 'Go to my shelf' }).click()
    await page.getByRole('heading', { level: 1, name: 'Our books' }).waitFor()
    await page.getByText('There is no book here yet.').waitFor()
    for (const name of ['New book', 'Reviews', 'Settings', 'Print']) {
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
    }

    await app.call('books.createSample')
    await page.getByRole('button', { name: 'Read Mali’s book' }).click()
    const room = new TogetherRoom(page)
    await room.shown()
    await room.press('Finished')
    await room.passGate()
    await page.getByRole('heading', { level: 1, name: 'Our books' }).waitFor()
    await page.getByRole('button', { name: 'Lock' }).click()
    await new DoorScreen(page).try(passphrase)
    await page.getByRole('button', { name: 'Read Mali’s book' }).waitFor()
  })
})

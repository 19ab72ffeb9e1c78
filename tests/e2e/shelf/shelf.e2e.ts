/** The shelf: empty, with the sample book, searched, hidden, in both languages. */
import { describe, expect, it } from 'vitest'
import { openAppWithLibrary } from '#support/app.ts'
import { EditorScreen } from '../models/editor.ts'
import { ShelfScreen } from '../models/shelf.ts'

describe('the shelf', () => {
  it('offers the sample book when it is empty, and has it afterwards with its real cover', async () => {
    const { page } = await openAppWithLibrary()
    await page.getByRole('button', { name: 'Open the sample book' }).click()
    await new EditorScreen(page).shown()
    await page.getByRole('button', { name: /shelf/i }).first().click()
    const shelf = new ShelfScreen(page)
    await shelf.shown()
    await shelf.hasBook('Mali')
    await page.locator('button[aria-label="Open Mali"] .page').waitFor({ state: 'attached' })
  })

  it('hides names and pictures at once, and still does at the next opening', async () => {
    const app = await openAppWithLibrary()
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Tomos' } } })
    await new ShelfScreen(app.page).hasBook('Tomos')
    await app.page.getByRole('button', { name: 'Hide names' }).click()
    await app.page.getByRole('heading', { name: 'Book 1' }).waitFor()
    await expect.poll(() => app.page.locator('body').textContent()).not.toContain('Tomos')
    await expect.poll(() => app.page.locator('main .page').count()).toBe(0)
    await app.page.reload()
    await app.page.getByRole('heading', { name: 'Book 1' }).waitFor()
  })

  it('finds a book by its letters, accents or not, and says so when there is none', async () => {
    const app = await openAppWithLibrary()
    for (const name of ['Siân', 'Osian', 'Beca']) {
      await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name } } })
    }
    const { page } = app
    await new ShelfScreen(page).hasBook('Beca')
    await page.getByRole('searchbox').fill('sian')
    await page.getByRole('heading', { name: 'Beca' }).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Siân' }).waitFor()
    await page.getByRole('heading', { name: 'Osian' }).waitFor()
    await page.getByRole('searchbox').fill('zz')
    await page.getByText('No book here has “zz” in its name.').waitFor()
  })

  it('speaks Welsh at once, dates and all, without reloading', async () => {
    const app = await openAppWithLibrary()
    const made = (await app.call('books.create', {
      template: 'my-life-journey-5-7',
      answers: { child: { name: 'Efa' } },
    })) as { value: { id: string } }
    const record = { version: 1, placedOn: '2027-02-05', reviewsHeld: [] }
    await app.call('register.saveCase', { book: made.value.id, record })
    const { page } = app
    await page.reload()
    await page.getByText('First review on Friday').waitFor()
    await page.evaluate(() => Object.assign(window, { sameWindow: true }))
    await new ShelfScreen(page).switchTo('Cymraeg')
    await page.getByText('Adolygiad cyntaf ddydd Gwener').waitFor()
    expect(await page.evaluate(() => [document.documentElement.lang, 'sameWindow' in window])).toEqual(['cy', true])
  })
})

/** The reviews: a child's dates written by hand change the board and the shelf at once. */
import { describe, expect, it } from 'vitest'
import { openAppWithLibrary } from '#support/app.ts'

describe('the board of reviews', () => {
  it('works out the second review from the first as it was held', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    const made = (await app.call('books.create', {
      template: 'my-life-journey-5-7',
      answers: { child: { name: 'Yusuf' } },
    })) as { value: { id: string } }
    await page.getByRole('button', { name: 'Reviews', exact: true }).click()
    await page.getByRole('columnheader', { name: 'No dates yet' }).waitFor()

    await page.getByRole('button', { name: 'Yusuf: dates and reviews' }).click()
    const dialog = page.getByRole('dialog')
    const placed = dialog.getByRole('group', { name: 'Moved in on' })
    await placed.getByLabel('Day').fill('4')
    await placed.getByLabel('Month').selectOption('1')
    await placed.getByLabel('Year').fill('2027')
    await dialog.getByRole('button', { name: 'Add a review that was held' }).click()
    const held = dialog.getByRole('group', { name: 'First review, held on' })
    await held.getByLabel('Day').fill('25')
    await held.getByLabel('Month').selectOption('1')
    await held.getByLabel('Year').fill('2027')
    await dialog.getByRole('button', { name: 'Done' }).click()

    await page.getByRole('cell', { name: /by 25 Apr/ }).waitFor()
    expect(await app.call('register.getCase', { book: made.value.id })).toMatchObject({
      value: { placedOn: '2027-01-04', reviewsHeld: ['2027-01-25'] },
    })
    await page.getByText('No second review has been held yet').waitFor()

    await page.getByRole('button', { name: 'Shelf', exact: true }).click()
    await page.getByText('Second review in 8 weeks').waitFor()
  })

  it('takes no day that is not in the calendar', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Amina' } } })
    await page.getByRole('button', { name: 'Reviews', exact: true }).click()
    await page.getByRole('button', { name: 'Amina: dates and reviews' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Day').fill('31')
    await dialog.getByLabel('Month').selectOption('2')
    await dialog.getByLabel('Year').fill('2027')
    await dialog.getByLabel('Who works with the child').fill('Nia')
    await dialog.getByText('not a day in the calendar').waitFor()
  })
})

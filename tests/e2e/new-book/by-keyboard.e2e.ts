/** A new book without a mouse: four steps, a case record, and the editor with true sentences in it. */
import { describe, expect, it } from 'vitest'
import type { BookCard } from '#contract/books.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { openAppWithLibrary } from '#support/app.ts'
import { EditorScreen } from '../models/editor.ts'
import { NewBookKeys } from '../models/new-book.ts'

interface Value<T> {
  readonly value: T
}

describe('a new book by keyboard alone', () => {
  it('goes from the shelf through four steps to a book with the right names, and keeps the case apart', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    await page.getByRole('heading', { level: 1, name: 'Your shelf' }).waitFor()
    const keys = new NewBookKeys(page)
    await keys.tabTo('New book')
    await keys.press('Enter')

    await page.getByRole('heading', { level: 1, name: 'Who is the book for?' }).waitFor()
    await keys.tabTo('Name in the book')
    await keys.type('Seren')
    await keys.tabTo('Born in (month)')
    await keys.type('May')
    await keys.tabTo('Year')
    await keys.type('2021')
    await keys.tabTo(/One mum|Say later/)
    // Arrow keys choose in a group of radio buttons: the fourth is two dads.
    for (let press = 0; press < 8; press++) {
      if (await page.getByLabel('Two dads').isChecked()) break
      await keys.press('ArrowRight')
    }
    await keys.tabTo('Next: the people')
    await keys.press('Enter')

    await page.getByRole('heading', { level: 1, name: 'What does Seren call them?' }).waitFor()
    await keys.tabTo('Dad, in English')
    await keys.type('Tad')
    await keys.tabTo('Add someone')
    await keys.press('Enter')
    await keys.at('First name')
    await keys.type('Kelly')
    await keys.press('Enter')
    await keys.tabTo('Next: the facts')
    await keys.press('Enter')

    await page.getByRole('heading', { level: 1, name: 'What do we know so far?' }).waitFor()
    await keys.tabTo(/^I like … In English$/)
    await keys.type('puddles')
    await keys.tabTo('Next: the case')
    await keys.press('Enter')

    await page.getByRole('heading', { level: 1, name: 'What only the agency knows' }).waitFor()
    await keys.tabTo('Day')
    await keys.type('1')
    await keys.press('Tab')
    await keys.type('Feb')
    await keys.press('Tab')
    await keys.type('2027')
    await keys.tabTo('Seren')
    await keys.type('Seren Prys')
    await keys.tabTo('Make the book')
    await keys.press('Enter')

    await new EditorScreen(page).shown()
    const { value: cards } = (await app.call('books.list')) as Value<readonly BookCard[]>
    expect(cards).toMatchObject([{ name: { en: 'Seren' }, next: { review: 1, due: '2027-03-01', days: 0 } }])
    const book = cards[0]?.id
    const { value: record } = (await app.call('register.getCase', { book })) as Value<CaseRecord>
    expect(record).toMatchObject({ placedOn: '2027-02-01' })
    expect(Object.values(record.fullNames)).toContain('Seren Prys')
    const cover: unknown = await page.evaluate(async id => (await fetch(`/book/${id}/cover`)).json(), book)
    expect(JSON.stringify(cover)).toContain('Kelly')
    expect(JSON.stringify(cover)).not.toContain('Prys')
  })

  it('keeps the answers when one goes to the shelf and comes back', async () => {
    const { page } = await openAppWithLibrary()
    await page.getByRole('button', { name: 'Begin a book' }).click()
    await page.getByLabel('Name in the book').fill('Osian')
    await page.getByRole('button', { name: 'Shelf' }).click()
    await page.getByRole('button', { name: 'New book' }).first().click()
    await expect.poll(() => page.getByLabel('Name in the book').inputValue()).toBe('Osian')
  })

  it('says what it waits for when the child has no name, and makes nothing', async () => {
    const app = await openAppWithLibrary()
    await app.page.getByRole('button', { name: 'Begin a book' }).click()
    for (let step = 0; step < 3; step++) await app.page.getByRole('button', { name: 'Skip for now' }).click()
    await app.page.getByRole('button', { name: 'Make the book' }).click({ force: true })
    await app.page.locator('p', { hasText: 'Waits for the child’s name' }).waitFor()
    expect(await app.call('books.list')).toMatchObject({ value: [] })
  })
})

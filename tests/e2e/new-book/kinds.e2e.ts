/** Another kind of book than the usual one, told for the child's age; and the list of what to find out beside its pages. */
import { describe, expect, it } from 'vitest'
import { openAppWithLibrary } from '#support/app.ts'
import { axeFindings } from '#support/axe.ts'
import { EditorScreen } from '../models/editor.ts'

describe('a kind of book', () => {
  it('is chosen by its picture, told for the age, asked only what it can tell, chased from its panel, and made into a team’s template', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    await page.getByRole('button', { name: 'Begin a book' }).click()
    await page.getByText('Choose another kind').click()
    const kinds = /My life journey|Brothers|Easy read|Asked|much yet|Moving|All about|letter|pack/
    await expect.poll(() => page.getByRole('radio', { name: kinds }).count()).toBe(9)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('radio', { name: /All about me/ }).check()
    await page.getByLabel('Name in the book').fill('Osian')
    await page.getByLabel('Born in (month)').selectOption('3')
    await page.getByLabel('Year').fill('2018')
    await page.getByRole('button', { name: 'Next: the people' }).click()
    await page.getByRole('button', { name: 'Next: the facts' }).click()
    await page.getByText('My favourite food is …', { exact: true }).waitFor()
    await page.getByText('You weighed …', { exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Next: the case' }).click()
    await page.getByRole('button', { name: 'Make the book' }).click()

    const editor = new EditorScreen(page)
    await editor.shown()
    await page.getByText('All about').first().waitFor()
    await page.getByRole('tab', { name: 'Ask' }).click()
    await page.getByRole('button', { name: /the child’s favourite food/ }).click()
    await page.getByRole('button', { name: 'I asked today' }).click()
    await page.getByLabel('What came back').selectOption('came')
    await page.getByLabel('My favourite food is …').fill('noodles')
    await page.getByRole('button', { name: /the child’s favourite food.*it came/ }).waitFor()
    await page.getByRole('button', { name: 'Put it into the page' }).first().click()
    await page.locator('.page').getByText('My favourite food is noodles.').first().waitFor()
    expect(await axeFindings(page, { within: '#panel' })).toEqual([])

    await page.getByRole('tab', { name: 'Guide' }).click()
    await page.getByLabel('What you call it').fill('Our spring book')
    await page.getByRole('button', { name: 'Make the template' }).click()
    await page.getByText('“Our spring book” is offered for new books.').waitFor()
    await page.getByRole('button', { name: 'Shelf' }).first().click()
    await page.getByRole('button', { name: 'New book' }).first().click()
    await page.getByText('Choose another kind').click()
    await page.getByRole('radio', { name: /Our spring book/ }).check()
    await page.getByLabel('Name in the book').fill('Mali')
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Skip for now' }).click()
    await page.getByRole('button', { name: 'Make the book' }).click()
    await editor.shown()
    await page.getByText('About this page').waitFor()
    const cards = (await app.call('books.list')) as { value: readonly { name: { en: string } }[] }
    expect(cards.value.map(({ name }) => name.en).toSorted()).toEqual(['Mali', 'Osian'])
  })
})

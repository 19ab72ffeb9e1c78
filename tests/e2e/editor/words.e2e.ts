/** What helps with words, in the whole app: spelling, find and replace, links and Word files; by keyboard and by mouse. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openAppWithLibrary } from '#support/app.ts'
import { axeFindings } from '#support/axe.ts'
import { photoLike } from '#support/pictures.ts'
import { makeWord, paragraph, pictured } from '#support/word.ts'
import { EditorScreen } from '../models/editor.ts'

const answers = {
  child: { name: 'Gwen' },
  people: [{ key: 'mam', role: 'parent', name: { en: 'Mam', cy: 'Mam' } }],
}

async function openBook() {
  const app = await openAppWithLibrary()
  await app.call('books.create', { template: 'my-life-journey-5-7', answers })
  await app.page
    .getByRole('button', { name: /^Open Gwen/ })
    .first()
    .click()
  const editor = new EditorScreen(app.page)
  await editor.shown()
  return { ...app, editor }
}

/** A new page of words after the first, with the caret in its story; the words in it are given back. */
async function newPage(page: Page) {
  await page.getByRole('button', { name: 'Add a page' }).click()
  await page.getByRole('button', { name: 'Words only' }).click()
  const story = page.locator('.sheet [data-purpose="story"]')
  await story.click()
  return story
}

const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('misspelt') ?? [])].map(range => range.toString()))

describe('words', () => {
  it('are spelt, found, replaced and linked without a mouse', async () => {
    const { page, editor } = await openBook()
    const story = await newPage(page)
    const { keyboard } = page
    await keyboard.type('Mam made cakse on Friday. Gwen ate cakse and a freind came. ')
    await expect.poll(() => marked(page), { timeout: 20_000 }).toEqual(['cakse', 'cakse', 'freind'])

    // F7 goes to the next word that is marked after the caret, round from the end.
    await keyboard.press('F7')
    await page.getByRole('menuitem', { name: 'cakes', exact: true }).waitFor()
    expect(await axeFindings(page, { hasMenu: true })).toEqual([])
    await keyboard.press('Enter')
    await expect.poll(() => story.textContent()).toContain('Mam made cakes on Friday. Gwen ate cakse')
    await expect.poll(() => marked(page)).toEqual(['cakse', 'freind'])
    // Escape leaves a word as it is, and the caret is back in the words.
    await keyboard.press('F7')
    await page.getByRole('menu', { name: 'Other words for cakse' }).waitFor()
    await keyboard.press('Escape')
    await expect.poll(() => page.getByRole('menu').count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox')

    await keyboard.press('Control+f')
    await keyboard.type('cakse')
    await page.getByText('1 found on 1 page.').waitFor()
    await keyboard.press('Tab')
    await keyboard.type('cakes')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Replace 1' }).press('Enter')
    await expect.poll(() => story.textContent()).toContain('Gwen ate cakes and')
    await page.getByText('It stands nowhere in the book.').waitFor()
    // Undo goes back to the words; Ctrl+F comes back to the field.
    await keyboard.press('Control+z')
    await keyboard.press('Control+f')
    await keyboard.press('Escape')
    await expect.poll(() => page.getByRole('heading', { name: 'Find and replace' }).count()).toBe(0)

    await story.focus()
    await keyboard.press('Control+End')
    const link = page.getByRole('button', { name: 'Lead to a page' })
    await link.press('Enter')
    await page.getByRole('menuitemradio', { name: /^Page 3 / }).press('Enter')
    await expect.poll(() => story.locator('[data-page-label="page 3"]').count()).toBe(1)
    // A page comes before both: the number follows the page it leads to.
    await page.getByRole('button', { name: /^Page 1\./ }).press('Enter')
    await page.getByRole('button', { name: 'More for this page' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Make a copy' }).press('Enter')
    await page.getByText('Page 2 of').waitFor()
    await page.getByRole('button', { name: /^Page 3\./ }).press('Enter')
    await page.locator('.sheet [data-page-label="page 4"]').waitFor()
    await editor.allSaved()
  }, 90_000)

  it('are kept as right, and come in from a Word file, by mouse', async () => {
    const app = await openBook()
    const { page } = app
    const story = await newPage(page)
    await page.keyboard.type('Nansi the blibbert. ')
    await expect.poll(() => marked(page), { timeout: 20_000 }).toContain('blibbert')
    const place = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('misspelt') ?? [])].find(each => each.toString() === 'blibbert') as Range
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    await page.mouse.click(place.x, place.y)
    await page.getByRole('menuitem', { name: 'It is right: keep this word' }).click()
    await expect.poll(() => marked(page)).not.toContain('blibbert')
    await expect.poll(() => app.call('library.listOwnWords')).toEqual({ ok: true, value: { words: ['blibbert'] } })
    await expect.poll(() => story.textContent()).toBe('Nansi the blibbert. ')

    const body = `${paragraph('Not this part', 'Heading1')}${paragraph('Old words. We lived at 14 Stryd Fawr, CF10 3AT.')}${paragraph('Ducks', 'Heading1')}${paragraph('You fed the ducks.')}${pictured('p1', 'A duck')}<w:tbl><w:tr><w:tc>${paragraph('Monday')}</w:tc></w:tr></w:tbl>`
    const bytes = await photoLike(900, 600, 2).png().toBuffer()
    const file = join(app.data, 'words.docx')
    await writeFile(file, await makeWord({ body, pictures: { p1: { name: 'duck.png', bytes } } }))
    await app.answerDialog([file])
    await page.getByRole('button', { name: 'Put on the page' }).click()
    await page.getByRole('menuitem', { name: 'Words from a Word file…' }).click()
    await page.getByText('1 table: its words are kept, a line for each row').waitFor()
    // What must not be printed is said before anything is brought in, under the part it stands in.
    await page.getByText('To be fixed before print: 2.').waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Not this part' })
      .getByText('CF10 3AT', { exact: true })
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('checkbox', { name: /^Not this part/ }).uncheck()
    await page.getByRole('button', { name: 'Put on pages' }).click()
    const sheet = page.locator('.sheet')
    await expect
      .poll(() => sheet.locator('.frame-words').allTextContents())
      .toEqual(['Ducks', 'You fed the ducks.Monday'])
    const picture = sheet.locator('.developed-picture').first()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(100)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByText('Ducks', { exact: true }).count()).toBe(0)

    // A bad file gets one sentence, and nothing has changed.
    const bad = join(app.data, 'bad.docx')
    await writeFile(bad, 'PK but no more')
    await app.answerDialog([bad])
    await page.getByRole('button', { name: 'Put on the page' }).click()
    await page.getByRole('menuitem', { name: 'Words from a Word file…' }).click()
    await page.getByRole('alert').filter({ hasText: 'That Word file is damaged' }).waitFor()
  }, 90_000)
})

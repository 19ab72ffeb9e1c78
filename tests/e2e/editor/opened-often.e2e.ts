/** A text that is bound to an editor again and again must be shown as it is in the document: once. */
import { expect, it } from 'vitest'
import { openAppWithLibrary } from '#support/app.ts'
import { ShelfScreen } from '../models/shelf.ts'

it('shows every word of a page once, however often the book and the page are opened', async () => {
  const app = await openAppWithLibrary()
  await app.call('books.createSample')
  await app.page.reload()
  const shelf = new ShelfScreen(app.page)
  for (let opening = 0; opening < 4; opening++) {
    await shelf.shown()
    const editor = await shelf.open('Mali')
    for (const at of [2, 1, 3, 1]) {
      await app.page.getByRole('button', { name: new RegExp(`^Page ${at}\\.`) }).click()
      await editor.shown()
      const first = { 1: 'My journey so far', 2: 'I am six', 3: 'My family now' }[at] ?? ''
      const shown = async () => (await editor.words().allTextContents()).join(' ')
      await expect.poll(shown).toContain(first)
      expect((await shown()).split(first)).toHaveLength(2)
    }
    await app.page.reload()
  }
})

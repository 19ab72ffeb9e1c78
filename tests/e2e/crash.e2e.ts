/** The app is killed while somebody types: what was typed is there. */
import { describe, expect, it } from 'vitest'
import { openApp, openAppWithLibrary, testPassphrase } from '#support/app.ts'
import { DoorScreen } from './models/door.ts'
import { ShelfScreen } from './models/shelf.ts'

describe('a crash while typing', () => {
  it('loses nothing that was said to be saved, and nothing older than a second', async () => {
    const app = await openAppWithLibrary()
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Gwen' } } })
    const shelf = new ShelfScreen(app.page)
    await shelf.shown()
    const editor = await shelf.open('Gwen')
    await editor.write(' Un bore braf.')
    await editor.allSaved()
    await editor.write(' Ŵyn bach ar y bryn.')
    // One second is what a person is promised (reliability.md 4.2): it is waited for, not the word "saved".
    await app.page.waitForTimeout(1000)
    await app.kill()

    const again = await openApp({ data: app.data })
    const found = await new DoorScreen(again.page).unlock(testPassphrase)
    const reopened = await found.open('Gwen')
    const words = () => reopened.words().first().textContent()
    await expect.poll(words).toContain('Un bore braf.')
    await expect.poll(words).toContain('Ŵyn bach ar y bryn.')
    const opened = (await again.call('books.list')) as { value: { damaged: boolean }[] }
    expect(opened.value[0]?.damaged).toBe(false)
  })
})

/** From an empty machine to a shelf, and back through the lock. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { openApp } from '#support/app.ts'
import { DoorScreen } from './models/door.ts'

describe('the first start', () => {
  it('makes a library, shows its recovery kit once and comes to an empty shelf', async () => {
    const app = await openApp()
    const { passphrase, kit } = await new DoorScreen(app.page).makeLibrary()
    expect(passphrase.split(' ').length).toBeGreaterThanOrEqual(5)

    const page = join(app.data, 'kit.pdf')
    const code = await kit.code()
    await app.answerDialog([page])
    await kit.makePage()
    const printed = (await textOf(page)).replaceAll(/[\s-]/g, '')
    expect(printed).toContain(code.replaceAll(/[\s-]/g, ''))

    const shelf = await kit.goOn()
    await app.page.getByText('The shelf is ready for its first book').waitFor()

    const door = await shelf.lock()
    await door.try('not the passphrase at all')
    await app.page
      .getByRole('alert')
      .or(app.page.getByText(/not|does/))
      .first()
      .waitFor()
    await door.unlock(passphrase)
  })

  it('finds the library again at the next start, locked, and opens it with the kit', async () => {
    const app = await openApp()
    const { kit } = await new DoorScreen(app.page).makeLibrary()
    const code = await kit.code()
    await kit.goOn()
    await app.kill()

    const again = await openApp({ data: app.data })
    expect(await again.call('library.getState')).toMatchObject({ value: { state: 'locked' } })
    expect(await again.call('books.list')).toMatchObject({ ok: false, code: 'locked' })
    await new DoorScreen(again.page).unlockWithKit(code)
  })

  it('speaks Welsh at once when asked, and still does at the next start', async () => {
    const app = await openApp()
    const { kit } = await new DoorScreen(app.page).makeLibrary()
    const shelf = await kit.goOn()
    await shelf.switchTo('Cymraeg')
    await app.page.getByRole('heading', { level: 1, name: 'Eich silff' }).waitFor()
    // The window changes before the disk does.
    await expect.poll(() => settingsOf(app.data)).toMatchObject({ language: 'cy' })
    await app.kill()

    const again = await openApp({ data: app.data })
    await expect.poll(() => again.page.locator('html').getAttribute('lang')).toMatch(/^cy/)
  })

  it('locks when the screen is locked, and the window forgets what it showed', async () => {
    const app = await openApp()
    const { kit } = await new DoorScreen(app.page).makeLibrary()
    await kit.goOn()
    await app.lockScreen()
    await new DoorScreen(app.page).shown()
    expect(await app.call('books.list')).toMatchObject({ ok: false, code: 'locked' })
  })

  it('keeps settings that say nothing about a child, and everything else sealed', async () => {
    const app = await openApp()
    const { kit } = await new DoorScreen(app.page).makeLibrary()
    const shelf = await kit.goOn()
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Gwenllian' } } })
    await shelf.hasBook('Gwenllian')
    await app.kill()
    const files = (await readdir(app.data, { recursive: true, withFileTypes: true })).filter(each => each.isFile())
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      expect(join(file.parentPath, file.name)).not.toContain('wenllian')
      expect((await readFile(join(file.parentPath, file.name))).toString('latin1')).not.toContain('wenllian')
    }
    expect(
      Object.keys(await settingsOf(app.data)).every(key =>
        ['language', 'privacy', 'lockAfterMinutes', 'window', 'place', 'device', '__internal__'].includes(key),
      ),
    ).toBe(true)
  })
})

/** What is on the disk of the app's settings; nothing where there are none. */
async function settingsOf(data: string): Promise<object> {
  return JSON.parse(await readFile(join(data, 'settings', 'settings.json'), 'utf8').catch(() => '{}')) as object
}

/** The words of a PDF's first page. */
async function textOf(file: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), useSystemFonts: false, verbosity: 0 })
  const page = await (await task.promise).getPage(1)
  const { items } = await page.getTextContent()
  await task.destroy()
  return items.map(item => ('str' in item ? item.str : '')).join(' ')
}

/** Two computers on one folder: the app, and a second program that opens the same library as another computer would. */
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readBook } from '#core/book/read.ts'
import { wordsRoot, writeWordsInto } from '#core/book/words-doc.ts'
import { unwrap } from '#core/result.ts'
import { realFiles, unlockLibrary } from '#services/library/index.ts'
import { openAppWithLibrary, testPassphrase } from '#support/app.ts'
import { libraryOptions } from '#support/library.ts'
import { ShelfScreen } from '../models/shelf.ts'

describe('a folder that two computers share', () => {
  it('shows what the other writes while the book is open, and sends it what is written here', async () => {
    const app = await openAppWithLibrary()
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Gwen' } } })
    const shelf = new ShelfScreen(app.page)
    await shelf.shown()
    const editor = await shelf.open('Gwen')
    await editor.shown()

    const elsewhere = { ...realFiles, lock: async () => async () => undefined }
    const options = { ...libraryOptions(join(app.data, 'library'), elsewhere), device: 'other' }
    const library = unwrap(await unlockLibrary(options, { passphrase: testPassphrase }))
    onTestFinished(() => library.close())
    const [listed] = await library.listBooks()
    const book = unwrap(await library.openBook(listed?.id ?? ''))
    const frame = unwrap(readBook(book.doc)).pages[0]?.frames.find(each => each.kind === 'words')
    book.doc.transact(() =>
      writeWordsInto(wordsRoot(book.doc, frame?.id as never, 'en', '5-7'), [{ runs: [{ text: 'Words from afar.' }] }]),
    )
    await book.flush()
    await app.page.getByText('Words from afar.').first().waitFor({ timeout: 10_000 })

    await editor.write(' And here.')
    await editor.allSaved()
    await expect
      .poll(async () => {
        await book.lookForOthers()
        return wordsRoot(book.doc, frame?.id as never, 'en', '5-7').toString()
      })
      .toContain('And here.')
    expect(app.errors()).toBe('')
  })
})

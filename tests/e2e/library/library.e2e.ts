/**
 * A book's life between people: two computers on one folder, a file for the family, the family's copy back again, and an
 * earlier state brought back. The family and the other computer are played with the same services, for real.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { FrameId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { readWords, wordsRoot, writeWordsInto } from '#core/book/words-doc.ts'
import { unwrap } from '#core/result.ts'
import { createSender, readHandover, writeHandover } from '#services/handover/index.ts'
import { realFiles, unlockLibrary } from '#services/library/index.ts'
import { openAppWithLibrary, testPassphrase } from '#support/app.ts'
import { libraryOptions, tickingPorts } from '#support/library.ts'
import { ReceiveScreen, SendScreen } from '../models/handover.ts'
import { ShelfScreen } from '../models/shelf.ts'

/** The first words of a book. */
function firstWords(doc: Y.Doc): FrameId {
  const frame = unwrap(readBook(doc)).pages[0]?.frames.find(({ kind }) => kind === 'words')
  if (!frame) throw new Error('no words on the first page')
  return frame.id
}

function write(doc: Y.Doc, text: string): void {
  doc.transact(() => writeWordsInto(wordsRoot(doc, firstWords(doc), 'en', '5-7'), [{ runs: [{ text }] }]))
}

function read(doc: Y.Doc): string {
  return JSON.stringify(readWords(doc, firstWords(doc), 'en', '5-7'))
}

describe('a book between people', () => {
  it('is shared, sent, brought together and brought back, and nothing is lost', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Gwen' } } })
    const editor = await new ShelfScreen(page).open('Gwen')

    // Another computer on the same folder.
    const elsewhere = { ...realFiles, lock: async () => async () => undefined }
    const options = { ...libraryOptions(join(app.data, 'library'), elsewhere), device: 'other' }
    const library = unwrap(await unlockLibrary(options, { passphrase: testPassphrase }))
    const [listed] = await library.listBooks()
    const theirs = unwrap(await library.openBook(listed?.id ?? ''))
    write(theirs.doc, 'Words from afar.')
    await theirs.flush()
    await page.getByText('Words from afar.').first().waitFor({ timeout: 10_000 })
    await editor.write(' And here')
    await editor.allSaved()
    const seen = async () => {
      await theirs.lookForOthers()
      return read(theirs.doc)
    }
    await expect.poll(seen).toContain('And here')
    await library.close()

    // A file for the family, under six words.
    const out = join(app.data, 'out.journeybook')
    await page.getByRole('button', { name: 'Send a copy' }).click()
    await app.answerDialog([out])
    const words = await new SendScreen(page).makeUnderWords('Catrin and Huw')
    expect(words.split(' ')).toHaveLength(6)
    await page.getByText('Catrin and Huw', { exact: true }).waitFor()
    const sent = unwrap(await readHandover(await readFile(out), { passphrase: words }))
    const family = new Y.Doc()
    Y.applyUpdate(family, sent.state)
    expect(read(family)).toContain('And here')

    // Both go on writing; the family sends its copy to the worker's own code.
    await page.getByRole('button', { name: 'Back to the book' }).last().click()
    await editor.shown()
    await editor.write(' Mine.')
    await editor.allSaved()
    write(family, 'Words of the family.')
    const { value } = (await app.call('handover.getOwn')) as { value: { code: string } }
    const ports = tickingPorts(Date.parse('2027-03-01T10:00:00Z'))
    const contents = {
      book: sent.manifest.book,
      state: Y.encodeStateAsUpdate(family),
      photos: sent.photos,
      sender: createSender(ports.random(32), 'Catrin'),
      audience: 'agency',
    }
    const back = join(app.data, 'back.journeybook')
    await writeFile(back, await writeHandover(contents, { recipients: [value.code] }, ports))
    await page.getByRole('button', { name: 'Back to the shelf' }).click()
    await page.getByRole('button', { name: 'Open a file' }).click()
    await app.answerDialog([back])
    const receive = new ReceiveScreen(page)
    expect(await receive.open()).toContain('Catrin, who has not sent you a book before')
    await receive.bringTogether()
    await page.getByText('What came back from Catrin').waitFor()
    await page.getByText('You both changed the same sentence').waitFor()
    await page.getByRole('button', { name: 'Undo this' }).click()
    await page.getByText('This page is the same now.').waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await editor.shown()
    await expect.poll(() => editor.words().first().textContent()).toContain('Mine.')

    // What was undone is still in History, and comes back whole.
    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByLabel('Name the book as it is now').fill('Before the panel')
    await page.getByRole('button', { name: 'Keep this version' }).click()
    await page.getByRole('button', { name: /^Look at Before the panel/ }).waitFor()
    await page.getByRole('button', { name: /^Look at Sent to someone/ }).click()
    await page.getByRole('button', { name: 'Bring the whole book back' }).click()
    await page.getByRole('button', { name: 'Bring it all back' }).click()
    await expect.poll(() => editor.words().first().textContent()).not.toContain('Mine.')
    await editor.allSaved()
    expect(app.errors()).toBe('')
  })
})

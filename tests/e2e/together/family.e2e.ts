/** A family makes its own shelf and finds nothing of an agency there. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readFamily } from '#core/book/family.ts'
import { readBook } from '#core/book/read.ts'
import { unwrap } from '#core/result.ts'
import { readHandover } from '#services/handover/index.ts'
import { openApp } from '#support/app.ts'
import { DoorScreen } from '../models/door.ts'
import { SendScreen } from '../models/handover.ts'
import { TogetherRoom } from '../models/together.ts'

describe('a family', () => {
  it('makes a shelf of its own, reads from it, and comes back to it after the lock', {
    timeout: 240_000,
  }, async () => {
    const app = await openApp()
    const { page } = app
    await page.getByRole('button', { name: 'We are a family: we were sent a book' }).click()
    await page.getByRole('heading', { name: 'A shelf for your family' }).waitFor()
    const { passphrase } = await new DoorScreen(page).makeLibrary()
    await page.getByLabel('My recovery kit is on paper and in a safe place').check()
    await page.getByRole('button', { name: 'Go to my shelf' }).click()
    await page.getByRole('heading', { level: 1, name: 'Our books' }).waitFor()
    await page.getByText('There is no book here yet.').waitFor()
    for (const name of ['New book', 'Reviews', 'Print']) {
      await expect.poll(() => page.getByRole('button', { name, exact: true }).count()).toBe(0)
    }
    // Its keys, its lock and the copies of its books are its own to look after.
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByText('If you want it: when the passphrase').waitFor()
    await page.getByRole('button', { name: 'Shelf', exact: true }).click()

    await app.call('books.create', { template: 'my-life-journey-5-7', answers: { child: { name: 'Mali' } } })
    await page.getByRole('button', { name: 'Read Mali’s book' }).click()
    const room = new TogetherRoom(page)
    await room.shown()
    await room.press('Next page')
    await room.at(2)
    await room.press('my pen')
    await room.drag([
      [0.3, 0.3],
      [0.5, 0.6],
    ])
    await room.press('my voice')
    await room.press('Start')
    await page.getByText('I am listening').waitFor()
    await room.press('That is all')
    await page.getByRole('button', { name: 'Play: My voice' }).waitFor()
    await page.keyboard.press('Escape')
    await room.press('My corner')
    for (const question of ['Did Kelly like dogs?', 'Is this one only ours?']) {
      await room.press('Ask a question')
      await page.getByLabel('My question').fill(question)
      await room.press('Post it')
    }
    await room.press('Back to my book')
    await room.press('Finished')
    await room.passGate()
    await page.getByRole('heading', { level: 1, name: 'Our books' }).waitFor()

    // The book goes back to the agency; what was drawn on page 2 stays at home, what was said there and one question go.
    await page.getByRole('button', { name: 'Send it back to the agency' }).click()
    await page.getByRole('group', { name: 'What the child and you added' }).waitFor()
    await page.getByRole('checkbox', { name: /^Page 2 / }).uncheck()
    await page.getByText('Not in it: recorded voices').waitFor()
    await page.getByRole('checkbox', { name: /^Page 2: 1 voice / }).check()
    await page.getByText('1 recorded voice', { exact: true }).waitFor()
    await page.getByText('Not in it: what you added to 1 page').waitFor()
    await page.getByText('Not in it: feelings, questions and worries').waitFor()
    await page.getByRole('checkbox', { name: /Did Kelly like dogs/ }).check()
    await page.getByText('1 thing that your child told you').waitFor()
    const out = join(app.data, 'back.journeybook')
    await app.answerDialog([out])
    const words = await new SendScreen(page).makeUnderWords('The agency')
    const sent = new Y.Doc()
    const handover = unwrap(await readHandover(await readFile(out), { passphrase: words }))
    Y.applyUpdate(sent, handover.state)
    const book = unwrap(readBook(sent))
    expect(book.pages.flatMap(({ frames }) => frames).filter(({ by }) => by === 'child')).toEqual([])
    expect(readFamily(sent, 'voices').map(({ sound }) => sound)).toEqual([...handover.voices.keys()])
    expect(handover.voices.size).toBe(1)
    expect(readFamily(sent, 'questions').map(({ text }) => text)).toEqual(['Did Kelly like dogs?'])
    // Here the drawing is still on its page, and is left at home again unless it is chosen.
    await page.getByRole('button', { name: 'Back to the book' }).last().click()
    await room.shown()
    await room.press('Finished')
    await room.passGate()
    await page.getByRole('button', { name: 'Send it back to the agency' }).click()
    await page.getByRole('checkbox', { name: /^Page 2 /, checked: false }).waitFor()
    await page.getByRole('button', { name: 'Lock' }).click()
    await new DoorScreen(page).try(passphrase)
    await page.getByRole('button', { name: 'Read Mali’s book' }).waitFor()
  })
})

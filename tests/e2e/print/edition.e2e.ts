/** From the sample book to a print-ready file recorded against the child's second review. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BookCard } from '#contract/books.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { usualAssets } from '#services/print/profiles.ts'
import { readSample } from '#services/toolkit/sample.ts'
import { openAppWithLibrary } from '#support/app.ts'
import { countingIds } from '#support/ports.ts'

/** A cold print of the sample bakes every picture: on a busy machine of two cores that takes a minute. */
const printMs = 240_000

describe('print', () => {
  it(
    'shows the real pages, refuses another child’s code, and makes an edition for the second review',
    async () => {
      const app = await openAppWithLibrary({ now: '2026-11-23T10:00:00Z' })
      const { page } = app
      await app.call('books.createSample')
      const listed = (await app.call('books.list')) as { value: readonly BookCard[] }
      const book = listed.value[0]
      if (!book) throw new Error('the sample book is on the shelf')
      // Once there is a case, photos must be agreed to there.
      const { photos } = await readSample(countingIds())
      const agreement = { by: 'Nia Rowlands', on: '2026-08-20' }
      const photoAgreements = Object.fromEntries([...photos.keys()].map(id => [id, agreement]))
      const record = { version: 1, placedOn: '2026-08-14', reviewsHeld: ['2026-09-08'], photoAgreements }
      await app.call('register.saveCase', { book: book.id, record })

      await page.getByRole('button', { name: 'Open Mali' }).click()
      await page.getByText('All changes are saved').first().waitFor()
      // The windows balance their headings; paper cannot, so the page must not either, or its titles break elsewhere in print.
      const lines = page.locator('.page .line')
      await lines.first().waitFor()
      const wraps = await lines.evaluateAll(all => [
        ...new Set(all.map(line => getComputedStyle(line).getPropertyValue('text-wrap-style'))),
      ])
      expect(wraps).toEqual(['auto'])
      await page.getByRole('button', { name: 'Print' }).click()
      await page.getByRole('heading', { level: 1, name: 'Before it goes' }).waitFor()
      await page.locator('canvas[data-drawn=true]').first().waitFor({ timeout: printMs })
      await page.getByText('checks of the finished file passed').waitFor()
      await expect.poll(() => inkOn(page.locator('canvas').first())).toBe(true)

      const code = page.getByLabel('Type Mali’s code, so it is the right book')
      await code.fill('TOM 9')
      await page.getByRole('button', { name: 'Make edition 1' }).click()
      await page.getByText('That is not this book’s code').waitFor()

      const place = join(app.data, 'edition.pdf')
      await app.answerDialog([place])
      await code.fill(book.code.toLowerCase())
      await page.getByRole('button', { name: 'Make edition 1' }).click()
      await page.getByText('Edition 1 is made and recorded.').waitFor()
      await page.getByText('Nothing has changed since.').waitFor()

      const file = await readFile(place)
      expect(file.subarray(0, 5).toString()).toBe('%PDF-')
      const editions = (await app.call('print.listEditions', { book: book.id })) as { value: readonly Edition[] }
      expect(editions.value).toMatchObject([
        { number: 1, purpose: 'print-shop', review: 2, fingerprint: createHash('sha256').update(file).digest('hex') },
      ])

      await page.getByRole('button', { name: 'Mali’s book' }).click()
      await page.locator('[contenteditable="true"]').first().click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' and everything that belongs to it')
      await page.getByText('All changes are saved').first().waitFor()
      await page.getByRole('button', { name: 'Print' }).click()
      await page.getByText('1 page has changed since.').waitFor()

      await page.getByText('Words run out of their place').waitFor({ timeout: printMs })
      await page.getByRole('button', { name: 'Look: Words run out of their place' }).click()
      await page.locator('[contenteditable="true"]').first().waitFor()
      await page.getByRole('button', { name: 'Print' }).click()
      await page.getByRole('button', { name: 'Look at the book as it was in edition 1' }).click()
      await page.getByText('Printed: edition 1').waitFor()
    },
    printMs + 60_000,
  )

  it('can be stopped, says so, and begins again when asked', async () => {
    const app = await openAppWithLibrary()
    const { page } = app
    await app.call('books.createSample')
    await page.getByRole('button', { name: 'Open Mali' }).click()
    await page.getByText('All changes are saved').first().waitFor()
    await page.getByRole('button', { name: 'Print' }).click()
    const stop = async () => {
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.getByRole('heading', { name: 'It was stopped' }).waitFor()
    }
    await stop()

    // A printer's own profile is checked before it is taken, and stays on the list.
    const inks = page.getByLabel('The printer’s inks')
    const words = join(app.data, 'words.icc')
    await writeFile(words, 'not a profile')
    await app.answerDialog([words])
    await page.getByRole('button', { name: 'Add a printer’s profile…' }).click()
    await page.getByText('That is not a profile of a press’s inks').waitFor()
    await app.answerDialog([join(usualAssets, 'icc/FOGRA39L-coated.icc')])
    await page.getByRole('button', { name: 'Add a printer’s profile…' }).click()
    await page.getByRole('button', { name: 'Take it off the list' }).waitFor()
    await expect.poll(() => inks.inputValue()).toMatch(/^[0-9a-f]{32}$/)
    // Each print is stopped before the next is asked for: the button of one may still be there when the other begins.
    await stop()
    await page.getByRole('button', { name: 'Take it off the list' }).click()
    await expect.poll(() => inks.inputValue()).toBe('')
    await stop()
    await page.getByRole('button', { name: 'Make the pages again' }).click()
    await page.getByRole('button', { name: 'Stop' }).waitFor()
  }, 90_000)
})

/** Whether anything but one colour is on a canvas. */
function inkOn(canvas: import('playwright-core').Locator): Promise<boolean> {
  return canvas.evaluate(element => {
    const drawn = element as HTMLCanvasElement
    const data = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height).data ?? new Uint8ClampedArray()
    return data.some((value, at) => at % 4 !== 3 && value !== data[at % 4])
  })
}

/** The editor in real Chromium, under the app's own content policy, over a desk that keeps what it is sent. */

import type { Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { Book, Frame } from '#core/book/schema.ts'
import { type BookDesk, createBookDesk } from './book-desk.ts'
import { bookForPages } from './page-book.ts'
import { openTestPage, type TestPage } from './test-page.ts'

/** A point on the screen, px. */
interface Point {
  readonly x: number
  readonly y: number
}

/** The editor of a test file: opened once, and its page made anew over a new desk before each test. */
export function setupEditor(onPage: number) {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  let test: TestPage
  let desk: BookDesk

  beforeAll(async () => {
    desk = createBookDesk(bookForPages())
    test = await openTestPage('editor', { serve: (path, request) => desk.serve(path, request) })
  }, 60_000)
  afterAll(() => test.close())

  const show = async (book: Book) => {
    // The page before is left first: what it still sends must not reach the new desk, whose book never saw its start.
    await test.leave()
    desk = createBookDesk(book)
    await test.visit()
  }

  beforeEach(async () => {
    await show(bookForPages())
    await test.page.getByRole('button', { name: new RegExp(`^Page ${onPage}\\.`) }).click()
    await test.page.locator(`.sheet[aria-label="Page ${onPage}"]`).waitFor()
  })

  return {
    get browser(): BrowserPage {
      return test.page
    },
    get desk(): BookDesk {
      return desk
    },
    get complaints(): string[] {
      return test.complaints
    },
    book: (): Book => desk.book(),
    /** Opens the editor anew over another book. */
    show,
    frame: <F extends Frame = Frame>(id: string): F =>
      desk
        .book()
        .pages.flatMap(({ frames }) => frames)
        .find(each => each.id === id) as F,
    on: (id: string) => test.page.locator(`.sheet [data-frame="${id}"]`),
    key: (name: string) => test.page.keyboard.press(name),
    /** Everything a screen reader has been told and can still find. */
    said: async () => (await test.page.locator('[aria-live]').allTextContents()).join(' '),
    saved: () => poll(() => test.page.getByRole('status').allInnerTexts()).toContain('All changes are saved'),
    async drag(from: Point, by: Point): Promise<void> {
      const { mouse } = test.page
      await mouse.move(from.x, from.y)
      await mouse.down()
      await mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
      await mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
      await mouse.up()
    },
    async middle(id: string): Promise<Point> {
      const box = (await test.page.locator(`.sheet [data-frame="${id}"]`).boundingBox())!
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    },
  }
}

/** Waits for something to come true: other work may share the machine. */
export function poll<T>(value: () => T): ReturnType<typeof expect.poll> {
  return expect.poll(value, { timeout: 10_000 })
}

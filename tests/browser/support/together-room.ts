/** The room that is read in, in real Chromium under the app's own content policy, over a desk that keeps what it is sent. */
import type { Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import type { Book } from '#core/book/schema.ts'
import { TogetherRoom } from '../../e2e/models/together.ts'
import { type BookDesk, createBookDesk } from './book-desk.ts'
import { bookForPages } from './page-book.ts'
import { openTestPage, type TestPage } from './test-page.ts'

/** The day it is in the room. */
export const today = '2027-03-01'

/** The book of the room: its third page, with the maps, is a hard one. */
export function bookForRoom(): Book {
  const book = bookForPages()
  return { ...book, pages: book.pages.map(page => ({ ...page, hard: page.id === 'maps' })) }
}

/** The room of a test file: opened once, and its page made anew over a new desk before each test. */
export function setupRoom() {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  let test: TestPage
  let desk: BookDesk
  let room: TogetherRoom

  beforeAll(async () => {
    desk = createBookDesk(bookForRoom())
    test = await openTestPage('together', { serve: (path, request) => desk.serve(path, request) })
    // Here it is what comes of a press; how pages move is seen in tests/e2e/together. Nothing is waited for to slide or fade.
    await test.page.emulateMedia({ reducedMotion: 'reduce' })
    await test.page.clock.setFixedTime(`${today}T09:00:00Z`)
  })
  afterAll(() => test.close())

  const sitDown = async (book: Book = bookForRoom(), query = '') => {
    // The room before is left first: what it still sends must not reach the new desk, whose book never saw its start.
    await test.leave()
    desk = createBookDesk(book)
    await test.visit(query)
    room = new TogetherRoom(test.page)
    await room.shown()
  }
  beforeEach(() => sitDown())

  return {
    get browser(): BrowserPage {
      return test.page
    },
    get room(): TogetherRoom {
      return room
    },
    get desk(): BookDesk {
      return desk
    },
    get complaints(): string[] {
      return test.complaints
    },
    /** Sits down anew over another book, or in another language (`?in=cy`). */
    sitDown,
    press: (name: string | RegExp) => room.press(name),
  }
}

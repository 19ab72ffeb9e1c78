/** Two laptops on one folder: a child draws on each, both see it within two seconds, and nothing of either is lost. */
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { createChildHand } from '#core/book/edits/child.ts'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { createIds } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import { createOpenBooks, type OpenBooks } from '#electron/books/open-books.ts'
import { createLibrarySession } from '#electron/library-session.ts'
import { realFiles } from '#services/library/index.ts'
import { pageOne, smallBook } from '#support/books.ts'
import { goodPassphrase, libraryOptions, temporaryFolder, tickingPorts } from '#support/library.ts'

/** A lock as another computer's kernel holds it: it says nothing about ours. */
const elsewhere = { ...realFiles, lock: async () => async () => undefined }
const sheet = { x: 0, y: 0, width: 297, height: 210, rotation: 0 }

interface Laptop {
  readonly books: OpenBooks
  readonly id: BookId
  /** The book as this laptop's window has it. */
  readonly doc: Y.Doc
  /** Draws a stroke that can be told from all others. */
  draw(mark: number): void
  /** The marks of the strokes that can be seen here. */
  marks(): number[]
}

async function laptopOn(place: string, device: string, made?: BookId): Promise<Laptop> {
  const session = createLibrarySession({ ...libraryOptions(place, elsewhere), device })
  const doc = new Y.Doc()
  const books = createOpenBooks(session, {
    saveState: () => undefined,
    changing: async () => undefined,
    closing: async () => undefined,
    // As the window does: what the desktop has and the window lacks is fetched when it is told of a change.
    changedElsewhere: () => queueMicrotask(() => void takeIn()),
  })
  session.onLock({ before: books.closeAll })
  onTestFinished(() => session.lock('asked'))
  if (made) unwrap(await session.unlock({ passphrase: goodPassphrase }))
  else unwrap(await session.create(goodPassphrase))
  const id = made ?? (await makeBook(session))
  const store = unwrap(await books.open(id))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(store.doc), 'elsewhere')
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'elsewhere') void books.apply(id, update)
  })
  const takeIn = async () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(store.doc, Y.encodeStateVector(doc)), 'elsewhere')
  const hand = createChildHand(doc, createIds(tickingPorts().random), pageOne)
  return {
    books,
    id,
    doc,
    draw: mark => hand.draw({ colour: 'red', widthMm: 1, points: [mark, 1, 1, mark, 9, 1] }, sheet),
    marks: () =>
      unwrap(readBook(doc))
        .pages.flatMap(({ frames }) => frames)
        .flatMap(frame => (frame.kind === 'drawing' ? frame.strokes.map(({ points }) => points[0] ?? 0) : []))
        .sort((a, b) => a - b),
  }
}

async function makeBook(session: ReturnType<typeof createLibrarySession>): Promise<BookId> {
  const library = session.current()
  if (!library) throw new Error('the library is open')
  const store = unwrap(await library.createBook(Y.encodeStateAsUpdate(createDoc(smallBook()))))
  await store.close()
  return store.id as BookId
}

/** How long it takes until `true`, ms. */
async function timeUntil(seen: () => boolean): Promise<number> {
  const from = performance.now()
  await expect.poll(seen, { interval: 10, timeout: 20_000 }).toBe(true)
  return performance.now() - from
}

describe('two laptops on one folder', () => {
  it('see each other’s strokes within two seconds, and keep what both drew at once', { timeout: 60_000 }, async () => {
    const place = await temporaryFolder()
    const one = await laptopOn(place, 'one')
    const other = await laptopOn(place, 'two', one.id)
    const took: number[] = []
    for (let mark = 1; mark <= 6; mark++) {
      const [from, to] = mark % 2 ? [one, other] : [other, one]
      from.draw(mark)
      took.push(await timeUntil(() => to.marks().includes(mark)))
    }
    // Half of them: what else this machine does at the same time can hold up any one.
    expect(took.toSorted((a, b) => a - b)[3]).toBeLessThan(2000)

    for (let mark = 11; mark <= 30; mark++) (mark % 2 ? one : other).draw(mark)
    await timeUntil(() => one.marks().length === 26 && other.marks().length === 26)
    expect(one.marks()).toEqual(other.marks())
    for (const { books, id } of [one, other]) await books.close(id)
    const again = await laptopOn(place, 'three', one.id)
    expect(again.marks()).toEqual(one.marks())
    expect(unwrap(readBook(again.doc)).pages[0]?.frames.slice(0, 3)).toEqual(smallBook().pages[0]?.frames)
  })
})

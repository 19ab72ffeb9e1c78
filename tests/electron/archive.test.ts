import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bookIdSchema } from '#core/book/ids.ts'
import { unwrap } from '#core/result.ts'
import { createArchive } from '#electron/archive.ts'
import { createOpenBooks } from '#electron/books/open-books.ts'
import { createLibrarySession } from '#electron/library-session.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, tickingPorts } from '#support/library.ts'

const hour = 3_600_000
const day = 24 * hour

/** A library with one book that is copied into a folder, on a clock that the test moves. */
async function setUp() {
  let now = Date.UTC(2027, 2, 1, 9)
  const ports = { ...tickingPorts(), clock: { now: () => now } }
  const session = createLibrarySession(libraryOptions(await temporaryFolder(), undefined, ports))
  const books = createOpenBooks(session, {
    saveState: (id, state) => archive.saveState(id, state),
    changing: async () => {},
    closing: async () => {},
    changedElsewhere: () => {},
  })
  const archive = createArchive({ session, books, ports })
  session.onLock({ before: books.closeAll })
  unwrap(await session.create(goodPassphrase))
  const made = await session.current()?.createBook(stateOf('The sea'))
  const id = bookIdSchema.parse(made?.ok && made.value.id)
  if (made?.ok) await made.value.close()
  const chosen = await temporaryFolder()
  unwrap(await archive.choose(chosen))
  unwrap(await archive.now())
  /** Makes changes to the book, each saved by itself. */
  const edit = async (times: number) => {
    const store = unwrap(await books.open(id))
    for (let i = 0; i < times; i++) {
      store.doc.getText('story').insert(0, `${i};`)
      unwrap(await store.flush())
    }
    await books.close(id)
  }
  const pass = async (ms: number) => {
    now += ms
    await archive.quiet()
  }
  const folder = join(chosen, 'Journeybook copies')
  const days = async () =>
    (await readdir(folder))
      .filter(name => name.endsWith('.journeybook'))
      .map(name => name.slice(-22, -12))
      .sort()
  return { session, archive, edit, pass, days, folder }
}

it('fifty saved edits make a copy in the next quiet time, forty-nine do not', async () => {
  const { edit, pass, days } = await setUp()
  await edit(49)
  await pass(day)
  expect(await days()).toEqual(['2027-03-01'])
  await edit(1)
  await pass(0)
  expect(await days()).toEqual(['2027-03-01', '2027-03-02'])
  await pass(day)
  expect(await days()).toHaveLength(2)
})

it('not within a day of the last copy', async () => {
  const { edit, pass, days } = await setUp()
  await edit(50)
  await pass(23 * hour)
  expect(await days()).toEqual(['2027-03-01'])
  await pass(hour)
  expect(await days()).toEqual(['2027-03-01', '2027-03-02'])
})

it('what was counted before the library was locked counts after it', async () => {
  const { session, archive, edit, pass, days } = await setUp()
  await edit(30)
  await session.lock('asked')
  unwrap(await session.unlock({ passphrase: goodPassphrase }))
  // The count is read when the library opens; the news comes from the same record.
  await archive.news()
  await edit(20)
  await pass(day)
  expect(await days()).toEqual(['2027-03-01', '2027-03-02'])
})

it('a place that is gone is tried again after half an hour, and the edits still count', async () => {
  const { edit, pass, days, folder } = await setUp()
  await edit(50)
  await rename(folder, `${folder}.away`)
  await writeFile(folder, '')
  await pass(day)
  await rm(folder)
  await rename(`${folder}.away`, folder)
  await pass(hour / 2 - 1)
  expect(await days()).toEqual(['2027-03-01'])
  await pass(1)
  expect(await days()).toEqual(['2027-03-01', '2027-03-02'])
})

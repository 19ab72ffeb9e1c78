import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { createIdleCheck } from '#electron/idle-check.ts'
import { createLibrarySession } from '#electron/library-session.ts'
import { type FileLayer, type LastCheck, readLastCheck, realFiles } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder } from '#support/library.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A session with one book of two photos, and a check whose clock the test moves. `onRead` runs before each file is read. */
async function setUp(onRead: () => void = () => {}) {
  const place = await temporaryFolder()
  let reads = 0
  const files: FileLayer = {
    ...realFiles,
    read: async (path, limit) => {
      reads++
      onRead()
      return realFiles.read(path, limit)
    },
  }
  const session = createLibrarySession(libraryOptions(place, files))
  let now = Date.UTC(2027, 2, 1, 9)
  const settings = { lockMinutes: 10 }
  const failures: unknown[] = []
  const check = createIdleCheck({
    session,
    clock: { now: () => now },
    lockMinutes: () => settings.lockMinutes,
    onFailure: error => failures.push(error),
  })
  unwrap(await session.create(goodPassphrase))
  const library = session.current()
  if (!library) throw new Error('the library is not open')
  const book = unwrap(await library.createBook(stateOf('The sea')))
  unwrap(await book.putBlob(Uint8Array.of(1)))
  unwrap(await book.putBlob(Uint8Array.of(2)))
  await book.close()
  const pass = (ms: number) => {
    now += ms
    reads = 0
    return check.look()
  }
  const last = (): Promise<LastCheck | undefined> => readLastCheck(library)
  return { place, session, library, book: book.id, check, settings, failures, pass, last, reads: () => reads }
}

describe('the weekly check', () => {
  it('reads everything when nobody has been at work for three minutes, and not before', async () => {
    const { pass, last, check, library, failures } = await setUp()
    await pass(2 * minute)
    expect(await last()).toBeUndefined()
    check.stillHere()
    await pass(2 * minute)
    expect(await last()).toBeUndefined()
    await pass(minute)
    expect(await last()).toMatchObject({ files: (await library.verify()).files - 2, damaged: 0 })
    expect(failures).toEqual([])
  })

  it('comes before the idle lock, however short that is', async () => {
    const { pass, last, settings } = await setUp()
    settings.lockMinutes = 2
    await pass(minute)
    expect(await last()).toBeDefined()
  })

  it('is made again after a week, and not before', async () => {
    const { pass, last } = await setUp()
    await pass(3 * minute)
    const first = await last()
    await pass(6 * day)
    expect(await last()).toEqual(first)
    await pass(day)
    expect((await last())?.at).toBe((first?.at ?? 0) + 7 * day)
  })

  it('keeps how many files are damaged', async () => {
    const { place, book, pass, last } = await setUp()
    const folder = join(place, 'books', book, 'blob')
    const [group = ''] = await readdir(folder)
    const [name = ''] = await readdir(join(folder, group))
    const bytes = await readFile(join(folder, group, name))
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
    await writeFile(join(folder, group, name), bytes)
    await pass(3 * minute)
    expect(await last()).toMatchObject({ damaged: 1 })
  })

  it('stops at the file it is at when a key is pressed, says nothing, and begins anew when it is quiet', async () => {
    let key: (() => void) | undefined
    const { pass, last, check, failures, reads } = await setUp(() => key?.())
    key = () => {
      // The first read is of what the last check found, before anything is looked at.
      if (reads() >= 3) check.stillHere()
    }
    await pass(3 * minute)
    expect(reads()).toBe(3)
    key = undefined
    expect(await last()).toBeUndefined()
    expect(failures).toEqual([])
    await pass(2 * minute)
    expect(reads()).toBe(0)
    await pass(minute)
    expect(await last()).toMatchObject({ damaged: 0 })
  })

  it('makes way for a print, and waits until it is done', async () => {
    let begin: (() => void) | undefined
    const { pass, last, check, reads } = await setUp(() => begin?.())
    const print = Promise.withResolvers<void>()
    let printed: Promise<void> | undefined
    begin = () => {
      if (reads() >= 3) printed ??= check.whileBusy(() => print.promise)
    }
    await pass(3 * minute)
    expect(reads()).toBe(3)
    begin = undefined
    await pass(30 * minute)
    expect(reads()).toBe(0)
    print.resolve()
    await printed
    await pass(3 * minute)
    expect(await last()).toMatchObject({ damaged: 0 })
  })

  it('does not keep the library from locking, and reads nothing while it is locked', async () => {
    let lock: (() => void) | undefined
    const { pass, session, failures, reads } = await setUp(() => lock?.())
    let locked: Promise<void> | undefined
    lock = () => {
      if (reads() >= 3) locked ??= session.lock('asked')
    }
    await pass(3 * minute)
    await locked
    expect(await session.state()).toBe('locked')
    await pass(30 * minute)
    expect(reads()).toBe(0)
    expect(failures).toEqual([])
  })
})

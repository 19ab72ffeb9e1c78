/** Two computers on one folder: each has a name of its own and a lock that the other does not see. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { rootMap } from '#core/book/doc.ts'
import { unwrap } from '#core/result.ts'
import { createLibrary, type Library, realFiles, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, wordsOf } from '#support/library.ts'

/** A lock as another computer's kernel holds it: it says nothing about ours. */
const elsewhere = { ...realFiles, lock: async () => async () => undefined }

async function openOn(place: string, device: string): Promise<Library> {
  const options = { ...libraryOptions(place, elsewhere), device }
  const library = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
  onTestFinished(() => library.close())
  return library
}

async function sharedBook() {
  const place = await temporaryFolder()
  const options = { ...libraryOptions(place, elsewhere), device: 'one' }
  const { library: one } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  onTestFinished(() => one.close())
  const mine = unwrap(await one.createBook(stateOf('start;')))
  const theirs = unwrap(await (await openOn(place, 'two')).openBook(mine.id))
  return { place, mine, theirs }
}

describe('two computers with one folder', () => {
  it('see each other’s words appear, and both keep what both wrote', async () => {
    const { mine, theirs } = await sharedBook()
    mine.doc.getText('story').insert(0, 'mine;')
    theirs.doc.getText('story').insert(0, 'theirs;')
    await Promise.all([mine.flush(), theirs.flush()])
    expect(await mine.lookForOthers()).toBe(true)
    expect(await theirs.lookForOthers()).toBe(true)
    expect(wordsOf(mine.doc)).toBe(wordsOf(theirs.doc))
    expect(wordsOf(mine.doc)).toContain('mine;')
    expect(wordsOf(mine.doc)).toContain('theirs;')
    expect(await mine.lookForOthers()).toBe(false)
  })

  it('does not take in its own words, or write the other’s again', async () => {
    const { place, mine, theirs } = await sharedBook()
    theirs.doc.getText('story').insert(0, 'theirs;')
    await theirs.flush()
    await mine.lookForOthers()
    await mine.flush()
    const logs = await readdir(join(place, 'books', mine.id, 'log'))
    expect(logs).toHaveLength(1)
  })

  it('follows the other through its snapshots when its log has been cleared away', async () => {
    const { place, mine, theirs } = await sharedBook()
    for (const word of ['a;', 'b;', 'c;']) {
      theirs.doc.getText('story').insert(0, word)
      await theirs.snapshot()
    }
    for (const name of await readdir(join(place, 'books', mine.id, 'log'))) expect(name).not.toMatch(/-3\.seg$/)
    expect(await mine.lookForOthers()).toBe(true)
    expect(wordsOf(mine.doc)).toBe('c;b;a;start;')
  })

  it('opens, closes and verifies without an alarm while the other goes on', async () => {
    const { place, mine, theirs } = await sharedBook()
    mine.doc.getText('story').insert(0, 'mine;')
    theirs.doc.getText('story').insert(0, 'theirs;')
    await mine.close()
    await theirs.flush()
    const again = await openOn(place, 'one')
    const reopened = unwrap(await again.openBook(mine.id))
    expect(reopened.recovered).toBeUndefined()
    expect(reopened.unclosed).toBeUndefined()
    expect(wordsOf(reopened.doc)).toContain('theirs;')
    expect(await again.verify()).toMatchObject({ damaged: [] })
  })

  it('each sees to the second copies of its own records, and waits for the other’s', async () => {
    const place = await temporaryFolder()
    const options = { ...libraryOptions(place, elsewhere), device: 'one' }
    const { library: one } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    onTestFinished(() => one.close())
    const two = await openOn(place, 'two')
    unwrap(await one.putRecord('case', 'mali', Uint8Array.of(1)))
    const [name = ''] = (await readdir(join(place, 'records/case'))).filter(each => each.endsWith('.rec2'))
    await rm(join(place, 'records/case', name))
    expect(await two.verify()).toMatchObject({ damaged: [], mended: [] })
    expect(await one.verify()).toMatchObject({ damaged: [], mended: [`records/case/${name}`] })
  })
})

/** A book that two computers wrote in by turns, so that each builds on the other's words; and its files, oldest first. */
async function writtenByTurns() {
  const { place, mine, theirs } = await sharedBook()
  for (const [book, word] of [
    [mine, 'one;'],
    [theirs, 'two;'],
    [mine, 'three;'],
    [theirs, 'four;'],
  ] as const) {
    await book.lookForOthers()
    // Into the middle of what the other wrote last: it cannot be placed without it.
    book.doc.getText('story').insert(1, word)
    await book.flush()
  }
  const folder = join(place, 'books', mine.id)
  await mine.lookForOthers()
  return { place, folder, id: mine.id, words: wordsOf(mine.doc) }
}

/** The folder as a third computer's copy of it, without the other two's logs. */
async function copyWithoutLogs(place: string, id: string): Promise<string> {
  const copy = await temporaryFolder()
  await cp(place, copy, { recursive: true })
  await rm(join(copy, 'books', id, 'log'), { recursive: true })
  await mkdir(join(copy, 'books', id, 'log'))
  return copy
}

describe('files that are still on their way', () => {
  it('are no damage where a photo comes after the words that speak of it', async () => {
    const { place, mine, theirs } = await sharedBook()
    const id = unwrap(await theirs.putBlob(new Uint8Array(5000).fill(9)))
    rootMap(theirs.doc, 'photos').set(id, new Y.Map())
    await theirs.flush()
    await rm(join(place, 'books', mine.id, 'blob'), { recursive: true })
    expect(await mine.lookForOthers()).toBe(true)
    expect((await mine.verify()).damaged).toEqual([])
    await mine.close()
  })

  it('are waited for while half copied and out of order, and no damage is reported', async () => {
    const { place, folder, id, words } = await writtenByTurns()
    const logs = await readdir(join(folder, 'log'))
    expect(logs.length).toBeGreaterThanOrEqual(2)
    for (const order of [logs, logs.toReversed()]) {
      const copy = await copyWithoutLogs(place, id)
      const library = await openOn(copy, 'three')
      const book = unwrap(await library.openBook(id))
      expect(book.recovered).toBeUndefined()
      for (const name of order) {
        const bytes = await readFile(join(folder, 'log', name))
        for (const part of [0.3, 0.7, 1]) {
          await writeFile(join(copy, 'books', id, 'log', name), bytes.subarray(0, Math.ceil(bytes.length * part)))
          await book.lookForOthers()
          expect((await library.verify()).damaged).toEqual([])
          // Words that wait inside the document would make every snapshot of it one that does not prove whole.
          expect(book.doc.store.pendingStructs).toBeNull()
          expect(await book.snapshot()).toMatchObject({ ok: true })
        }
      }
      expect(wordsOf(book.doc)).toBe(words)
      expect(book.doc.store.pendingStructs).toBeNull()
    }
  })

  it('are missing when the book is opened, and come in afterwards; nothing is cleared away meanwhile', async () => {
    const { place, folder, id, words } = await writtenByTurns()
    const [first = '', ...rest] = await readdir(join(folder, 'log'))
    const copy = await copyWithoutLogs(place, id)
    for (const name of rest) await cp(join(folder, 'log', name), join(copy, 'books', id, 'log', name))
    const library = await openOn(copy, 'three')
    const book = unwrap(await library.openBook(id))
    expect(book.recovered).toBeUndefined()
    book.doc.getText('notes').insert(0, 'my own')
    for (let i = 0; i < 3; i++) await book.snapshot()
    expect(await readdir(join(copy, 'books', id, 'log'))).toEqual(expect.arrayContaining(rest))
    await cp(join(folder, 'log', first), join(copy, 'books', id, 'log', first))
    await book.lookForOthers()
    expect(wordsOf(book.doc)).toBe(words)
    await book.close()
    expect(wordsOf(unwrap(await library.openBook(id)).doc)).toBe(words)
  })

  it('are told of as lost when nobody has written there for a long weekend', async () => {
    const { place, folder, id } = await writtenByTurns()
    const [first = ''] = await readdir(join(folder, 'log'))
    await rm(join(folder, 'log', first))
    const later = { ...libraryOptions(place, elsewhere), device: 'three' }
    const clock = { now: () => Date.UTC(2026, 11, 25) }
    const library = unwrap(
      await unlockLibrary({ ...later, ports: { ...later.ports, clock } }, { passphrase: goodPassphrase }),
    )
    onTestFinished(() => library.close())
    expect(unwrap(await library.openBook(id)).recovered).toMatchObject({ lostEdits: expect.any(Number) })
  })
})

import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Ports } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import { createMemoryDisk } from '#root/tests/faults/memory-disk.ts'
import { type BookStore, createLibrary, type SaveState, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, openBook, reopen, stateOf, tickingPorts, wordsOf } from '#support/library.ts'

describe('an open book', () => {
  it('saves by itself within a second of a change, and only then says so', async () => {
    const { library, book } = await openBook()
    const states: SaveState[] = []
    const saved = new Promise<void>(resolve => {
      book.onSaved(state => {
        states.push(state)
        if (state === 'saved' && states.length > 1) resolve()
      })
    })
    const began = performance.now()
    write(book, 'Once ')
    await saved
    expect(performance.now() - began).toBeLessThan(1000)
    expect(states).toEqual(['saved', 'saving', 'saved'])
    await library.close()
  })

  it('tells a listener nothing more once it has gone', async () => {
    const { library, book } = await openBook()
    const states: SaveState[] = []
    const stop = book.onSaved(state => states.push(state))
    stop()
    write(book, 'Once ')
    await book.flush()
    expect(states).toEqual(['saved'])
    await library.close()
  })

  it('is one store however often it is opened, and even when it is opened twice at once', async () => {
    const { library, book } = await openBook()
    await book.close()
    const [one, two] = await Promise.all([library.openBook(book.id), library.openBook(book.id)])
    expect(unwrap(one)).toBe(unwrap(two))
    expect(unwrap(await library.openBook(book.id))).toBe(unwrap(one))
    await library.close()
  })

  it('answers for a book that is not there', async () => {
    const { library } = await openBook()
    expect(await library.openBook('nobody')).toMatchObject({ code: 'no-such-book' })
    await library.close()
  })

  it('keeps its folder small: two snapshots, and no log that they make needless', async () => {
    const { library, book, folder } = await openBook()
    for (let i = 0; i < 5; i++) {
      write(book, `${i} `)
      unwrap(await book.snapshot())
    }
    expect(await readdir(join(folder, 'snap'))).toHaveLength(2)
    expect((await readdir(join(folder, 'log'))).length).toBeLessThanOrEqual(2)
    await library.close()
  })
})

describe('a book on a folder that two machines share', () => {
  it('loses nothing of a session that goes on writing while another one clears up', async () => {
    const disk = createMemoryDisk()
    const options = () => ({ ...libraryOptions('/library', disk.files), scryptLogN: 4 })
    const { library } = unwrap(await createLibrary(options(), { passphrase: goodPassphrase }))
    const { id } = unwrap(await library.createBook(stateOf('start;')))
    await library.close()
    const one = await reopen(options(), id)
    write(one.book, 'one ')
    unwrap(await one.book.flush())
    const two = await reopen(options(), id)
    for (const words of ['a ', 'b ', 'c ']) {
      write(two.book, words)
      unwrap(await two.book.snapshot())
    }
    write(one.book, 'after ')
    unwrap(await one.book.flush())
    // Neither is closed: as when both machines lose their power now.
    const again = await reopen(options(), id)
    for (const words of ['one ', 'after ', 'a ', 'b ', 'c ']) expect(wordsOf(again.book.doc)).toContain(words)
    expect(again.book.recovered).toBeUndefined()
  })
})

describe('damage', () => {
  it('to the newest edits is counted and dated, told once, and its originals are put aside', async () => {
    const { library, book, options, folder, place } = await openBook()
    write(book, 'kept ')
    unwrap(await book.flush())
    write(book, 'lost ')
    unwrap(await book.flush())
    // As a crash leaves it: the log alone holds both.
    const log = join(folder, 'log', (await readdir(join(folder, 'log')))[0]!)
    const head = join(folder, 'head', (await readdir(join(folder, 'head')))[0]!)
    const [logBytes, headBytes] = [await readFile(log), await readFile(head)]
    const snapshots = await readdir(join(folder, 'snap'))
    await library.close()
    for (const name of await readdir(join(folder, 'snap')))
      if (!snapshots.includes(name)) await rm(join(folder, 'snap', name))
    logBytes[logBytes.length - 3]! ^= 1
    await writeFile(log, logBytes)
    await writeFile(head, headBytes)

    let again = await reopen(options, book.id)
    expect(wordsOf(again.book.doc)).toBe('kept start;')
    expect(again.book.recovered).toMatchObject({ lostEdits: 1, damagedFiles: 1, perhapsMore: false })
    expect(again.book.recovered?.goodTo).toBeGreaterThan(Date.UTC(2026, 10, 23))
    await again.library.close()
    // A month on, nobody can still be writing that log, and it may be put aside.
    const later = { ...options, ports: tickingPorts(Date.UTC(2027, 0, 23)) }
    again = await reopen(later, book.id)
    expect(again.book.recovered).toBeUndefined()
    write(again.book, 'more ')
    await again.library.close()
    again = await reopen(later, book.id)
    expect(wordsOf(again.book.doc)).toBe('more kept start;')
    await again.library.close()
    expect(await readFile(join(place, 'quarantine', (await readdir(join(place, 'quarantine')))[0]!))).toEqual(logBytes)
  })

  it('to one snapshot costs nothing, and is told', async () => {
    const { library, book, options, folder } = await openBook()
    write(book, 'kept ')
    await library.close()
    const newest = (await readdir(join(folder, 'snap'))).sort(byNumber).at(-1)!
    await writeFile(join(folder, 'snap', newest), 'nonsense')
    const again = await reopen(options, book.id)
    expect(wordsOf(again.book.doc)).toBe('kept start;')
    expect(again.book.recovered).toMatchObject({ damagedFiles: 1, lostEdits: 0 })
    await again.library.close()
  })

  it('to every snapshot falls back on history, and says that more may be gone', async () => {
    const { library, book, options, folder } = await openBook()
    write(book, 'named ')
    unwrap(await book.nameVersion('before the visit'))
    await library.close()
    for (const name of await readdir(join(folder, 'snap'))) await writeFile(join(folder, 'snap', name), '')
    const again = await reopen(options, book.id)
    expect(wordsOf(again.book.doc)).toBe('named start;')
    expect(again.book.recovered).toMatchObject({ perhapsMore: true })
    await again.library.close()
  })

  it('to everything a book begins from is an error, not an empty book', async () => {
    const { library, book, options, folder } = await openBook()
    await library.close()
    await rm(join(folder, 'snap'), { recursive: true })
    await rm(join(folder, 'hist'), { recursive: true, force: true })
    const opened = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
    expect(await opened.openBook(book.id)).toMatchObject({ code: 'damaged' })
    await opened.close()
  })

  it('by swapping a file of one book for another’s is refused', async () => {
    const { library, book, options, folder, place } = await openBook()
    const other = unwrap(await library.createBook(stateOf('other;')))
    await library.close()
    const theirs = join(place, 'books', other.id, 'snap')
    for (const name of await readdir(join(folder, 'snap')))
      await writeFile(join(folder, 'snap', name), await readFile(join(theirs, (await readdir(theirs))[0]!)))
    const opened = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
    expect(await opened.openBook(book.id)).toMatchObject({ code: 'damaged' })
    expect(unwrap(await opened.openBook(other.id)).recovered).toBeUndefined()
    await opened.close()
  })
})

describe('the two copies of a book’s key', () => {
  it.each(['book.slot', 'book.slot2'])('are each looked at, and %s is written again from its twin', async name => {
    const { library, book, options, folder } = await openBook()
    for (const spoil of [() => writeFile(join(folder, name), 'nonsense'), () => rm(join(folder, name))]) {
      await spoil()
      expect(await library.verify()).toMatchObject({ damaged: [], mended: [`books/${book.id}/${name}`] })
      expect(await library.verify()).toMatchObject({ damaged: [], mended: [] })
    }
    await rm(join(folder, name))
    await library.close()
    const again = await reopen(options, book.id)
    expect(await again.library.verify()).toMatchObject({ damaged: [], mended: [] })
    await rm(join(folder, name === 'book.slot' ? 'book.slot2' : 'book.slot'))
    await again.library.close()
    const last = await reopen(options, book.id)
    expect(wordsOf(last.book.doc)).toBe('start;')
    await last.library.close()
  })
})

describe('history', () => {
  it('gives back a named state as it was, without words deleted before it', async () => {
    const { library, book } = await openBook()
    write(book, 'gone ')
    book.doc.getText('story').delete(0, 5)
    const named = unwrap(await book.nameVersion('before the visit'))
    write(book, 'later ')
    unwrap(await book.flush())
    expect((await book.history()).find(({ id }) => id === named.id)?.name).toBe('before the visit')
    const state = unwrap(await book.stateAt(named.id))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    expect(wordsOf(doc)).toBe('start;')
    expect(Buffer.from(state).includes('gone ')).toBe(false)
    expect(await book.stateAt('nobody-1')).toMatchObject({ code: 'no-such-version' })
    expect(await book.stateAt('../../library')).toMatchObject({ code: 'no-such-version' })
    await library.close()
  })

  it('thins automatic states to one an hour for a day and one a day for a month; named ones stay', {
    timeout: 60_000,
  }, async () => {
    let now = Date.UTC(2026, 0, 1)
    const ports: Ports = { ...tickingPorts(), clock: { now: () => now } }
    const disk = createMemoryDisk()
    const options = { ...libraryOptions('/library', disk.files, ports), scryptLogN: 4 }
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    const book = unwrap(await library.createBook(stateOf('start;')))
    unwrap(await book.nameVersion('the first'))
    for (let i = 0; i < 60 * 24; i++) {
      now += 3_600_000
      if (i % 4 === 0) {
        write(book, 'x')
        unwrap(await book.snapshot())
      }
    }
    const history = await book.history()
    const automatic = history.filter(({ name }) => name === undefined)
    expect(automatic.length).toBeGreaterThan(30)
    expect(automatic.length).toBeLessThan(45)
    expect(history.some(({ name }) => name === 'the first')).toBe(true)
    await library.close()
  })
})

function write(book: BookStore, words: string): void {
  book.doc.getText('story').insert(0, words)
}

function byNumber(a: string, b: string): number {
  return Number(/-(\d+)\./.exec(a)?.[1]) - Number(/-(\d+)\./.exec(b)?.[1])
}

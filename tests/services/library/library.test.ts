import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { unwrap } from '#core/result.ts'
import { createMemoryDisk } from '#root/tests/faults/memory-disk.ts'
import { createLibrary, type FileLayer, libraryState, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, wordsOf } from '#support/library.ts'

describe('a library', () => {
  it('is made with two ways in, and both open it', async () => {
    const place = await temporaryFolder()
    const options = libraryOptions(place)
    expect(await libraryState(place)).toBe('none')
    const { library, kit } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    expect(await libraryState(place)).toBe('locked')
    expect(kit).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/)
    await library.close()
    for (const secret of [{ passphrase: goodPassphrase }, { kit }, { kit: kit.toLowerCase().replaceAll('-', ' ') }]) {
      const opened = unwrap(await unlockLibrary(options, secret))
      expect(opened.id).toBe(library.id)
      await opened.close()
    }
  })

  it('opens with a passphrase typed in another Unicode form or with other spaces', async () => {
    const options = libraryOptions(await temporaryFolder())
    const { library } = unwrap(await createLibrary(options, { passphrase: 'y tŷ bach twt ar y bryn' }))
    await library.close()
    const opened = unwrap(await unlockLibrary(options, { passphrase: ' y tŷ  bach twt ar y bryn'.normalize('NFD') }))
    await opened.close()
  })

  it('tells a wrong passphrase from damaged keys, and writes nothing for either', async () => {
    const place = await temporaryFolder()
    const options = libraryOptions(place)
    const { library, kit } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    await library.close()
    expect(await unlockLibrary(options, { passphrase: 'quite another set of words' })).toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(await unlockLibrary(options, { kit: kit.replace(/.$/, kit.endsWith('0') ? '1' : '0') })).toMatchObject({
      code: 'wrong-kit',
    })
    for (const folder of ['slots', 'slots2'])
      for (const name of await readdir(join(place, folder))) {
        const path = join(place, folder, name)
        const bytes = await readFile(path)
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        await writeFile(path, bytes)
      }
    const before = await allBytes(place)
    expect(await unlockLibrary(options, { passphrase: goodPassphrase })).toMatchObject({ code: 'damaged-keys' })
    expect(await allBytes(place)).toEqual(before)
  })

  it('mends one damaged copy of a slot from the other', async () => {
    const place = await temporaryFolder()
    const options = libraryOptions(place)
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    await library.close()
    for (const name of await readdir(join(place, 'slots'))) await writeFile(join(place, 'slots', name), 'nonsense')
    const opened = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
    expect((await opened.verify()).damaged).toEqual([])
    await opened.close()
    expect(await readdir(join(place, 'slots'))).toEqual(await readdir(join(place, 'slots2')))
  })

  it('mends a copy of a slot that is lost or damaged while it is open, in either folder', async () => {
    const place = await temporaryFolder()
    const options = libraryOptions(place)
    const { library, kit } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    const names = await readdir(join(place, 'slots'))
    for (const folder of ['slots', 'slots2'])
      for (const spoil of [(path: string) => writeFile(path, 'nonsense'), (path: string) => rm(path)]) {
        for (const name of names) await spoil(join(place, folder, name))
        const { damaged, mended } = await library.verify()
        expect([damaged, [...mended].sort()]).toEqual([[], names.map(name => `${folder}/${name}`).sort()])
      }
    await rm(join(place, 'slots'), { recursive: true })
    await library.close()
    for (const secret of [{ passphrase: goodPassphrase }, { kit }])
      await unwrap(await unlockLibrary(options, secret)).close()
  })

  it('brings no half of an old passphrase back when it is looked at while a new one is set', async () => {
    const disk = createMemoryDisk()
    let look: Promise<unknown> | undefined
    const files: FileLayer = {
      ...disk.files,
      remove: async path => {
        await disk.files.remove(path)
        if (!path.includes('/slots/') || !path.endsWith('.slot') || look !== undefined) return
        // One copy of the old way in has gone and its twin is still there.
        look = library.verify()
        for (let turn = 0; turn < 200; turn++) await setImmediate()
      },
    }
    const options = libraryOptions('/library', files)
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    unwrap(await library.changePassphrase(goodPassphrase, 'harbour thistle candle meadow'))
    expect(await look).toMatchObject({ damaged: [], mended: [] })
    await library.close()
    expect(await unlockLibrary(options, { passphrase: goodPassphrase })).toMatchObject({ code: 'wrong-passphrase' })
  })

  it('is held by one opener at a time, and never made over another', async () => {
    const options = libraryOptions(await temporaryFolder())
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    expect(await unlockLibrary(options, { passphrase: goodPassphrase })).toMatchObject({ code: 'in-use' })
    await library.close()
    expect(await createLibrary(options, { passphrase: goodPassphrase })).toMatchObject({ code: 'exists' })
  })

  it('refuses a library of a newer version without writing a byte', async () => {
    const place = await temporaryFolder()
    const options = libraryOptions(place)
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    await library.close()
    const { createHash } = await import('node:crypto')
    const check = createHash('sha256').update(`journeybook\n2\n${library.id}`).digest('hex').slice(0, 16)
    await writeFile(join(place, 'library.json'), JSON.stringify({ format: 2, library: library.id, check }))
    const before = await allBytes(place)
    expect(await unlockLibrary(options, { passphrase: goodPassphrase })).toMatchObject({ code: 'newer-version' })
    expect(await allBytes(place)).toEqual(before)
  })

  it('changes its passphrase: the new one opens, the old one and the old kit no longer do', async () => {
    const options = libraryOptions(await temporaryFolder())
    const { library, kit } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    expect(await library.changePassphrase('not the old one', 'six other words to know it by')).toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(await library.changePassphrase(goodPassphrase, '123456789012')).toMatchObject({ code: 'weak-passphrase' })
    unwrap(await library.changePassphrase(goodPassphrase, 'six other words to know it by'))
    const newKit = unwrap(await library.renewKit())
    await library.close()
    expect(await unlockLibrary(options, { passphrase: goodPassphrase })).toMatchObject({ code: 'wrong-passphrase' })
    expect(await unlockLibrary(options, { kit })).toMatchObject({ code: 'wrong-kit' })
    await unwrap(await unlockLibrary(options, { kit: newKit })).close()
    await unwrap(await unlockLibrary(options, { passphrase: 'six other words to know it by' })).close()
  })

  it('keeps a book through closing and opening again, and gives each session a client id of its own', async () => {
    const options = libraryOptions(await temporaryFolder())
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    const book = unwrap(await library.createBook(stateOf('Once ')))
    const first = book.doc.clientID
    book.doc.getText('story').insert(5, 'upon a time')
    unwrap(await book.flush())
    await library.close()
    const again = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
    const store = unwrap(await again.openBook(book.id))
    expect(wordsOf(store.doc)).toBe('Once upon a time')
    expect(store.recovered).toBeUndefined()
    expect(store.doc.clientID).not.toBe(first)
    await again.close()
  })

  it('lets nothing be written once it is closed', async () => {
    const options = libraryOptions(await temporaryFolder())
    const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
    await library.close()
    expect(await library.putRecord('case', 'mali', new Uint8Array(3))).toMatchObject({ code: 'gone' })
    expect(await library.createBook(Y.encodeStateAsUpdate(new Y.Doc()))).toMatchObject({ code: 'gone' })
  })

  it('takes a book off the shelf without destroying its bytes', async () => {
    const place = await temporaryFolder()
    const { library } = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
    const book = unwrap(await library.createBook(stateOf('Gone')))
    unwrap(await library.removeBook(book.id))
    expect(await library.listBooks()).toEqual([])
    expect((await readdir(join(place, 'quarantine')))[0]).toContain(book.id)
    await library.close()
  })
})

async function allBytes(place: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name)
      all[path] = (await readFile(path)).toString('base64')
    }
  return all
}

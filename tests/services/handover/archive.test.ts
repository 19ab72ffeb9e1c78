import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addFamily } from '#core/book/edits/family.ts'
import type { PhotoId } from '#core/book/ids.ts'
import { unwrap } from '#core/result.ts'
import { archiveBook, archiveKeys } from '#services/handover/archive.ts'
import { writeArchiveFile } from '#services/handover/archive-file.ts'
import { createSender, libraryReceiver, readHandover, unpackInto } from '#services/handover/index.ts'
import { toListed } from '#services/handover/signed-zip.ts'
import { copyLibrary, createLibrary, unlockLibrary } from '#services/library/index.ts'
import { cleanVoice } from '#services/together/voice.ts'
import { pageOne } from '#support/books.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, tickingPorts, wordsOf } from '#support/library.ts'
import { countingIds } from '#support/ports.ts'
import { voice } from '#support/voice.ts'

async function libraryWithBook() {
  const place = await temporaryFolder()
  const made = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
  const store = unwrap(await made.library.createBook(stateOf('The sea')))
  const photo = unwrap(await store.putBlob(Uint8Array.of(1, 2, 3)))
  store.doc.getMap('photos').set(photo, true)
  const sound = unwrap(await store.putBlob(voice)) as PhotoId
  addFamily(store.doc, countingIds(), 'voices', { page: pageOne, by: 'child', sound, seconds: 1, on: '2027-03-01' })
  await store.flush()
  return { place, store, photo, sound, ...made }
}

const ports = tickingPorts()

describe('the copy in another place', { timeout: 60_000 }, () => {
  it('opens on another computer with the passphrase or the recovery kit alone, with every photo and voice', async () => {
    const { place, library, store, photo, sound, kit } = await libraryWithBook()
    const folder = join(await temporaryFolder(), 'copies')
    unwrap(await archiveBook(library, store, folder, undefined, ports))
    unwrap(await archiveKeys(place, folder))
    await library.close()
    await rm(place, { recursive: true })
    const [file = ''] = (await readdir(folder)).filter(name => name.endsWith('.journeybook'))
    expect(await promisify(execFile)('unzip', ['-tq', join(folder, file)])).toMatchObject({ stderr: '' })
    for (const secret of [{ passphrase: goodPassphrase }, { kit }]) {
      const keys = unwrap(await unlockLibrary(libraryOptions(join(folder, 'keys')), secret))
      const { identity } = unwrap(await libraryReceiver(keys))
      await keys.close()
      const back = unwrap(await readHandover(await readFile(join(folder, file)), { identity }))
      expect(back.manifest.audience).toBe('self')
      expect(back.photos.get(photo)).toEqual(Uint8Array.of(1, 2, 3))
      expect(back.voices.get(sound)).toEqual(await cleanVoice(voice))
    }
  })

  it('has what a photo was made from, and all are blobs again in a new library', async () => {
    const { library, store, photo, sound } = await libraryWithBook()
    const source = unwrap(await store.putBlob(Uint8Array.of(4)))
    const gone = 'e'.repeat(64)
    store.doc.getMap('photos').set(photo, new Y.Map([['source', source]]))
    store.doc.getMap('photos').set(source, new Y.Map([['source', gone]]))
    const folder = await temporaryFolder()
    unwrap(await archiveBook(library, store, folder, undefined, ports))
    const [file = ''] = await readdir(folder)
    const { identity } = unwrap(await libraryReceiver(library))
    const back = unwrap(await readHandover(await readFile(join(folder, file)), { identity }))
    expect([...back.photos.keys()].sort()).toEqual([photo, source].sort())
    await library.close()

    const made = unwrap(await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase }))
    const again = unwrap(await unpackInto(made.library, back, ports.ids))
    expect(unwrap(await again.getBlob(photo))).toEqual(Uint8Array.of(1, 2, 3))
    expect(unwrap(await again.getBlob(source))).toEqual(Uint8Array.of(4))
    expect(unwrap(await again.getBlob(sound))).toEqual(await cleanVoice(voice))
    await made.library.close()
  })

  it('has no name before it is proven to open, and leaves what stood there', async () => {
    const path = join(await temporaryFolder(), 'book.journeybook')
    await writeFile(path, 'the last one')
    const code = await identityToRecipient(await generateX25519Identity())
    const other = { code, identity: await generateX25519Identity() }
    const facts = { book: 'mali', sender: createSender(ports.random(32)), audience: 'self', classes: [] }
    const entries = [toListed('doc.yjs', stateOf('The sea'))]
    expect(await writeArchiveFile(path, facts, entries, other, ports)).toMatchObject({ code: 'not-the-same' })
    expect(await readdir(dirname(path))).toEqual(['book.journeybook'])
    expect(await readFile(path, 'utf8')).toBe('the last one')
  })

  it('is not made again while nothing has changed, and the third last stays', async () => {
    const { library, store } = await libraryWithBook()
    const folder = await temporaryFolder()
    let last = unwrap(await archiveBook(library, store, folder, undefined, ports))
    const [first = ''] = await readdir(folder)
    const bytes = await readFile(join(folder, first))
    expect(unwrap(await archiveBook(library, store, folder, last, ports))).toBe(last)
    expect(await readFile(join(folder, first))).toEqual(bytes)
    for (let week = 1; week <= 4; week++) {
      store.doc.getText('story').insert(0, `${week};`)
      const clock = { now: () => Date.UTC(2026, 11, week * 7) }
      last = unwrap(await archiveBook(library, store, folder, last, { ...ports, clock }))
    }
    expect((await readdir(folder)).sort().map(name => name.slice(-22, -12))).toEqual([
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ])
    await library.close()
  })

  it('made daily, leaves the first of each of the last three weeks beside the newest three', async () => {
    const { library, store } = await libraryWithBook()
    const folder = await temporaryFolder()
    let last: string | undefined
    for (let day = 1; day <= 25; day++) {
      store.doc.getText('story').insert(0, `${day};`)
      const clock = { now: () => Date.UTC(2027, 2, day) }
      last = unwrap(await archiveBook(library, store, folder, last, { ...ports, clock }))
    }
    const days = (await readdir(folder)).sort().map(name => name.slice(-22, -12))
    expect(days).toEqual(['2027-03-11', '2027-03-18', '2027-03-23', '2027-03-24', '2027-03-25'])
    await library.close()
  })

  it('says so when a photo is missing, or the place cannot be written to, and leaves the last copy', async () => {
    const { place, library, store } = await libraryWithBook()
    const folder = await temporaryFolder()
    const last = unwrap(await archiveBook(library, store, folder, undefined, ports))
    const before = await readdir(folder)
    store.doc.getText('story').insert(0, 'more;')
    await rm(join(place, 'books', store.id, 'blob'), { recursive: true })
    expect(await archiveBook(library, store, folder, last, ports)).toMatchObject({ code: 'missing-photo' })
    expect(await readdir(folder)).toEqual(before)
    store.doc.getMap('photos').clear()
    await writeFile(join(place, 'a-file'), '')
    expect(await archiveBook(library, store, join(place, 'a-file', 'x'), last, ports)).toMatchObject({ ok: false })
    await library.close()
  })
})

describe('a library that moves', () => {
  it('is there to the last byte, opens there, and is not put over anything', async () => {
    const { place, library, store, photo } = await libraryWithBook()
    await library.close()
    const to = join(await temporaryFolder(), 'library')
    expect(unwrap(await copyLibrary(place, to)).files).toBeGreaterThan(8)
    const moved = unwrap(await unlockLibrary(libraryOptions(to), { passphrase: goodPassphrase }))
    const book = unwrap(await moved.openBook(store.id))
    expect(wordsOf(book.doc)).toBe('The sea')
    expect(unwrap(await book.getBlob(photo))).toEqual(Uint8Array.of(1, 2, 3))
    expect((await moved.verify()).damaged).toEqual([])
    await moved.close()
    expect(await copyLibrary(place, to)).toMatchObject({ code: 'exists' })
    const full = await temporaryFolder()
    await mkdir(join(full, 'somebody’s'))
    expect(await copyLibrary(place, full)).toMatchObject({ code: 'not-empty' })
  })
})

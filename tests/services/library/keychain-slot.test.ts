import { createDecipheriv, hkdfSync } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Keychain } from '#core/ports/keychain.ts'
import { unwrap } from '#core/result.ts'
import {
  createLibrary,
  forgetKeychain,
  isInKeychain,
  type KeychainPlace,
  libraryState,
  unlockLibrary,
} from '#services/library/index.ts'
import { encodeStateFile } from '#services/library/state-file.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, wordsOf } from '#support/library.ts'

/** A keyring in memory. `offered` false: there is none; `refuses`: it is there and gives nothing. */
function memoryKeychain(name = 'mine') {
  const state = { offered: true, refuses: false }
  const refuse = () => Promise.reject(new Error('the keyring refuses'))
  const keychain: Keychain = {
    isOffered: async () => state.offered,
    seal: text => (state.refuses ? refuse() : Promise.resolve(Buffer.from(`${name}:${text}`))),
    open: async sealed => {
      const [sealedBy, text = ''] = Buffer.from(sealed).toString().split(':')
      return state.refuses || sealedBy !== name ? refuse() : text
    },
  }
  return { state, keychain }
}

/** A library with a book, and a keyring that keeps nothing yet. */
async function setUp() {
  const place = await temporaryFolder()
  const { state, keychain } = memoryKeychain()
  const kept: KeychainPlace = { folder: join(await temporaryFolder(), 'keychain'), keychain }
  const { library } = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
  const book = unwrap(await library.createBook(stateOf('The sea')))
  await book.close()
  return { place, state, kept, library, book: book.id }
}

/** Every file below a folder with its bytes. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(files.sort().map(async path => [path, await readFile(path, 'base64')])))
}

describe('a key in the keyring', () => {
  it('is not there before it is asked for, opens the library, and is gone when it is taken away', async () => {
    const { place, kept, library, book } = await setUp()
    expect(await isInKeychain(place, kept)).toBe(false)
    unwrap(await library.keepInKeychain(kept))
    await library.close()
    expect(await isInKeychain(place, kept)).toBe(true)
    const again = unwrap(await unlockLibrary(libraryOptions(place), { keychain: kept }))
    expect(wordsOf(unwrap(await again.openBook(book)).doc)).toBe('The sea')
    await again.close()
    unwrap(await forgetKeychain(place, kept))
    expect(await filesIn(kept.folder)).toEqual({})
    expect(await unlockLibrary(libraryOptions(place), { keychain: kept })).toMatchObject({ code: 'keychain-failed' })
    await unwrap(await unlockLibrary(libraryOptions(place), { passphrase: goodPassphrase })).close()
  })

  it('takes nothing away outside its folder, whatever a library says it is called', async () => {
    const { place, kept, library } = await setUp()
    await library.close()
    const [slot = ''] = await readdir(join(place, 'slots'))
    const climbing = join('..', '..', basename(place), 'slots', slot.replace('.slot', ''))
    const theirs = await temporaryFolder()
    await writeFile(join(theirs, 'library.json'), encodeStateFile(1, climbing))
    await mkdir(kept.folder, { recursive: true })
    expect(await isInKeychain(theirs, kept)).toBe(false)
    unwrap(await forgetKeychain(theirs, kept))
    expect(await readdir(join(place, 'slots'))).toContain(slot)
  })

  it('puts nothing into the library, and what it puts beside it holds neither the key nor the secret', async () => {
    const { place, kept, library } = await setUp()
    const before = await filesIn(place)
    unwrap(await library.keepInKeychain(kept))
    expect(await filesIn(place)).toEqual(before)
    const [path = '', ...others] = Object.keys(await filesIn(kept.folder))
    expect(others).toEqual([])
    expect(path).toBe(join(kept.folder, `${library.id}.slot`))
    await library.close()
    // As docs/format.md 2 has it, with nothing of ours.
    const slot = JSON.parse(await readFile(path, 'utf8'))
    const secret = Buffer.from(await kept.keychain.open(Buffer.from(slot.sealed, 'base64')), 'base64')
    const wrapping = hkdfSync('sha256', secret, Buffer.from(slot.salt, 'base64'), 'journeybook/1/keychain', 32)
    const box = Buffer.from(slot.box, 'base64')
    const opener = createDecipheriv('aes-256-gcm', Buffer.from(wrapping), Buffer.from(slot.nonce, 'base64'))
      .setAAD(Buffer.from(['slot', 1, slot.library, slot.slot, 'keychain', 0].join('\n')))
      .setAuthTag(box.subarray(-16))
    expect(Buffer.concat([opener.update(box.subarray(0, -16)), opener.final()])).toHaveLength(32)
  })

  it('that the keyring does not give changes no file, and the passphrase opens as before', async () => {
    const { place, state, kept, library } = await setUp()
    unwrap(await library.keepInKeychain(kept))
    await library.close()
    const before = [await filesIn(place), await filesIn(kept.folder)]
    const tries: (() => Promise<KeychainPlace>)[] = [
      async () => {
        state.refuses = true
        return kept
      },
      async () => {
        state.refuses = false
        state.offered = false
        return kept
      },
      async () => ({ ...kept, keychain: memoryKeychain('another account').keychain }),
    ]
    for (const next of tries) {
      const keychain = await next()
      expect(await unlockLibrary(libraryOptions(place), { keychain })).toMatchObject({ code: 'keychain-failed' })
      expect([await filesIn(place), await filesIn(kept.folder)]).toEqual(before)
    }
    await unwrap(await unlockLibrary(libraryOptions(place), { passphrase: goodPassphrase })).close()
  })

  it('is not kept where there is no keyring, or one that refuses or gives back something else', async () => {
    const { state, kept, library } = await setUp()
    state.offered = false
    expect(await library.keepInKeychain(kept)).toMatchObject({ code: 'keychain-failed' })
    state.offered = true
    state.refuses = true
    expect(await library.keepInKeychain(kept)).toMatchObject({ code: 'keychain-failed' })
    state.refuses = false
    const forgetful = { ...kept, keychain: { ...kept.keychain, open: async () => 'c29tZXRoaW5nIGVsc2U=' } }
    expect(await library.keepInKeychain(forgetful)).toMatchObject({ code: 'keychain-failed' })
    expect(await filesIn(kept.folder)).toEqual({})
    await library.close()
  })

  it('is never the only way in: nothing is kept while a passphrase or a kit is missing', async () => {
    const { place, kept, library } = await setUp()
    for (const folder of ['slots', 'slots2'])
      for (const name of await readdir(join(place, folder))) {
        const slot = JSON.parse((await readFile(join(place, folder, name), 'utf8')).split('\n')[0] ?? '')
        if (slot.kind === 'kit') await rm(join(place, folder, name))
      }
    expect(await library.keepInKeychain(kept)).toMatchObject({ code: 'sole' })
    expect(await filesIn(kept.folder)).toEqual({})
    await library.close()
  })

  it('opens no other library and makes none, whatever its file says', async () => {
    const [mine, other] = [await setUp(), await setUp()]
    unwrap(await mine.library.keepInKeychain(mine.kept))
    await Promise.all([mine.library.close(), other.library.close()])
    const from = join(mine.kept.folder, `${mine.library.id}.slot`)
    const to = join(mine.kept.folder, `${other.library.id}.slot`)
    const bytes = await readFile(from, 'utf8')
    for (const text of [bytes, bytes.replaceAll(mine.library.id, other.library.id), bytes.slice(0, 100), '']) {
      await writeFile(to, text)
      const opened = await unlockLibrary(libraryOptions(other.place), { keychain: mine.kept })
      expect(opened).toMatchObject({ code: 'keychain-failed' })
    }
    const empty = await temporaryFolder()
    expect(await unlockLibrary(libraryOptions(empty), { keychain: mine.kept })).toMatchObject({ code: 'gone' })
    expect(await libraryState(empty)).toBe('none')
  })
})

import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { unwrap } from '#core/result.ts'
import {
  createSender,
  type HandoverContents,
  librarySender,
  packBook,
  readHandover,
  saveFile,
  unpackInto,
  writeHandover,
} from '#services/handover/index.ts'
import { hashOf } from '#services/handover/manifest.ts'
import { writeZip } from '#services/handover/strict-zip.ts'
import { createLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, tickingPorts, wordsOf } from '#support/library.ts'

const run = promisify(execFile)
const ports = tickingPorts()
const photo = ports.random(200_000)
const contents: HandoverContents = {
  book: 'mali',
  state: stateOf('Mali lives by the sea'),
  photos: new Map([[hashOf(photo), photo]]),
  sender: createSender(ports.random(32), 'Sian'),
  audience: 'family',
}
let identity: string
let recipient: string
let file: Uint8Array

beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  file = await writeHandover(contents, { passphrase: goodPassphrase, also: [recipient] }, ports)
})

describe('a handover file', () => {
  it('gives the passphrase’s holder the same words and photos, and says who sent them', async () => {
    const { state, photos, manifest } = unwrap(await readHandover(file, { passphrase: goodPassphrase }))
    expect(textOf(state)).toBe('Mali lives by the sea')
    expect(photos.get(hashOf(photo))).toEqual(photo)
    expect(manifest.sender).toEqual({ name: 'Sian', key: contents.sender.key })
  })

  it('opens for the agency’s code as well, and for no other key', async () => {
    expect((await readHandover(file, { identity })).ok).toBe(true)
    const other = await generateX25519Identity()
    expect(await readHandover(file, { identity: other })).toMatchObject({ code: 'not-for-you' })
    expect(await readHandover(file, { identity: 'AGE-SECRET-KEY-1NOTONE' })).toMatchObject({ code: 'not-for-you' })
    expect(await readHandover(file, { passphrase: 'other words than those' })).toMatchObject({
      code: 'wrong-passphrase',
    })
  })

  it('opens with nothing but the plain age and unzip commands', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'book.journeybook')
    unwrap(await saveFile(path, file))
    await run('unzip', ['-q', path, '-d', folder])
    await writeFile(join(folder, 'key.txt'), `${identity}\n`)
    await run('age', ['-d', '-i', join(folder, 'key.txt'), '-o', join(folder, 'inner.zip'), join(folder, 'book.age')])
    await mkdir(join(folder, 'inner'))
    await run('unzip', ['-q', join(folder, 'inner.zip'), '-d', join(folder, 'inner')])
    expect(textOf(await readFile(join(folder, 'inner/doc.yjs')))).toBe('Mali lives by the sea')
    expect(new Uint8Array(await readFile(join(folder, 'inner/photos', hashOf(photo))))).toEqual(photo)
  })

  it('carries no word that was deleted, even while an undo stack still holds it', async () => {
    const doc = new Y.Doc()
    const text = doc.getText('story')
    const undo = new Y.UndoManager(text)
    text.insert(0, 'CANARY-SURNAME stays with us')
    undo.stopCapturing()
    text.delete(0, 'CANARY-SURNAME '.length)
    const state = Y.encodeStateAsUpdate(doc)
    expect(Buffer.from(state).includes('CANARY-SURNAME')).toBe(true)
    const packed = await writeHandover({ ...contents, state }, { recipients: [recipient] }, ports)
    const read = unwrap(await readHandover(packed, { identity }))
    expect(Buffer.from(read.state).includes('CANARY')).toBe(false)
    expect(textOf(read.state)).toBe('stays with us')
  })

  it('says nothing in the open about who it is about or when it was made', () => {
    const open = Buffer.from(file).toString('latin1')
    for (const word of ['mali', 'Mali', 'Sian', 'family']) expect(open).not.toContain(word)
  })

  it('is refused when any byte of its sealed parts differs', async () => {
    for (let i = 0; i < 60; i++) {
      const cut = file.slice()
      const at = Math.floor((i / 60) * cut.length)
      cut[at] = (cut[at] ?? 0) ^ 0x10
      const read = await readHandover(cut, { identity })
      if (read.ok) expect(textOf(read.value.state)).toBe('Mali lives by the sea')
      else expect(['not-a-book', 'damaged', 'not-for-you', 'too-big']).toContain(read.code)
    }
  })

  it('is refused by name when a newer version made it', async () => {
    const listed = new TextEncoder().encode(JSON.stringify({ format: 3 }))
    const inner = await writeZip([
      { name: 'manifest.json', bytes: listed },
      { name: 'manifest.sig', bytes: contents.sender.sign(listed) },
      { name: 'doc.yjs', bytes: contents.state },
    ])
    expect(await readHandover(await sealed(inner), { identity })).toMatchObject({ code: 'newer-version' })
  })

  it('is refused when its manifest is signed by another key than it names', async () => {
    const other = createSender(ports.random(32))
    const forged = { ...contents, sender: { ...contents.sender, sign: other.sign } }
    const packed = await writeHandover(forged, { recipients: [recipient] }, ports)
    expect(await readHandover(packed, { identity })).toMatchObject({ code: 'damaged' })
  })
})

describe('a book between a library and a file', () => {
  it('goes out of one library and into another with its words, its photos and its id', async () => {
    const from = unwrap(await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase }))
    const store = unwrap(await from.library.createBook(stateOf('Sea and sand')))
    const id = unwrap(await store.putBlob(photo))
    const sender = unwrap(await librarySender(from.library, ports.random, 'Sian'))
    const packed = unwrap(await packBook(store, [id, id], sender))
    const bytes = await writeHandover(packed, { recipients: [recipient] }, ports)
    expect(unwrap(await librarySender(from.library, ports.random)).key).toBe(sender.key)

    const to = unwrap(await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase }))
    const handover = unwrap(await readHandover(bytes, { identity }))
    const taken = unwrap(await unpackInto(to.library, handover, ports.ids))
    expect(taken.id).toBe(store.id)
    expect(wordsOf(taken.doc)).toBe('Sea and sand')
    expect(unwrap(await taken.getBlob(id))).toEqual(photo)
    const second = unwrap(await unpackInto(to.library, handover, ports.ids))
    expect(second.id).not.toBe(store.id)
    await from.library.close()
    await to.library.close()
  })
})

async function sealed(inner: Uint8Array): Promise<Uint8Array> {
  const { sealAge } = await import('#services/handover/age.ts')
  return writeZip([{ name: 'book.age', bytes: await sealAge(inner, [recipient]) }])
}

function textOf(state: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return wordsOf(doc)
}

/** A stranger's file is tried in a process of its own, which ends itself when the file asks too much. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { unwrap } from '#core/result.ts'
import { sealAge } from '#services/handover/age.ts'
import { startNodeTrial, tryHandover } from '#services/handover/guard/guard.ts'
import { createSender, hashOf, writeHandover } from '#services/handover/index.ts'
import { writeZip } from '#services/handover/strict-zip.ts'
import { smallBook } from '#support/books.ts'
import { temporaryFolder, tickingPorts } from '#support/library.ts'

const ports = tickingPorts()
const identity = await generateX25519Identity()
const recipient = await identityToRecipient(identity)
const sender = createSender(ports.random(32), 'Mallory')

async function onDisk(bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'it.journeybook')
  await writeFile(path, bytes)
  return path
}

/** A file that is right in every seal and list, with any bytes for a document. */
async function withDocument(state: Uint8Array): Promise<Uint8Array> {
  const entry = { name: 'doc.yjs', bytes: state.length, sha256: hashOf(state) }
  const who = { key: sender.key }
  const listed = new TextEncoder().encode(
    JSON.stringify({
      format: 1,
      book: 'b',
      share: 's',
      made: 0,
      sender: who,
      audience: 'family',
      classes: [],
      entries: [entry],
    }),
  )
  const inner = await writeZip([
    { name: 'manifest.json', bytes: listed },
    { name: 'manifest.sig', bytes: sender.sign(listed) },
    { name: 'doc.yjs', bytes: state },
  ])
  return writeZip([{ name: 'book.age', bytes: await sealAge(inner, [recipient]) }])
}

/** Two bytes each for millions of things that Yjs makes an object of: 24 MB on disk, far over a gigabyte in memory. */
function manyThings(count: number): Uint8Array {
  const varUint = (value: number): number[] => (value < 128 ? [value] : [128 | (value & 127), ...varUint(value >>> 7)])
  const start = [1, ...varUint(count), 1, 0]
  const state = new Uint8Array(start.length + count * 2 + 1)
  state.set(start)
  for (let i = 0; i < count; i++) state[start.length + i * 2 + 1] = 1
  return state
}

describe('a file that is tried', () => {
  it('opens when it is a book, and is known again by its hash', async () => {
    const state = Y.encodeStateAsUpdate(createDoc(smallBook()))
    const bytes = await writeHandover(
      { book: 'b', state, photos: new Map(), sender, audience: 'family' },
      { recipients: [recipient] },
      ports,
    )
    const path = await onDisk(bytes)
    expect(unwrap(await tryHandover(startNodeTrial, path, { identity }))).toBe(hashOf(bytes))
    expect(await tryHandover(startNodeTrial, path, { passphrase: 'x' })).toMatchObject({ code: 'not-for-you' })
    expect(await tryHandover(startNodeTrial, `${path}x`, { identity })).toMatchObject({ code: 'no-such-file' })
  })

  it('is no book when its document is whole and holds something else', async () => {
    const doc = new Y.Doc()
    doc.getText('story').insert(0, 'not a book')
    const path = await onDisk(await withDocument(Y.encodeStateAsUpdate(doc)))
    expect(await tryHandover(startNodeTrial, path, { identity })).toMatchObject({ code: 'damaged' })
  })

  it('is given up when it asks for more memory than a book, and the app goes on', async () => {
    const path = await onDisk(await withDocument(manyThings(12_000_000)))
    const before = process.memoryUsage.rss()
    expect(await tryHandover(startNodeTrial, path, { identity })).toMatchObject({ code: 'too-heavy' })
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024)
  })
})

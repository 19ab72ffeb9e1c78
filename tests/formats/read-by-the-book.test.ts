/**
 * A reader written from docs/format.md alone: it imports nothing of ours. If this fails, a book could not be read in
 * thirty years from what we wrote down.
 */
import { createDecipheriv, createHash, createHmac, hkdfSync, scryptSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { unwrap } from '#core/result.ts'
import { createLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder } from '#support/library.ts'

const hkdf = (key: Buffer, salt: Buffer | string, what: string) =>
  Buffer.from(hkdfSync('sha256', key, salt, `journeybook/1/${what}`, 32))

function gcm(key: Buffer, nonce: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

function openSlot(path: string, secret: { passphrase: string } | { kit: Buffer }): Buffer {
  const [line = '', check] = readFileSync(path, 'utf8').split('\n')
  expect(createHash('sha256').update(line).digest('hex')).toBe(check)
  const slot = JSON.parse(line)
  const salt = Buffer.from(slot.salt, 'base64')
  const key =
    'kit' in secret
      ? hkdf(secret.kit, salt, 'kit')
      : scryptSync(secret.passphrase, salt, 32, { N: 2 ** slot.logN, r: 8, p: 1, maxmem: 2 ** 29 })
  const bound = ['slot', slot.format, slot.library, slot.slot, slot.kind, slot.logN].join('\n')
  return gcm(key, Buffer.from(slot.nonce, 'base64'), Buffer.from(slot.box, 'base64'), Buffer.from(bound))
}

function kitSecret(code: string): Buffer {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let number = 0n
  for (const letter of code.replaceAll('-', '').slice(0, 32)) number = number * 32n + BigInt(letters.indexOf(letter))
  return Buffer.from(number.toString(16).padStart(40, '0'), 'hex')
}

function frames(path: string, parent: Buffer, kind: string, owner: string, name: string): Buffer[] {
  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('JBK\x01')
  const key = hkdf(parent, bytes.subarray(4, 36), kind)
  const found: Buffer[] = []
  let before: Buffer = Buffer.alloc(16)
  for (let at = 36; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at) + 16
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(found.length, 8)
    const bound = Buffer.concat([Buffer.from(`${kind}\n${owner}\n${name}\n${found.length}\n`), before])
    found.push(gcm(key, nonce, bytes.subarray(at + 4, end), bound))
    before = bytes.subarray(end - 16, end)
    at = end
  }
  return found
}

it('a library is read from its description alone: words, photo, history, record, by passphrase and by kit', async () => {
  const place = await temporaryFolder()
  const { library, kit } = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
  const book = unwrap(await library.createBook(stateOf('In the snapshot.')))
  book.doc.getText('story').insert(16, ' In the log.')
  const photo = new Uint8Array(9000).fill(5)
  const photoId = unwrap(await book.putBlob(photo))
  unwrap(await book.nameVersion('Named'))
  book.doc.getText('story').insert(0, 'Later. ')
  unwrap(await book.flush())
  unwrap(await library.putRecord('case', 'mali', new TextEncoder().encode('older')))
  unwrap(await library.putRecord('case', 'mali', new TextEncoder().encode('newer')))

  // From here on: only the page. The library is still open, as a crash would leave it.
  const state = JSON.parse(readFileSync(join(place, 'library.json'), 'utf8'))
  const check = createHash('sha256').update(`journeybook\n1\n${state.library}`).digest('hex')
  expect(state).toMatchObject({ format: 1, check: check.slice(0, 16) })
  const keys = readdirSync(join(place, 'slots')).map(name => {
    const path = join(place, 'slots', name)
    const isKit = readFileSync(path, 'utf8').includes('"kind":"kit"')
    return openSlot(path, isKit ? { kit: kitSecret(kit) } : { passphrase: goodPassphrase })
  })
  expect(keys[0]).toEqual(keys[1])
  const libraryKey = keys[0]!
  const [id = ''] = readdirSync(join(place, 'books'))
  const folder = join(place, 'books', id)
  const bookKey = frames(join(folder, 'book.slot'), libraryKey, 'key', id, 'book.slot')[1]!
  const doc = new Y.Doc()
  for (const name of readdirSync(join(folder, 'snap')))
    Y.applyUpdate(doc, frames(join(folder, 'snap', name), bookKey, 'snapshot', id, name)[1]!)
  for (const name of readdirSync(join(folder, 'log')))
    for (const frame of frames(join(folder, 'log', name), bookKey, 'segment', id, name).slice(1)) {
      expect(Number(frame.readBigInt64BE(0))).toBeGreaterThan(Date.UTC(2026, 0, 1))
      for (let at = 8; at < frame.length; at += 4 + frame.readUInt32BE(at))
        Y.applyUpdate(doc, frame.subarray(at + 4, at + 4 + frame.readUInt32BE(at)))
    }
  expect(doc.getText('story').toString()).toBe('Later. In the snapshot. In the log.')
  for (const name of readdirSync(join(folder, 'head'))) {
    const acknowledged = frames(join(folder, 'head', name), bookKey, 'head', id, name)
      .at(-1)!
      .readUInt32BE(0)
    const segment = name.replace('.head', '.seg')
    expect(frames(join(folder, 'log', segment), bookKey, 'segment', id, segment)).toHaveLength(acknowledged + 1)
  }

  const blobName = createHmac('sha256', hkdf(bookKey, id, 'blob names'))
    .update(photoId)
    .digest('hex')
  const blobPath = join(folder, 'blob', blobName.slice(0, 2), `${blobName}.blob`)
  const found = frames(blobPath, bookKey, 'blob', id, `${blobName}.blob`)[1]!
  expect(createHash('sha256').update(found).digest('hex')).toBe(photoId)

  const named = readdirSync(join(folder, 'hist')).map(name =>
    frames(join(folder, 'hist', name), bookKey, 'history', id, name),
  )
  expect(named.map(([header]) => JSON.parse(header!.toString()).name)).toEqual(['Named'])
  const then = new Y.Doc()
  Y.applyUpdate(then, named[0]![1]!)
  expect(then.getText('story').toString()).toBe('In the snapshot. In the log.')

  const hash = createHmac('sha256', hkdf(libraryKey, state.library, 'record names'))
    .update('case\nmali')
    .digest('hex')
  const records = readdirSync(join(place, 'records', 'case')).filter(name => name.startsWith(`${hash.slice(0, 40)}-2-`))
  expect(records).toHaveLength(2)
  for (const name of records) {
    const path = join(place, 'records', 'case', name)
    const [header, body] = frames(path, libraryKey, 'record', state.library, `case/${name}`)
    expect(JSON.parse(header!.toString())).toEqual({ kind: 'case', id: 'mali' })
    expect(body!.toString()).toBe('newer')
  }
  await library.close()
})

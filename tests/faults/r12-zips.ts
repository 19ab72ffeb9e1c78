/** R12: zips that lie, overlap, climb, hide or swell, as the outer file and, sealed by a hostile sender, as the inner one. */
import { deflateRawSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { unwrap } from '#core/result.ts'
import { sealAge } from '#services/handover/age.ts'
import { createSender, readHandover, writeHandover } from '#services/handover/index.ts'
import { readZip, writeZip } from '#services/handover/strict-zip.ts'
import { stateOf } from '#support/library.ts'
import type { Outcome, Size } from './outcome.ts'
import { type RawEntry, rawZip } from './raw-zip.ts'
import { seeded } from './seeded.ts'
import { seededPorts } from './session.ts'

const some = Buffer.from('some bytes of a file')
const ports = seededPorts(seeded(1))
const honest = { book: 'mali', state: stateOf('Words'), photos: new Map(), sender: createSender(new Uint8Array(32)) }
const anything = { maxEntries: 9, allowed: () => 1e9 }
const u16 = (...values: number[]) => Buffer.from(new Uint16Array(values).buffer)

/** Each hostile zip, built around an entry of a name that belongs there. */
function hostileZips(name: string): Readonly<Record<string, Uint8Array>> {
  const good: RawEntry = { name, data: some }
  const bomb = deflateRawSync(Buffer.alloc(20 * 1024 * 1024))
  const named = (other: string | Buffer) => rawZip([good, { ...good, name: other }])
  const localLength = 30 + name.length + some.length
  return {
    'a flat bomb': rawZip([{ name, data: bomb, method: 8, size: 20 * 1024 * 1024 }]),
    'a bomb that says it is stored': rawZip([{ name, data: bomb, size: 20 * 1024 * 1024 }]),
    'an unknown method': rawZip([{ ...good, method: 14 }]),
    'a size too large': rawZip([{ ...good, size: 5000, packedSize: 5000 }]),
    'a size too small': rawZip([{ ...good, size: 5, packedSize: 5 }]),
    'two sizes': rawZip([{ ...good, size: 4000 }]),
    'another size before the bytes': rawZip([{ ...good, localSize: 7 }]),
    'a size of 4 GB': rawZip([{ ...good, size: 0xfffffffe, packedSize: 0xfffffffe }]),
    'zip64 sizes': rawZip([
      { ...good, size: 0xffffffff, packedSize: 0xffffffff, extra: u16(1, 16, 20, 0, 0, 0, 20, 0, 0, 0) },
    ]),
    'two names for one body': rawZip([good, { ...good, name: `${name}2`, localOffset: 0, isGhost: true }]),
    'the same name twice': rawZip([good, good]),
    'one body inside another': rawZip([
      { ...good, data: Buffer.concat([some, rawZip([good]).slice(0, 60)]) },
      { ...good, localOffset: 40, isGhost: true },
    ]),
    'a million entries': rawZip([good], { entries: 0xffff }),
    'many entries': rawZip(Array.from({ length: 9000 }, (_, i) => ({ name: `${i}`, data: some }))),
    'fewer entries than listed': rawZip([good], { entries: 2 }),
    'more entries than said': rawZip([good, { ...good, name: `${name}2` }], { entries: 1 }),
    'a name that is not listed': named('extra.txt'),
    'a name that climbs': named('../../outside'),
    'an absolute name': named('/etc/passwd'),
    'a drive': named('C:/windows'),
    backslashes: named('..\\..\\outside'),
    'a name with NUL': named(Buffer.from(`${name}\0.txt`)),
    'a name that turns round': named(`${name}\u202egpj.exe`),
    CON: named('CON'),
    NUL: named('NUL.txt'),
    'a path of 300 letters': named('a'.repeat(300)),
    'a name in other letters': named(name.toUpperCase()),
    'a name in another form': named('photo\u0301s'),
    'no name': named(''),
    'a folder': named('folder/'),
    'a symbolic link': rawZip([{ ...good, attributes: 0o120777 << 16 }]),
    'a device': rawZip([{ ...good, attributes: 0o060666 << 16 }]),
    encryption: rawZip([{ ...good, flags: 0x0801 }]),
    'a trailing descriptor': rawZip([{ ...good, flags: 0x0808 }]),
    'a masked directory': rawZip([{ ...good, flags: 0x2800 }]),
    'an extra field': rawZip([{ ...good, extra: u16(0x7075, 4, 1, 2) }]),
    'a comment on a file': rawZip([{ ...good, comment: 'hello' }]),
    'a comment on the whole': rawZip([good], { comment: 'PK hidden' }),
    'something before': rawZip([good], { before: Buffer.from('#!/bin/sh\n') }),
    'something before, unsaid': rawZip([{ ...good, localOffset: 0 }], {
      before: Buffer.from('MZ'),
      directoryOffset: localLength,
    }),
    'something between': rawZip([good], { between: Buffer.alloc(100) }),
    'something behind': rawZip([good], { after: Buffer.from('<html>') }),
    'another zip behind': rawZip([good], { after: rawZip([good]) }),
    'another name before the bytes': rawZip([{ ...good, localName: 'evil.exe' }]),
    'a directory elsewhere': rawZip([good], { directoryOffset: 3 }),
    'a directory past the end': rawZip([good], { directoryOffset: 0x7fffffff }),
    'more disks': rawZip([good], { disk: 1 }),
    'itself inside itself': rawZip([{ name: 'again.zip', data: rawZip([good]) }]),
    'nothing in it': rawZip([]),
    'nothing at all': new Uint8Array(),
    'an end alone': rawZip([]).slice(0, 21),
    'its second half': rawZip([good]).slice(40),
    'its first half': rawZip([good]).slice(0, 40),
    zeros: new Uint8Array(5000),
  }
}

export async function runR12(_size: Size, _seed: number): Promise<Outcome> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const notes: string[] = []
  let trials = 0
  let wrong = 0
  // The same builder, telling the truth, is let in: the others are refused for their lies.
  const inner = unwrap(await readZip(await writeHandover(honest, { recipients: [recipient] }, ports), anything))
  const control = rawZip([{ name: 'book.age', data: inner.get('book.age') ?? some }])
  if (!(await readHandover(control, { identity })).ok) notes.push('the honest one was refused too')
  const before = process.memoryUsage().rss
  const meet = async (label: string, bytes: Uint8Array) => {
    trials++
    const began = performance.now()
    const read = await readHandover(bytes, { identity }).catch((error: unknown) => ({ ok: true, error }))
    if (!read.ok && performance.now() - began < 2000) return
    wrong++
    notes.push(label)
  }
  for (const [label, bytes] of Object.entries(hostileZips('book.age'))) await meet(label, bytes)
  for (const [label, bytes] of Object.entries(hostileZips('doc.yjs')))
    await meet(`inside: ${label}`, await writeZip([{ name: 'book.age', bytes: await sealAge(bytes, [recipient]) }]))
  const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024)
  return {
    id: 'R12',
    trials,
    lost: 0,
    silentlyWrong: wrong,
    recovered: trials - wrong,
    isReached: wrong === 0 && !notes.includes('the honest one was refused too'),
    notes: [...notes.slice(0, 4), `nothing is ever inflated; memory grew by ${grown} MB in all`],
  }
}

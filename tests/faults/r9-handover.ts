/** R9: a handover file from a stranger: its bytes, its inner zip, its manifest and its age headers are all made hostile. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { unwrap } from '#core/result.ts'
import { openAge, sealAge } from '#services/handover/age.ts'
import { createSender, readHandover, writeHandover } from '#services/handover/index.ts'
import { hashOf, type Sender } from '#services/handover/manifest.ts'
import { readZip, writeZip } from '#services/handover/strict-zip.ts'
import { stateOf } from '#support/library.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'
import { seededPorts } from './session.ts'

const trialsOf: Record<Size, number> = { tiny: 80, reduced: 2000, full: 10_000 }
const MB = 1024 * 1024
const mostMemory = 512 * MB
const slowMs = 2000

interface Original {
  readonly file: Uint8Array
  readonly inner: ReadonlyMap<string, Uint8Array>
  readonly innerZip: Uint8Array
  readonly identity: string
  readonly recipient: string
  readonly sender: Sender
}

export async function runR9(size: Size, seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const original = await makeOriginal(random)
  const ways = [mangleOuter, mangleInner, mangleManifest, mangleHeader]
  const trials = trialsOf[size]
  const notes: string[] = []
  let wrong = 0
  let accepted = 0
  let slowest = 0
  let memory = 0
  const before = process.memoryUsage().rss
  for (let trial = 0; trial < trials; trial++) {
    const way = ways[trial % ways.length]!
    const bytes = await way(original, random)
    const began = performance.now()
    const read = await readHandover(bytes, { identity: original.identity }).catch((error: unknown) => error)
    slowest = Math.max(slowest, performance.now() - began)
    memory = Math.max(memory, process.memoryUsage().rss - before)
    const verdict = judge(read, original)
    if (verdict === 'same') accepted++
    if (verdict === 'same' || verdict === 'refused') continue
    wrong++
    notes.push(`${way.name}, trial ${trial}: ${verdict}`)
  }
  return {
    id: 'R9',
    trials,
    lost: 0,
    silentlyWrong: wrong,
    recovered: trials - wrong,
    isReached: wrong === 0 && slowest <= slowMs && memory <= mostMemory,
    notes: [
      ...notes.slice(0, 4),
      `${accepted} were still the same book and opened; slowest ${Math.round(slowest)} ms; memory grew by ${Math.round(memory / MB)} MB at most`,
    ],
  }
}

async function makeOriginal(random: Seeded): Promise<Original> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const photo = random.bytes(3000)
  const sender = createSender(random.bytes(32), 'Sian')
  const contents = {
    book: 'mali',
    state: stateOf('Words. '.repeat(40)),
    photos: new Map([[hashOf(photo), photo]]),
    sender,
  }
  const file = await writeHandover(contents, { recipients: [recipient] }, seededPorts(random))
  const any = { maxEntries: 100, allowed: () => 1e9 }
  const outer = unwrap(await readZip(file, any))
  const innerZip = unwrap(await openAge(outer.get('book.age')!, 'X25519', identity))
  return { file, inner: unwrap(await readZip(innerZip, any)), innerZip, identity, recipient, sender }
}

function judge(read: unknown, { inner }: Original): string {
  if (typeof read !== 'object' || read === null || !('ok' in read)) return `threw ${String(read)}`
  if (read.ok !== true) return 'refused'
  const { state, photos } = (read as unknown as { value: { state: Uint8Array; photos: Map<string, Uint8Array> } }).value
  const isSame =
    same(state, inner.get('doc.yjs')) && [...photos].every(([id, photo]) => same(photo, inner.get(`photos/${id}`)))
  return isSame ? 'same' : 'accepted something else'
}

async function mangleOuter({ file }: Original, random: Seeded): Promise<Uint8Array> {
  return mangle(file, random)
}

async function mangleInner({ innerZip, recipient }: Original, random: Seeded): Promise<Uint8Array> {
  return seal(mangle(innerZip, random), recipient)
}

/** The manifest says something else, and is signed by its sender all the same. */
async function mangleManifest({ inner, recipient, sender }: Original, random: Seeded): Promise<Uint8Array> {
  const listed = inner.get('manifest.json')!
  const text = Buffer.from(listed).toString()
  const values = ['null', '[]', '{}', '-1', '1e99', '"../x"', '"\\u0000"', 'true', '""', `"${'a'.repeat(5000)}"`]
  const changed = random.chance(0.5)
    ? Buffer.from(
        text.replace(
          new RegExp(
            `"(${random.pick(['format', 'book', 'entries', 'bytes', 'sha256', 'made', 'classes', 'name'])})":[^,}\\]]+`,
          ),
          `"$1":${random.pick(values)}`,
        ),
      )
    : Buffer.from(mangle(listed, random))
  return seal(
    await writeZip(
      [...inner].map(([name, bytes]) => {
        if (name === 'manifest.json') return { name, bytes: changed }
        return name === 'manifest.sig' ? { name, bytes: sender.sign(changed) } : { name, bytes }
      }),
    ),
    recipient,
  )
}

/** A header that asks for much, or is not ours. */
async function mangleHeader({ file, identity }: Original, random: Seeded): Promise<Uint8Array> {
  const outer = unwrap(await readZip(file, { maxEntries: 9, allowed: () => 1e9 }))
  const text = Buffer.from(outer.get('book.age')!).toString('latin1')
  const at = text.indexOf('-> ')
  const stanzas = [
    '-> grease\nYWJj\n'.repeat(1 + random.below(4000)),
    `-> scrypt ${'A'.repeat(22)} ${15 + random.below(15)}\n${'A'.repeat(43)}\n`,
    `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`.repeat(1 + random.below(300)),
    `-> ${'x'.repeat(random.below(20_000))}\n\n`,
    `-> piv-p256 ${identity.length}\nAAAA\n`,
  ]
  const changed = `${text.slice(0, at)}${random.pick(stanzas)}${text.slice(at)}`
  return writeZip([{ name: 'book.age', bytes: Buffer.from(changed, 'latin1') }])
}

async function seal(inner: Uint8Array, recipient: string): Promise<Uint8Array> {
  return writeZip([{ name: 'book.age', bytes: await sealAge(inner, [recipient]) }])
}

function mangle(bytes: Uint8Array, random: Seeded): Uint8Array {
  const changed = bytes.slice()
  const way = random.below(6)
  const at = random.below(Math.max(1, changed.length))
  if (way === 0) return changed.slice(0, at)
  if (way === 1)
    return new Uint8Array(Buffer.concat([changed.slice(0, at), random.bytes(1 + random.below(50)), changed.slice(at)]))
  if (way === 2) return new Uint8Array(Buffer.concat([changed.slice(0, at), changed.slice(at + 1 + random.below(50))]))
  if (way === 3) changed.fill(random.below(256), at, at + 1 + random.below(64))
  else for (let i = 0; i < 1 + random.below(4); i++) changed[random.below(changed.length)]! ^= 1 << random.below(8)
  return changed
}

function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.from(a).equals(b)
}

/** Packs a book for someone else: cleaned, listed, signed, sealed. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { normalPassphrase } from '#services/library/keys.ts'
import { cleanVoice } from '#services/together/voice.ts'
import { sealAge } from './age.ts'
import { passphraseRecipient } from './age-passphrase.ts'
import { staysInFamily, withoutFamily } from './family.ts'
import { hasNotes, withoutNotes } from './grown-ups.ts'
import { withoutLeftHome } from './left-home.ts'
import { handoverFormat, hashOf, type Manifest, silentFormat } from './manifest.ts'
import { readme } from './readme.ts'
import { cleanState } from './state.ts'
import { writeZip, type ZipEntry } from './strict-zip.ts'
import type { HandoverContents, HandoverLock } from './types.ts'

/** The bytes of a .journeybook file. The state must be whole, and someone must be able to open it: else a bug. */
export async function writeHandover(contents: HandoverContents, lock: HandoverLock, ports: Ports): Promise<Uint8Array> {
  const inner = await packBookZip(contents, ports)
  const text = { name: 'README.txt', bytes: new TextEncoder().encode(readme) }
  if ('recipients' in lock) {
    assert(lock.recipients.length > 0, 'a handover is for someone')
    return writeZip([text, { name: 'book.age', bytes: await sealAge(inner, lock.recipients) }])
  }
  // age forbids a passphrase beside recipients: so the passphrase opens a key, made for this file alone, that opens the book.
  const identity = await generateX25519Identity()
  const recipients = [await identityToRecipient(identity), ...(lock.also ?? [])]
  const opener = passphraseRecipient(normalPassphrase(lock.passphrase), ports.random)
  return writeZip([
    text,
    { name: 'book.age', bytes: await sealAge(inner, recipients) },
    { name: 'key.age', bytes: await sealAge(new TextEncoder().encode(`${identity}\n`), [opener]) },
  ])
}

async function packBookZip(contents: HandoverContents, ports: Ports): Promise<Uint8Array> {
  const sent = { audience: contents.audience ?? 'self', classes: [...(contents.classes ?? [])] }
  const own = hasNotes(sent) ? cleanState(contents.state) : withoutNotes(contents.state)
  const voices = await cleanVoices(contents.voices ?? new Map())
  const given = own && withoutFamily(own, sent.audience, voices)
  const state = given && (staysInFamily(sent.audience) ? given : withoutLeftHome(given))
  assert(state !== undefined, 'a book that is handed over is whole')
  const entries: ZipEntry[] = [{ name: 'doc.yjs', bytes: state }]
  for (const [id, bytes] of [...contents.photos].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries.push({ name: `photos/${id}`, bytes })
  }
  for (const [id, bytes] of voices) entries.push({ name: `voices/${id}`, bytes })
  const { sender } = contents
  const manifest: Manifest = {
    format: voices.size > 0 ? handoverFormat : silentFormat,
    book: contents.book,
    share: contents.share ?? ports.ids.next(),
    made: Math.trunc(ports.clock.now()),
    sender: { ...(sender.name === undefined ? {} : { name: sender.name }), key: sender.key },
    ...sent,
    entries: entries.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: hashOf(bytes) })),
  }
  const listed = new TextEncoder().encode(JSON.stringify(manifest))
  return writeZip([
    { name: 'manifest.json', bytes: listed },
    { name: 'manifest.sig', bytes: sender.sign(listed) },
    ...entries,
  ])
}

/** The sounds without anything but the sound, in the order of their names. One that is no voice does not go. */
async function cleanVoices(voices: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const clean = new Map<string, Uint8Array>()
  for (const [id, bytes] of [...voices].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const voice = await cleanVoice(bytes)
    if (voice) clean.set(id, voice)
  }
  return clean
}

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
import { toListed, withManifest } from './manifest-zip.ts'
import { readme } from './readme.ts'
import { cleanState } from './state.ts'
import { writeZip } from './strict-zip.ts'
import type { HandoverContents, HandoverLock } from './types.ts'
import { zipOf } from './zip-writer.ts'

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
  const { audience = 'self', classes = [] } = contents
  const own = hasNotes({ audience, classes }) ? cleanState(contents.state) : withoutNotes(contents.state)
  const voices = await cleanVoices(contents.voices ?? new Map())
  const given = own && withoutFamily(own, audience, voices)
  const state = given && (staysInFamily(audience) ? given : withoutLeftHome(given))
  assert(state !== undefined, 'a book that is handed over is whole')
  const entries = [
    toListed('doc.yjs', state),
    ...inOrder(contents.photos).map(([id, bytes]) => toListed(`photos/${id}`, bytes)),
    ...inOrder(voices).map(([id, bytes]) => toListed(`voices/${id}`, bytes)),
  ]
  return zipOf(withManifest({ ...contents, audience, classes }, entries, ports))
}

function inOrder(files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The sounds without anything but the sound. One that is no voice does not go. */
async function cleanVoices(voices: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const clean = new Map<string, Uint8Array>()
  for (const [id, bytes] of voices) {
    const voice = await cleanVoice(bytes)
    if (voice) clean.set(id, voice)
  }
  return clean
}

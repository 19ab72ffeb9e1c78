/** Packs a book for someone else: cleaned, listed, signed, sealed. */
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { cleanVoice } from '#services/together/voice.ts'
import { sealEnvelope } from './envelope.ts'
import { staysInFamily, withoutFamily } from './family.ts'
import { hasNotes, withoutNotes } from './grown-ups.ts'
import { withoutLeftHome } from './left-home.ts'
import { withManifest } from './manifest-zip.ts'
import { toListed } from './signed-zip.ts'
import { cleanState } from './state.ts'
import type { HandoverContents, HandoverLock } from './types.ts'
import { zipOf } from './zip-writer.ts'

/** The bytes of a .journeybook file. The state must be whole, and someone must be able to open it: else a bug. */
export async function writeHandover(contents: HandoverContents, lock: HandoverLock, ports: Ports): Promise<Uint8Array> {
  return sealEnvelope('book.age', await writeBookZip(contents, ports), lock, ports)
}

/** What a file of a book seals. */
export async function writeBookZip(contents: HandoverContents, ports: Ports): Promise<Uint8Array> {
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

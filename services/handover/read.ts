/** Opens a handover file, which anyone may have made: nothing in it is believed before it is proven, in this order. */
import { err, ok, type Result } from '#core/result.ts'
import { cleanVoice, maxVoiceBytes } from '#services/together/voice.ts'
import { maxFileBytes, openEnvelope } from './envelope.ts'
import { handoverFormat, manifestSchema } from './manifest.ts'
import { readSigned } from './signed-zip.ts'
import { cleanState } from './state.ts'
import type { ZipLimits } from './strict-zip.ts'
import type { Handover, HandoverCode, HandoverKey } from './types.ts'

const MB = 1024 * 1024

const limits: ZipLimits = {
  maxEntries: 5001,
  allowed: name => {
    if (name === 'doc.yjs') return 64 * MB
    if (/^voices\/[0-9a-f]{64}$/.test(name)) return maxVoiceBytes
    return /^photos\/[0-9a-f]{64}$/.test(name) ? 60 * MB : undefined
  },
}

/** The book in a .journeybook file, proven whole and signed by the key it names. Changes nothing anywhere. */
export async function readHandover(bytes: Uint8Array, key: HandoverKey): Promise<Result<Handover, HandoverCode>> {
  const inner = await openEnvelope('book.age', bytes, key)
  return inner.ok ? readBookZip(inner.value) : inner
}

/** The book in what a file had sealed; see {@link readHandover}. */
export async function readBookZip(bytes: Uint8Array): Promise<Result<Handover, HandoverCode>> {
  if (bytes.length > maxFileBytes) return err('too-big')
  const read = await readSigned(bytes, manifestSchema, handoverFormat, limits)
  if (!read.ok) return read
  const { manifest, entries } = read.value
  const sealedState = entries.get('doc.yjs')
  const state = sealedState && cleanState(sealedState)
  if (state === undefined) return err('damaged')
  const photos = new Map<string, Uint8Array>()
  const voices = new Map<string, Uint8Array>()
  for (const [name, each] of entries) {
    if (name.startsWith('photos/')) photos.set(name.slice(7), each)
    if (!name.startsWith('voices/')) continue
    const voice = await cleanVoice(each)
    if (voice === undefined) return err('damaged')
    voices.set(name.slice(7), voice)
  }
  return ok({ manifest, state, photos, voices })
}

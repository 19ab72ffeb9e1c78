/** Opens a handover file, which anyone may have made: nothing in it is believed before it is proven, in this order. */
import type { Identity } from 'age-encryption'
import { z } from 'zod'
import { err, ok, type Result } from '#core/result.ts'
import { normalPassphrase } from '#services/library/keys.ts'
import { cleanVoice, maxVoiceBytes } from '#services/together/voice.ts'
import { openAge } from './age.ts'
import { passphraseIdentity } from './age-passphrase.ts'
import { handoverFormat, hashOf, isSignedBy, type Manifest, manifestSchema } from './manifest.ts'
import { cleanState } from './state.ts'
import { readZip, type ZipLimits } from './strict-zip.ts'
import type { Handover, HandoverCode, HandoverKey } from './types.ts'

const MB = 1024 * 1024
/** The largest file that is opened, bytes: what Node reads at once. */
export const maxFileBytes = 2048 * MB - 1

const outerLimits: ZipLimits = {
  maxEntries: 3,
  allowed: name => ({ 'README.txt': 64 * 1024, 'book.age': maxFileBytes, 'key.age': 4096 })[name],
}
const innerLimits: ZipLimits = {
  maxEntries: 5003,
  allowed: name => {
    if (name === 'manifest.json') return 2 * MB
    if (name === 'manifest.sig') return 64
    if (name === 'doc.yjs') return 64 * MB
    if (/^voices\/[0-9a-f]{64}$/.test(name)) return maxVoiceBytes
    return /^photos\/[0-9a-f]{64}$/.test(name) ? 60 * MB : undefined
  },
}

/** The book in a .journeybook file, proven whole and signed by the key it names. Changes nothing anywhere. */
export async function readHandover(bytes: Uint8Array, key: HandoverKey): Promise<Result<Handover, HandoverCode>> {
  if (bytes.length > maxFileBytes) return err('too-big')
  const outer = await readZip(bytes, outerLimits)
  if (!outer.ok) return outer
  const sealed = outer.value.get('book.age')
  if (sealed === undefined) return err('not-a-book')
  const identity = await findIdentity(outer.value.get('key.age'), key)
  if (!identity.ok) return identity
  const inner = await openAge(sealed, 'X25519', identity.value)
  // A key from key.age that does not open the book beside it is a file put together wrongly, not a wrong passphrase.
  if (!inner.ok) return inner.code === 'not-for-you' && 'passphrase' in key ? err('damaged') : inner
  return readBookZip(inner.value)
}

/** Whether a file is opened by words given with it; false when by a receiving code. Looks at its outside only. */
export async function hasPassphrase(bytes: Uint8Array): Promise<Result<boolean, 'not-a-book' | 'too-big'>> {
  if (bytes.length > maxFileBytes) return err('too-big')
  const outer = await readZip(bytes, outerLimits)
  if (!outer.ok) return outer
  return outer.value.has('book.age') ? ok(outer.value.has('key.age')) : err('not-a-book')
}

async function findIdentity(
  keyFile: Uint8Array | undefined,
  key: HandoverKey,
): Promise<Result<string | Identity, HandoverCode>> {
  if ('identity' in key) return isIdentity(key.identity) ? ok(key.identity) : err('not-for-you')
  if (keyFile === undefined) return err('not-for-you')
  const opened = await openAge(keyFile, 'scrypt', passphraseIdentity(normalPassphrase(key.passphrase)))
  if (!opened.ok) return err(opened.code === 'not-for-you' ? 'wrong-passphrase' : opened.code)
  const text = Buffer.from(opened.value).toString('latin1').trim()
  return isIdentity(text) ? ok(text) : err('damaged')
}

function isIdentity(text: string): boolean {
  return /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(text)
}

async function readBookZip(bytes: Uint8Array): Promise<Result<Handover, HandoverCode>> {
  const zip = await readZip(bytes, innerLimits)
  if (!zip.ok) return zip.code === 'too-big' ? zip : err('damaged')
  const listed = zip.value.get('manifest.json')
  const signature = zip.value.get('manifest.sig')
  const sealedState = zip.value.get('doc.yjs')
  if (listed === undefined || signature === undefined || sealedState === undefined) return err('damaged')
  const manifest = parseManifest(listed)
  if (!manifest.ok) return manifest
  if (!isSignedBy(manifest.value.sender.key, listed, signature)) return err('damaged')
  if (!isAsListed(manifest.value, zip.value)) return err('damaged')
  const state = cleanState(sealedState)
  if (state === undefined) return err('damaged')
  const photos = new Map<string, Uint8Array>()
  const voices = new Map<string, Uint8Array>()
  for (const [name, bytes] of zip.value) {
    if (name.startsWith('photos/')) photos.set(name.slice(7), bytes)
    if (!name.startsWith('voices/')) continue
    const voice = await cleanVoice(bytes)
    if (voice === undefined) return err('damaged')
    voices.set(name.slice(7), voice)
  }
  return ok({ manifest: manifest.value, state, photos, voices })
}

function parseManifest(bytes: Uint8Array): Result<Manifest, 'damaged' | 'newer-version'> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return err('damaged')
  }
  const stated = z.object({ format: z.number() }).safeParse(value)
  if (stated.success && stated.data.format > handoverFormat) return err('newer-version')
  const parsed = manifestSchema.safeParse(value)
  return parsed.success ? ok(parsed.data) : err('damaged')
}

/** Every entry is listed with its length and hash, and every listed one is there: no more, no fewer. */
function isAsListed(manifest: Manifest, zip: ReadonlyMap<string, Uint8Array>): boolean {
  const names = new Set(manifest.entries.map(({ name }) => name))
  if (names.size !== manifest.entries.length || names.size !== zip.size - 2) return false
  return manifest.entries.every(({ name, bytes, sha256 }) => {
    const found = zip.get(name)
    if (found === undefined || name.startsWith('manifest') || found.length !== bytes) return false
    return hashOf(found) === sha256
  })
}

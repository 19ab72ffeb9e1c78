/** The outside of a file that goes to someone else: a strict zip of what is sealed and, for words, of the key that opens it. */
import { generateX25519Identity, type Identity, identityToRecipient } from 'age-encryption'
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { normalPassphrase } from '#services/library/keys.ts'
import { openAge, sealAge } from './age.ts'
import { passphraseIdentity, passphraseRecipient } from './age-passphrase.ts'
import { readmes } from './readme.ts'
import { readZip, writeZip, type ZipLimits } from './strict-zip.ts'
import type { HandoverCode, HandoverKey, HandoverLock, SealedName } from './types.ts'

/** The largest file that is opened, bytes: what Node reads at once. */
export const maxFileBytes = 2048 * 1024 * 1024 - 1

/** Seals bytes as a file. Someone must be able to open it: else a bug. */
export async function sealEnvelope(
  name: SealedName,
  inner: Uint8Array,
  lock: HandoverLock,
  ports: Ports,
): Promise<Uint8Array> {
  const text = { name: 'README.txt', bytes: new TextEncoder().encode(readmes[name]) }
  if ('recipients' in lock) {
    assert(lock.recipients.length > 0, 'a handover is for someone')
    return writeZip([text, { name, bytes: await sealAge(inner, lock.recipients) }])
  }
  // age forbids a passphrase beside recipients: so the passphrase opens a key, made for this file alone, that opens the rest.
  const identity = await generateX25519Identity()
  const recipients = [await identityToRecipient(identity), ...(lock.also ?? [])]
  const opener = passphraseRecipient(normalPassphrase(lock.passphrase), ports.random)
  return writeZip([
    text,
    { name, bytes: await sealAge(inner, recipients) },
    { name: 'key.age', bytes: await sealAge(new TextEncoder().encode(`${identity}\n`), [opener]) },
  ])
}

/** What is sealed in a file, proven to be what was sealed. */
export async function openEnvelope(
  name: SealedName,
  bytes: Uint8Array,
  key: HandoverKey,
): Promise<Result<Uint8Array, HandoverCode>> {
  const outer = await readOuter(name, bytes)
  if (!outer.ok) return outer
  const identity = await findIdentity(outer.value.key, key)
  if (!identity.ok) return identity
  const inner = await openAge(outer.value.sealed, 'X25519', identity.value)
  // A key from key.age that does not open what lies beside it is a file put together wrongly, not a wrong passphrase.
  return !inner.ok && inner.code === 'not-for-you' && 'passphrase' in key ? err('damaged') : inner
}

/** Whether a file is opened by words given with it; false when by a receiving code. Looks at its outside only. */
export async function hasPassphrase(
  bytes: Uint8Array,
  name: SealedName = 'book.age',
): Promise<Result<boolean, 'not-a-book' | 'too-big'>> {
  const outer = await readOuter(name, bytes)
  return outer.ok ? ok(outer.value.key !== undefined) : outer
}

async function readOuter(
  name: SealedName,
  bytes: Uint8Array,
): Promise<Result<{ readonly sealed: Uint8Array; readonly key: Uint8Array | undefined }, 'not-a-book' | 'too-big'>> {
  if (bytes.length > maxFileBytes) return err('too-big')
  const limits: ZipLimits = {
    maxEntries: 3,
    allowed: entry => ({ 'README.txt': 64 * 1024, [name]: maxFileBytes, 'key.age': 4096 })[entry],
  }
  const outer = await readZip(bytes, limits)
  if (!outer.ok) return outer
  const sealed = outer.value.get(name)
  return sealed === undefined ? err('not-a-book') : ok({ sealed, key: outer.value.get('key.age') })
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

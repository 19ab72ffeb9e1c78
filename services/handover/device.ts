/** What a library is to others: the key it signs with, the code it receives under, the name it gives itself. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { RandomBytes } from '#core/ports/index.ts'
import { ok, type Result } from '#core/result.ts'
import type { FileCode, Library } from '#services/library/index.ts'
import { createSender, type Sender } from './manifest.ts'

const kind = 'device'

/** The library's own sender: made once, kept sealed in it. `name` is what receivers are told. */
export async function librarySender(
  library: Library,
  random: RandomBytes,
  name?: string,
): Promise<Result<Sender, FileCode>> {
  const known = await library.getRecord(kind, 'signing')
  if (known !== undefined) return ok(createSender(known, name))
  const seed = random(32)
  const kept = await library.putRecord(kind, 'signing', seed)
  return kept.ok ? ok(createSender(seed, name)) : kept
}

/** A receiving code and the key that opens what is sealed to it. */
export interface Receiver {
  /** age1…: for others. */
  readonly code: string
  /** AGE-SECRET-KEY-1…: never leaves the library. */
  readonly identity: string
}

/** The library's own receiving code: made once, kept sealed in it. */
export async function libraryReceiver(library: Library): Promise<Result<Receiver, FileCode>> {
  const known = await library.getRecord(kind, 'receiving')
  const identity = known === undefined ? await generateX25519Identity() : Buffer.from(known).toString('latin1')
  if (known === undefined) {
    const kept = await library.putRecord(kind, 'receiving', Buffer.from(identity, 'latin1'))
    if (!kept.ok) return kept
  }
  return ok({ identity, code: await identityToRecipient(identity) })
}

/** The name that receivers are told; undefined while none was given. */
export async function readOwnName(library: Library): Promise<string | undefined> {
  const bytes = await library.getRecord(kind, 'name')
  return bytes && Buffer.from(bytes).toString('utf8')
}

/** Keeps the name that receivers are told. */
export function writeOwnName(library: Library, name: string): Promise<Result<void, FileCode>> {
  return library.putRecord(kind, 'name', Buffer.from(name, 'utf8'))
}

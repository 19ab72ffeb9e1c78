/**
 * Agency recovery without a server (reliability.md 4.4): the Library Key is also sealed to the agency's officers. Somebody who
 * lost every key sends them a request; they answer with the key, sealed for that request alone. They never see a book.
 *
 *   recovery/agency.json      whom it is sealed to: name, version, expiry, recipients, signed
 *   recovery/<version>.age    the Library Key, sealed to them
 *   recovery/pending.age      the key that an answer is sealed to, under the passphrase chosen with the request
 */
import { createPublicKey, verify } from 'node:crypto'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { openAge, sealAge } from '#services/handover/age.ts'
import { passphraseIdentity, passphraseRecipient } from '#services/handover/age-passphrase.ts'
import { findBook, listBookIds } from './books.ts'
import { parseJson, utf8 } from './bytes.ts'
import { type FileCode, type FileLayer, realFiles, toFileCode } from './file-layer.ts'
import { keyBytes, normalPassphrase } from './keys.ts'
import { isStrongEnough } from './passphrase.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { readSlots, scryptFloor } from './slots.ts'
import type { LibraryOptions } from './types.ts'
import { replaceSlots } from './unlock.ts'

const hex = z.string().regex(/^[0-9a-f]+$/)
const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** agency-recovery.json: what an agency gives out. */
export const agencySchema = z.strictObject({
  format: z.literal(1),
  /** The agency, as its workers know it. */
  name: z.string().min(1).max(120),
  /** Grows with each new set of officers. */
  version: z.number().int().min(1),
  /** The last day it is to be used, `2029-03-31`. */
  expires: z.iso.date(),
  /** Receiving codes of the officers: each of them alone can answer. */
  recipients: z.array(recipient).min(1).max(8),
  /** Ed25519 public key, hex: the same through all versions. */
  key: hex.length(64),
  /** Over the JSON of all the rest in this order, hex. */
  signature: hex.length(128),
})
export type Agency = z.infer<typeof agencySchema>

/** recovery-request.json: holds no content and no key that opens anything by itself. */
const requestSchema = z.strictObject({
  format: z.literal(1),
  library: z.string(),
  /** Which set of officers can answer. */
  version: z.number().int(),
  made: z.iso.datetime(),
  /** The Library Key sealed to them, base64. */
  sealed: z.string(),
  /** What the answer is to be sealed to. */
  reply: recipient,
})
export type RecoveryRequest = z.infer<typeof requestSchema>

const sealedSchema = z.strictObject({ library: z.string(), key: z.string() })

export type AgencyCode = 'not-agency' | 'expired' | 'older-agency' | FileCode
export type RequestCode = 'no-agency' | 'weak-passphrase' | FileCode
export type FinishCode = 'no-request' | 'wrong-passphrase' | 'not-the-answer' | FileCode

/** What is signed of an agency's file. */
export function signedPart({ format, name, version, expires, recipients, key }: Omit<Agency, 'signature'>): Uint8Array {
  return utf8(JSON.stringify({ format, name, version, expires, recipients, key }))
}

/** The agency of a file's bytes; undefined when it is none or its signature does not hold. */
export function parseAgency(bytes: Uint8Array): Agency | undefined {
  const parsed = agencySchema.safeParse(parseJson(bytes))
  if (!parsed.success) return undefined
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(parsed.data.key, 'hex')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, signedPart(parsed.data), key, Buffer.from(parsed.data.signature, 'hex')) ? parsed.data : undefined
}

/** The request of a file's bytes; undefined when it is none. */
export function parseRequest(bytes: Uint8Array): RecoveryRequest | undefined {
  const parsed = requestSchema.safeParse(parseJson(bytes))
  return parsed.success ? parsed.data : undefined
}

/** The agency that a library is sealed to; undefined where there is none. Needs no key. */
export async function readAgency(place: string, files: FileLayer = realFiles): Promise<Agency | undefined> {
  const bytes = await files.read(join(place, 'recovery', 'agency.json'))
  return bytes && parseAgency(bytes)
}

/**
 * Seals a library's key to an agency, and only then names it as the agency. The same signing key must stand behind a later
 * version: `not-agency` otherwise. `older-agency`: a newer version is in place. Older sealed keys are taken away.
 */
export async function sealToAgency(
  { files, place, id, key, now }: SealParts,
  bytes: Uint8Array,
): Promise<Result<Agency, AgencyCode>> {
  const agency = parseAgency(bytes)
  if (agency === undefined) return err('not-agency')
  if (Date.parse(agency.expires) + 86_400_000 < now) return err('expired')
  try {
    const present = await readAgency(place, files)
    if (present && present.key !== agency.key) return err('not-agency')
    if (present && present.version > agency.version) return err('older-agency')
    const folder = join(place, 'recovery')
    await ensureFolder(files, folder, place)
    const plain = utf8(JSON.stringify({ library: id, key: Buffer.from(key).toString('base64') }))
    await writeNewFile(files, join(folder, `${agency.version}.age`), await sealAge(plain, agency.recipients))
    await writeNewFile(files, join(folder, 'agency.json'), bytes)
    for (const name of await files.list(folder))
      if (/^\d+\.age$/.test(name) && name !== `${agency.version}.age`) await files.remove(join(folder, name))
    return ok(agency)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** An open library, as sealing needs it. */
export interface SealParts {
  readonly files: FileLayer
  readonly place: string
  readonly id: string
  readonly key: Uint8Array
  readonly now: number
}

/**
 * Makes a request for a locked library. The passphrase is the one it is to have afterwards: what an answer is sealed to is kept
 * under it meanwhile, so that neither the answer nor this laptop alone opens anything.
 */
export async function requestRecovery(
  { place, files = realFiles, ports }: LibraryOptions,
  passphrase: string,
): Promise<Result<Uint8Array, RequestCode>> {
  if (!isStrongEnough(passphrase)) return err('weak-passphrase')
  try {
    const agency = await readAgency(place, files)
    const sealed = agency && (await files.read(join(place, 'recovery', `${agency.version}.age`)))
    if (!agency || !sealed) return err('no-agency')
    const { slots } = await readSlots(files, place)
    const identity = await generateX25519Identity()
    const opener = passphraseRecipient(normalPassphrase(passphrase), ports.random)
    await writeNewFile(files, join(place, 'recovery', 'pending.age'), await sealAge(utf8(`${identity}\n`), [opener]))
    const request: RecoveryRequest = {
      format: 1,
      library: slots[0]?.library ?? '',
      version: agency.version,
      made: new Date(ports.clock.now()).toISOString(),
      sealed: Buffer.from(sealed).toString('base64'),
      reply: await identityToRecipient(identity),
    }
    return ok(utf8(`${JSON.stringify(request, null, 2)}\n`))
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** The officer's part: the key of a request, sealed for it alone. `not-for-you`: sealed to other officers. */
export async function answerRequest(
  request: RecoveryRequest,
  identity: string,
): Promise<Result<Uint8Array, 'not-for-you' | 'damaged'>> {
  const opened = await openAge(new Uint8Array(Buffer.from(request.sealed, 'base64')), 'X25519', identity)
  if (!opened.ok) return err(opened.code === 'not-for-you' ? 'not-for-you' : 'damaged')
  const sealed = sealedSchema.safeParse(parseJson(opened.value))
  if (!sealed.success) return err('damaged')
  return ok(await sealAge(opened.value, [request.reply]))
}

/**
 * Takes an answer: proves that its key opens the books that are here, and gives the library the passphrase that was chosen
 * with the request. The old passphrase opens nothing any more; the recovery kit stays.
 */
export async function finishRecovery(
  options: LibraryOptions,
  answer: Uint8Array,
  passphrase: string,
): Promise<Result<void, FinishCode>> {
  const { place, files = realFiles, ports, scryptLogN = scryptFloor } = options
  try {
    const pending = await files.read(join(place, 'recovery', 'pending.age'))
    if (pending === undefined) return err('no-request')
    const mine = await openAge(pending, 'scrypt', passphraseIdentity(normalPassphrase(passphrase)))
    if (!mine.ok) return err('wrong-passphrase')
    const opened = await openAge(answer, 'X25519', Buffer.from(mine.value).toString('latin1').trim())
    const sealed = sealedSchema.safeParse(opened.ok ? parseJson(opened.value) : undefined)
    if (!sealed.success) return err('not-the-answer')
    const { library } = sealed.data
    const key = new Uint8Array(Buffer.from(sealed.data.key, 'base64'))
    if (!(await isKeyOf({ place, files, ports }, library, key))) return err('not-the-answer')
    await replaceSlots(options, files, library, key, { passphrase, logN: scryptLogN })
    await files.remove(join(place, 'recovery', 'pending.age'))
    return ok(undefined)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** Whoever has the reply code can seal anything to it: the key must open every book here, and there must be one. */
async function isKeyOf(
  { place, files, ports }: { place: string; files: FileLayer; ports: Ports },
  library: string,
  key: Uint8Array,
): Promise<boolean> {
  const { slots } = await readSlots(files, place)
  if (key.length !== keyBytes || slots.some(slot => slot.library !== library)) return false
  const shelf = { files, ports, folder: place, libraryKey: key, writer: '', device: undefined }
  const ids = await listBookIds(shelf)
  const found = await Promise.all(ids.map(id => findBook(shelf, id)))
  return found.some(book => book.ok)
}

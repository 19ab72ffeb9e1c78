/**
 * One more way in, for one account on one computer: the Library Key under a secret that the system's keyring seals. It lies
 * outside the library, so the library never counts on it, and a copy or a shared folder never holds it. What the keyring
 * cannot open is left exactly as it is.
 */
import { join } from 'node:path'
import { z } from 'zod'
import type { Ids, RandomBytes } from '#core/ports/index.ts'
import type { Keychain } from '#core/ports/keychain.ts'
import { err, ok, type Result } from '#core/result.ts'
import { parseJson, sameBytes, utf8 } from './bytes.ts'
import { type FileCode, type FileLayer, realFiles, toFileCode } from './file-layer.ts'
import { deriveKey, keyBytes, nonceBytes, saltBytes, seal, tagBytes, unseal } from './keys.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { readSlots } from './slots.ts'
import { base64Of, libraryId, readStateFile } from './state-file.ts'

/** A keyring, and the folder for what it sealed: of this account on this computer, and not in a library. */
export interface KeychainPlace {
  readonly folder: string
  readonly keychain: Keychain
}

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)
const slotSchema = z.strictObject({
  format: z.literal(1),
  library: libraryId,
  slot: z.string(),
  kind: z.literal('keychain'),
  /** The secret as the keyring sealed it. */
  sealed: base64,
  salt: base64Of(saltBytes),
  nonce: base64Of(nonceBytes),
  box: base64Of(keyBytes + tagBytes),
})
type KeychainSlot = z.infer<typeof slotSchema>

/** What a slot is made with. */
interface KeepParts {
  readonly files: FileLayer
  /** The library's folder, id and key. */
  readonly place: string
  readonly id: string
  readonly key: Uint8Array
  readonly random: RandomBytes
  readonly ids: Ids
}

/**
 * Keeps the key in a keyring. It is opened again before anything is written. `keychain-failed`: the keyring is not there, or
 * refused; `sole`: the library has not both a passphrase and a kit to fall back on.
 */
export async function keepInKeychain(
  { files, place, id, key, random, ids }: KeepParts,
  { folder, keychain }: KeychainPlace,
): Promise<Result<void, 'keychain-failed' | 'sole' | FileCode>> {
  try {
    const kinds = new Set((await readSlots(files, place)).slots.map(({ kind }) => kind))
    if (!kinds.has('passphrase') || !kinds.has('kit')) return err('sole')
    if (!(await keychain.isOffered())) return err('keychain-failed')
    const slot = await makeSlot({ id, key, random, ids }, keychain)
    const again = slot && (await openSlot(slot, keychain))
    if (slot === undefined || again === undefined || !sameBytes(again, key)) return err('keychain-failed')
    await ensureFolder(files, folder)
    const bytes = utf8(JSON.stringify(slot))
    await writeNewFile(files, pathOf(folder, id), bytes)
    return ok(undefined)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** The key of a library from the keyring; undefined when there is none or the keyring does not open it. Writes nothing. */
export async function keyFromKeychain(
  files: FileLayer,
  { folder, keychain }: KeychainPlace,
  library: string,
): Promise<Uint8Array | undefined> {
  const bytes = await files.read(pathOf(folder, library))
  const slot = slotSchema.safeParse(bytes && parseJson(bytes))
  if (!slot.success || slot.data.library !== library || !(await keychain.isOffered())) return undefined
  return openSlot(slot.data, keychain)
}

/** Whether a key of the library at `place` is kept here, without asking the keyring for it. */
export async function isInKeychain(place: string, { folder }: KeychainPlace): Promise<boolean> {
  const id = await libraryIdAt(place)
  return id !== undefined && (await realFiles.size(pathOf(folder, id))) !== undefined
}

/** Takes the key of the library at `place` out of this computer. Nothing happens when there is none. */
export async function forgetKeychain(place: string, { folder }: KeychainPlace): Promise<Result<void, FileCode>> {
  try {
    const id = await libraryIdAt(place)
    if (id === undefined) return ok(undefined)
    await realFiles.remove(pathOf(folder, id))
    return ok(undefined)
  } catch (error) {
    return err(toFileCode(error))
  }
}

async function libraryIdAt(place: string): Promise<string | undefined> {
  const state = await readStateFile(realFiles, place)
  return state?.library ?? (await readSlots(realFiles, place)).slots[0]?.library
}

async function makeSlot(
  { id, key, random, ids }: Pick<KeepParts, 'id' | 'key' | 'random' | 'ids'>,
  keychain: Keychain,
): Promise<KeychainSlot | undefined> {
  const secret = random(keyBytes)
  const sealed = await keychain.seal(toBase64(secret)).catch(() => undefined)
  if (sealed === undefined) return undefined
  const [salt, nonce] = [random(saltBytes), random(nonceBytes)]
  const open = { format: 1 as const, library: id, slot: ids.next(), kind: 'keychain' as const }
  const box = seal(deriveKey(secret, salt, 'keychain'), nonce, key, boundTo(open))
  return { ...open, sealed: toBase64(sealed), salt: toBase64(salt), nonce: toBase64(nonce), box: toBase64(box) }
}

async function openSlot(slot: KeychainSlot, keychain: Keychain): Promise<Uint8Array | undefined> {
  const secret = await keychain.open(fromBase64(slot.sealed)).catch(() => undefined)
  if (secret === undefined) return undefined
  const wrapping = deriveKey(fromBase64(secret), fromBase64(slot.salt), 'keychain')
  const key = unseal(wrapping, fromBase64(slot.nonce), fromBase64(slot.box), boundTo(slot))
  return key?.length === keyBytes ? key : undefined
}

function boundTo({ format, library, slot, kind }: Pick<KeychainSlot, 'format' | 'library' | 'slot' | 'kind'>) {
  return utf8(['slot', format, library, slot, kind, 0].join('\n'))
}

function pathOf(folder: string, library: string): string {
  return join(folder, `${library}.slot`)
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

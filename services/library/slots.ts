/**
 * Key slots: each holds the one Library Key wrapped under a passphrase or a recovery kit. A slot is written once, in
 * two copies, and is JSON so that it can be read without us. A failed unwrap writes nothing.
 */
import { join } from 'node:path'
import { z } from 'zod'
import type { Ports } from '#core/ports/index.ts'
import { parseJson, sameBytes, toHex, utf8 } from './bytes.ts'
import type { FileLayer } from './file-layer.ts'
import { deriveKey, keyBytes, nonceBytes, passphraseKey, saltBytes, seal, sha256, tagBytes, unseal } from './keys.ts'
import { ensureFolder, unfinished, writeNewFile } from './safe-write.ts'
import { base64Of, libraryId } from './state-file.ts'

/** The two folders of the same slots. */
export const slotFolders = ['slots', 'slots2'] as const
/** scrypt below the floor is too cheap to guess at, above the ceiling it is a trap for whoever opens the file. */
export const scryptFloor = 17
const scryptCeiling = 18

const slotSchema = z.strictObject({
  format: z.literal(1),
  library: libraryId,
  slot: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(['passphrase', 'kit']),
  /** scrypt's N as a power of two; r is 8 and p is 1. 0 for a kit, whose 160 bits need no stretching. */
  logN: z.number().int().min(0).max(30),
  salt: base64Of(saltBytes),
  nonce: base64Of(nonceBytes),
  box: base64Of(keyBytes + tagBytes),
})
export type Slot = z.infer<typeof slotSchema>
export type SlotKind = Slot['kind']

/** What wraps the key: a passphrase with its cost, or a kit's secret bytes. */
export type SlotSecret = { readonly passphrase: string; readonly logN: number } | { readonly kit: Uint8Array }

/** Wraps the Library Key in a new slot. */
export async function createSlot(
  library: string,
  libraryKey: Uint8Array,
  secret: SlotSecret,
  ports: Ports,
): Promise<Slot> {
  const salt = ports.random(saltBytes)
  const nonce = ports.random(nonceBytes)
  const open = {
    format: 1 as const,
    library,
    slot: ports.ids.next(),
    kind: 'kit' in secret ? ('kit' as const) : ('passphrase' as const),
    logN: 'kit' in secret ? 0 : secret.logN,
    salt: toBase64(salt),
    nonce: toBase64(nonce),
  }
  const box = seal(await wrappingKey(secret, salt), nonce, libraryKey, boundTo(open))
  return { ...open, box: toBase64(box) }
}

/** The Library Key from a slot; undefined when the secret is not the one it was wrapped under. */
export async function openSlot(slot: Slot, secret: SlotSecret): Promise<Uint8Array | undefined> {
  const stated = 'kit' in secret ? secret : { ...secret, logN: slot.logN }
  const key = await wrappingKey(stated, fromBase64(slot.salt))
  const plain = unseal(key, fromBase64(slot.nonce), fromBase64(slot.box), boundTo(slot))
  return plain?.length === keyBytes ? plain : undefined
}

/** True when a passphrase slot's cost is one we make: neither cheap to guess nor a trap. */
export function hasFairCost(slot: Slot, testLogN: number | undefined): boolean {
  if (slot.kind === 'kit') return slot.logN === 0
  return slot.logN === testLogN || (slot.logN >= scryptFloor && slot.logN <= scryptCeiling)
}

/** Writes both copies of a slot, reads them back and opens them: true when both give the same key again. */
export async function addSlot(
  files: FileLayer,
  folder: string,
  slot: Slot,
  secret: SlotSecret,
  key: Uint8Array,
): Promise<boolean> {
  for (const copy of slotFolders) {
    await ensureFolder(files, join(folder, copy))
    await writeNewFile(files, join(folder, copy, fileName(slot)), encodeSlot(slot))
  }
  for (const copy of slotFolders) {
    const bytes = await files.read(join(folder, copy, fileName(slot)))
    const read = bytes === undefined ? undefined : parseSlot(bytes)
    const opened = read === undefined ? undefined : await openSlot(read, secret)
    if (opened === undefined || !sameBytes(opened, key)) return false
  }
  return true
}

/** Removes both copies of a slot. */
export async function removeSlot(files: FileLayer, folder: string, slot: Slot): Promise<void> {
  for (const copy of slotFolders) await files.remove(join(folder, copy, fileName(slot)))
  for (const copy of slotFolders) await files.syncFolder(join(folder, copy))
}

/** Every slot with at least one whole copy, and the paths of copies that are not whole or missing. Writes nothing. */
export async function readSlots(
  files: FileLayer,
  folder: string,
): Promise<{ readonly slots: readonly Slot[]; readonly damaged: readonly string[] }> {
  const slots = new Map<string, Slot>()
  const names = new Set<string>()
  const whole = new Set<string>()
  for (const copy of slotFolders)
    for (const name of await files.list(join(folder, copy))) {
      if (name.endsWith(unfinished)) continue
      names.add(name)
      const bytes = await files.read(join(folder, copy, name))
      const slot = bytes === undefined ? undefined : parseSlot(bytes)
      if (slot === undefined || fileName(slot) !== name) continue
      slots.set(name, slot)
      whole.add(`${copy}/${name}`)
    }
  const paths = [...names].flatMap(name => slotFolders.map(copy => `${copy}/${name}`))
  return { slots: [...slots.values()], damaged: paths.filter(path => !whole.has(path)) }
}

/** Writes again any copy that is missing or damaged, from its whole twin. Only for a library that has been opened. */
export async function mendSlots(files: FileLayer, folder: string, slots: readonly Slot[]): Promise<void> {
  for (const copy of slotFolders) {
    await ensureFolder(files, join(folder, copy))
    for (const slot of slots) {
      const path = join(folder, copy, fileName(slot))
      const bytes = await files.read(path)
      if (bytes === undefined || parseSlot(bytes) === undefined) await writeNewFile(files, path, encodeSlot(slot))
    }
  }
}

/** A slot as it is on disk: one line of JSON, then its SHA-256, which tells damage from a wrong passphrase. */
export function encodeSlot(slot: Slot): Uint8Array {
  const line = JSON.stringify(slot)
  return utf8(`${line}\n${toHex(sha256(utf8(line)))}\n`)
}

/** The slot of a file's bytes; undefined when it is damaged or of a kind we do not know. */
export function parseSlot(bytes: Uint8Array): Slot | undefined {
  const [line = '', check = '', ...rest] = Buffer.from(bytes).toString('utf8').split('\n')
  if (check !== toHex(sha256(utf8(line))) || rest.join('') !== '') return undefined
  const parsed = slotSchema.safeParse(parseJson(utf8(line)))
  return parsed.success ? parsed.data : undefined
}

function fileName(slot: Slot): string {
  return `${slot.slot}.slot`
}

function wrappingKey(secret: SlotSecret, salt: Uint8Array): Promise<Uint8Array> | Uint8Array {
  if ('kit' in secret) return deriveKey(secret.kit, salt, 'kit')
  return passphraseKey(secret.passphrase, salt, secret.logN)
}

function boundTo(slot: Omit<Slot, 'box'>): Uint8Array {
  return utf8(['slot', slot.format, slot.library, slot.slot, slot.kind, slot.logN].join('\n'))
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** The ways in: from a secret to the Library Key, and from one secret to another. */
import { err, ok, type Result } from '#core/result.ts'
import type { FileLayer } from './file-layer.ts'
import { keyFromKeychain } from './keychain-slot.ts'
import { kitSecret } from './kit.ts'
import {
  addSlot,
  createSlot,
  hasFairCost,
  openSlot,
  readSlots,
  removeSlot,
  type Slot,
  type SlotKind,
  type SlotSecret,
  scryptFloor,
} from './slots.ts'
import { formatVersion, readStateFile } from './state-file.ts'
import type { LibraryOptions, Secret, UnlockCode } from './types.ts'

/** The Library Key that a secret opens, with every slot there is. Throws errno errors; writes nothing. */
export async function findKey(
  options: LibraryOptions,
  files: FileLayer,
  secret: Secret,
): Promise<Result<{ id: string; key: Uint8Array; slots: readonly Slot[] }, UnlockCode>> {
  const state = await readStateFile(files, options.place)
  if (state !== undefined && state.format > formatVersion) return err('newer-version')
  const { slots, damaged } = await readSlots(files, options.place)
  if ('keychain' in secret) {
    const id = state?.library ?? slots[0]?.library
    const key = id === undefined ? undefined : await keyFromKeychain(files, secret.keychain, id)
    return id === undefined || key === undefined ? err('keychain-failed') : ok({ id, key, slots })
  }
  const kind: SlotKind = 'kit' in secret ? 'kit' : 'passphrase'
  const usable = slots.filter(slot => slot.kind === kind && hasFairCost(slot, options.scryptLogN))
  const stated = toSlotSecret(secret)
  if (stated === undefined) return err('wrong-kit')
  for (const slot of usable) {
    const key = await openSlot(slot, stated)
    if (key !== undefined) return ok({ id: slot.library, key, slots })
  }
  if (usable.length === 0 || damaged.length > usable.length * 2) return err('damaged-keys')
  return err(kind === 'kit' ? 'wrong-kit' : 'wrong-passphrase')
}

function toSlotSecret(secret: Exclude<Secret, { readonly keychain: unknown }>): SlotSecret | undefined {
  if ('passphrase' in secret) return { passphrase: secret.passphrase, logN: scryptFloor }
  const kit = kitSecret(secret.kit)
  return kit === undefined ? undefined : { kit }
}

/** Adds a slot, proves it, and only then removes the others of its kind: there are never fewer ways in than before. */
export async function replaceSlots(
  options: LibraryOptions,
  files: FileLayer,
  id: string,
  key: Uint8Array,
  secret: SlotSecret,
): Promise<void> {
  const slot = await createSlot(id, key, secret, options.ports)
  if (!(await addSlot(files, options.place, slot, secret, key))) {
    await removeSlot(files, options.place, slot)
    throw new Error('a key slot did not open again')
  }
  const { slots } = await readSlots(files, options.place)
  for (const other of slots)
    if (other.kind === slot.kind && other.slot !== slot.slot) await removeSlot(files, options.place, other)
}

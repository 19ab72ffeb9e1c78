/** A library: made once with two ways in, then locked and unlocked. Nothing here makes a second key where one exists. */
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { type FileLayer, realFiles, toFileCode } from './file-layer.ts'
import { keyBytes } from './keys.ts'
import { createKit } from './kit.ts'
import { openLibrary } from './open-library.ts'
import { isStrongEnough } from './passphrase.ts'
import { ensureFolder, removeUnfinished } from './safe-write.ts'
import { addSlot, createSlot, mendSlots, type Slot, type SlotSecret, scryptFloor, slotFolders } from './slots.ts'
import { readStateFile, stateFile, writeStateFile } from './state-file.ts'
import type { CreateCode, Library, LibraryOptions, Secret, UnlockCode } from './types.ts'
import { findKey } from './unlock.ts'

/** What a folder holds, as seen without a key. */
export type LibraryState = 'none' | 'locked'

/** Whether there is a library in a folder. Any trace of one counts: nothing is ever made over it. */
export async function libraryState(place: string, files: FileLayer = realFiles): Promise<LibraryState> {
  for (const folder of [...slotFolders, 'books'])
    if ((await files.list(join(place, folder))).length > 0) return 'locked'
  return (await files.read(join(place, stateFile))) === undefined ? 'none' : 'locked'
}

/** Makes a library with a passphrase and a recovery kit, proves both ways in, and opens it. `kit` is shown once. */
export async function createLibrary(
  options: LibraryOptions,
  { passphrase }: { readonly passphrase: string },
): Promise<Result<{ readonly library: Library; readonly kit: string }, CreateCode>> {
  const { place, files = realFiles, ports } = options
  if (!isStrongEnough(passphrase)) return err('weak-passphrase')
  let release: (() => Promise<void>) | undefined
  try {
    await ensureFolder(files, place)
    release = await files.lock(place)
    if (release === undefined) return err('in-use')
    if ((await libraryState(place, files)) !== 'none') {
      await release()
      return err('exists')
    }
    const id = ports.ids.next()
    const key = ports.random(keyBytes)
    const kit = createKit(ports.random)
    await makeSlots(options, files, id, key, [
      { passphrase, logN: options.scryptLogN ?? scryptFloor },
      { kit: kit.secret },
    ])
    await writeStateFile(files, place, id)
    return ok({ library: openLibrary({ options, files, id, key, release }), kit: kit.code })
  } catch (error) {
    await release?.()
    return err(toFileCode(error))
  }
}

/** Opens a library with its passphrase or its kit. A wrong secret writes nothing. */
export async function unlockLibrary(options: LibraryOptions, secret: Secret): Promise<Result<Library, UnlockCode>> {
  const { place, files = realFiles } = options
  let release: (() => Promise<void>) | undefined
  try {
    if ((await libraryState(place, files)) === 'none') return err('gone')
    release = await files.lock(place)
    if (release === undefined) return err('in-use')
    const opened = await findKey(options, files, secret)
    if (!opened.ok) {
      await release()
      return opened
    }
    const { id, key, slots } = opened.value
    await mend(files, place, id, slots).catch(() => undefined)
    return ok(openLibrary({ options, files, id, key, release }))
  } catch (error) {
    await release?.()
    return err(toFileCode(error))
  }
}

/** The first slots get their folder by one rename: there is never a library with a single way in. */
async function makeSlots(
  options: LibraryOptions,
  files: FileLayer,
  id: string,
  key: Uint8Array,
  secrets: readonly SlotSecret[],
): Promise<void> {
  const making = join(options.place, 'slots.new')
  await files.removeTree(making)
  const made: Slot[] = []
  for (const secret of secrets) {
    const slot = await createSlot(id, key, secret, options.ports)
    if (!(await addSlot(files, making, slot, secret, key))) throw new Error('a key slot did not open again')
    made.push(slot)
  }
  const [first, second] = slotFolders
  await files.rename(join(making, first), join(options.place, first))
  await files.rename(join(making, second), join(options.place, second))
  await files.syncFolder(options.place)
  await files.removeTree(making)
}

/** Mends what has a whole copy and clears what was never finished. Only once the library has been opened. */
async function mend(files: FileLayer, place: string, id: string, slots: readonly Slot[]): Promise<void> {
  await mendSlots(files, place, slots)
  for (const folder of slotFolders) await removeUnfinished(files, join(place, folder))
  await files.removeTree(join(place, 'slots.new'))
  if ((await readStateFile(files, place))?.library !== id) await writeStateFile(files, place, id)
}

/**
 * The only writer of whole files: all bytes taken, flushed, counted, and only then given their name. Libraries for
 * this were tried and one cut files silently on a full disk, so the forty lines are ours (decision 4).
 */
import { dirname, join } from 'node:path'
import { errnoOf, type FileLayer, type OpenFile } from './file-layer.ts'

/** Ends the name of a file still being written. Such a file was never acknowledged and may be removed. */
export const unfinished = '.tmp'

/** Appends all of `bytes` and proves it: short writes go round again, and the length must be `before` + theirs after. */
export async function appendAll(file: OpenFile, bytes: Uint8Array, before: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const taken = await file.write(bytes.subarray(done))
    if (taken <= 0) throw new Error('the disk took no bytes and gave no reason')
    done += taken
  }
  await file.sync()
  if ((await file.size()) !== before + bytes.length) throw new Error('the file is not as long as what was written')
}

/** Writes a new file so that its name never stands for anything but all of `bytes`. Throws errno errors; then nothing unfinished is left. */
export async function writeNewFile(files: FileLayer, path: string, bytes: Uint8Array): Promise<void> {
  const beside = path + unfinished
  await files.remove(beside)
  const file = await files.create(beside)
  try {
    await appendAll(file, bytes, 0)
    await file.close()
    await files.rename(beside, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await files.remove(beside).catch(() => undefined)
    throw error
  }
  await files.syncFolder(dirname(path))
}

/**
 * Makes a folder and those above it, each name flushed. A folder that is already there is flushed too: a program that
 * was killed may have made it a moment ago. `root` and what is above it are never made: where a library was on a drive
 * that has gone, another must not be begun in its place.
 */
export async function ensureFolder(files: FileLayer, path: string, root?: string): Promise<void> {
  try {
    await files.makeFolder(path)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' || dirname(path) === path || dirname(path) === root) throw error
    await ensureFolder(files, dirname(path), root)
    await files.makeFolder(path)
  }
  await files.syncFolder(dirname(path))
}

/** Removes what was still being written in a folder when the program last ended. */
export async function removeUnfinished(files: FileLayer, folder: string): Promise<void> {
  for (const name of await files.list(folder)) if (name.endsWith(unfinished)) await files.remove(join(folder, name))
}

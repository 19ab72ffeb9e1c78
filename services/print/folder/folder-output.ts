/** A folder of files that gets its name only when all of it is there: what a copy to keep is written to. */
import { createHash } from 'node:crypto'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileOutput, type Output, syncFolder } from '../output.ts'

/** The file that names every other file's fingerprint. */
export const fingerprintsFile = 'fingerprints.txt'

/** A place for a folder of files. */
export interface FolderOutput {
  /** Writes a small file. `name` is relative, with `/` between folders. */
  put(name: string, bytes: Uint8Array | string): Promise<void>
  /** A place for one large file; keeping or dropping it does so within the folder. */
  file(name: string): Promise<Output>
  /** Writes the fingerprints of all files, as `sha256sum -c` reads them, and gives the folder its name. */
  keep(): Promise<void>
  /** The folder is not wanted: leaves nothing behind. */
  drop(): Promise<void>
}

/** There is already something of that name; `code` is `EEXIST`. */
export class FolderExists extends Error {
  readonly code = 'EEXIST'
}

/**
 * A folder at `path`. Until `keep` it stands beside as `<path>.tmp`, open to its owner alone. Rejects with
 * {@link FolderExists} when there is anything at `path`: a copy to keep never replaces another. Methods throw errno errors.
 */
export async function folderOutput(path: string): Promise<FolderOutput> {
  if (await isThere(path)) throw new FolderExists('there is something of that name')
  const beside = `${path}.tmp`
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { mode: 0o700 })
  const fingerprints = new Map<string, string>()
  const placeOf = async (name: string) => {
    const place = join(beside, ...name.split('/'))
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    return place
  }
  const put = async (name: string, bytes: Uint8Array | string) => {
    const file = await open(await placeOf(name), 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    fingerprints.set(name, createHash('sha256').update(bytes).digest('hex'))
  }
  return {
    put,
    file: async name => {
      const inner = await fileOutput(await placeOf(name))
      const hash = createHash('sha256')
      return {
        ...inner,
        write: async bytes => {
          hash.update(bytes)
          await inner.write(bytes)
        },
        keep: async () => {
          await inner.keep()
          fingerprints.set(name, hash.digest('hex'))
        },
      }
    },
    keep: async () => {
      const lines = [...fingerprints].toSorted().map(([name, print]) => `${print}  ${name}\n`)
      await put(fingerprintsFile, lines.join(''))
      if (await isThere(path)) throw new FolderExists('there is something of that name')
      await rename(beside, path)
      await syncFolder(dirname(path))
    },
    drop: async () => rm(beside, { recursive: true, force: true }),
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

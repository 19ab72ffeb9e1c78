/** The library on a layer that leaves out one of its precautions. A fault test that does not catch each proves nothing. */
import type { FileLayer, OpenFile } from '#services/library/index.ts'
import type { Seeded } from './seeded.ts'

export type Mutant = 'no fsync' | 'no directory fsync' | 'no size check' | 'rename before sync'

/** A layer whose files are changed by `act`. */
function withFiles(files: FileLayer, act: (file: OpenFile, path: string) => OpenFile): FileLayer {
  return { ...files, create: async path => act(await files.create(path), path) }
}

export function noFsync(files: FileLayer): FileLayer {
  return withFiles(files, file => ({ ...file, sync: async () => undefined }))
}

export function noDirectoryFsync(files: FileLayer): FileLayer {
  return { ...files, syncFolder: async () => undefined }
}

/** Syncs a file only once it has its last name, as a careless writer does. */
export function renameBeforeSync(files: FileLayer): FileLayer {
  const waiting = new Map<string, OpenFile>()
  const changed = withFiles(files, (file, path) => {
    if (!path.endsWith('.tmp')) return file
    waiting.set(path, file)
    return { ...file, sync: async () => undefined }
  })
  return {
    ...changed,
    rename: async (from, to) => {
      await files.rename(from, to)
      await waiting.get(from)?.sync()
      waiting.delete(from)
    },
  }
}

/** A disk that now and then takes fewer bytes than it says, as a full one was seen to. */
export function shortDisk(files: FileLayer, random: Seeded, probability: number, isOn: () => boolean): FileLayer {
  return withFiles(files, file => ({
    ...file,
    write: async bytes => {
      if (!isOn() || !random.chance(probability)) return file.write(bytes)
      await file.write(bytes.subarray(0, random.below(bytes.length)))
      return bytes.length
    },
  }))
}

/** Believes what it was told was written, and does not look. */
export function noSizeCheck(files: FileLayer): FileLayer {
  return withFiles(files, file => {
    let told = 0
    return {
      ...file,
      write: async bytes => {
        const taken = await file.write(bytes)
        told += taken
        return taken
      },
      size: async () => told,
    }
  })
}

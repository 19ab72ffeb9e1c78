/** What the library asks of a disk, so that tests can give one that fails, lies or is cut off at any operation. */
import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { holdKernelLock } from './kernel-lock.ts'

/** A file being written for the first time. Nothing the library writes is ever opened for writing again. */
export interface OpenFile {
  /** Appends; resolves to how many bytes were taken, which may be fewer than given. */
  write(bytes: Uint8Array): Promise<number>
  /** Resolves once the bytes are on the disk itself. */
  sync(): Promise<void>
  /** The file's length as the file system has it. */
  size(): Promise<number>
  close(): Promise<void>
}

/** The operations. Each rejects with an errno error; missing files are not errors where it says so. */
export interface FileLayer {
  /** Names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** A file's bytes, or its first `limit`; undefined when there is no such file. */
  read(path: string, limit?: number): Promise<Uint8Array | undefined>
  /** A file's length in bytes; undefined when there is no such file. */
  size(path: string): Promise<number | undefined>
  /** Makes one folder whose parent exists; false when it was there already. */
  makeFolder(path: string): Promise<boolean>
  /** Opens a new file; EEXIST when the name is taken. */
  create(path: string): Promise<OpenFile>
  /** Renames a file or folder. */
  rename(from: string, to: string): Promise<void>
  /** Removes a file; a missing one is no error. */
  remove(path: string): Promise<void>
  /** Removes a folder and what is in it; a missing one is no error. */
  removeTree(folder: string): Promise<void>
  /** Resolves once the names in a folder are on the disk. */
  syncFolder(folder: string): Promise<void>
  /** Holds the one lock of a folder for this process; undefined when another holds it. Resolves to its release. */
  lock(folder: string): Promise<(() => Promise<void>) | undefined>
}

/** Why a file operation failed, as a person can act on it. */
export type FileCode = 'disk-full' | 'no-permission' | 'gone' | 'io'

/** The errno of an error, such as `ENOSPC`; undefined when it has none. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The code of whatever a file operation threw. */
export function toFileCode(error: unknown): FileCode {
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no-permission'
    case 'ENOENT':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOTDIR':
    case 'ESTALE':
      return 'gone'
    default:
      return 'io'
  }
}

/** The computer's own disk. */
export const realFiles: FileLayer = {
  list: folder => readdir(folder).catch(unlessMissing<readonly string[]>([])),
  read: (path, limit) => readSome(path, limit).catch(unlessMissing<Uint8Array | undefined>(undefined)),
  size: path => stat(path).then(({ size }) => size, unlessMissing<number | undefined>(undefined)),
  makeFolder: async path => {
    try {
      await mkdir(path, { mode: 0o700 })
      return true
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false
      throw error
    }
  },
  create: createFile,
  rename: (from, to) => patiently(() => rename(from, to)),
  remove: path => patiently(() => unlink(path)).catch(unlessMissing(undefined)),
  removeTree: folder => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  syncFolder,
  lock: holdKernelLock,
}

function unlessMissing<T>(instead: T): (error: unknown) => T {
  return error => {
    if (errnoOf(error) === 'ENOENT') return instead
    throw error
  }
}

async function readSome(path: string, limit: number | undefined): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY)
  try {
    if (limit === undefined) return await file.readFile()
    const bytes = new Uint8Array(limit)
    let done = 0
    while (done < limit) {
      const { bytesRead } = await file.read(bytes, done, limit - done, done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await file.close()
  }
}

async function createFile(path: string): Promise<OpenFile> {
  const file = await open(path, 'wx', 0o600)
  return {
    // One call, its count believed: the caller goes round until all is taken (write-file-atomic did not, and cut files).
    write: async bytes => (await file.write(bytes)).bytesWritten,
    sync: () => file.datasync(),
    size: async () => (await file.stat()).size,
    close: () => file.close(),
  }
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Windows cannot open a folder to sync it; NTFS journals names itself.
    const code = errnoOf(error)
    if (process.platform === 'win32' && (code === 'EPERM' || code === 'EISDIR' || code === 'EACCES')) return
    throw error
  }
}

/** Windows refuses while a virus scanner looks at a file: tried again for up to about 2 s. Elsewhere once. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await act()
    } catch (error) {
      const code = errnoOf(error)
      const busy = code === 'EPERM' || code === 'EACCES' || code === 'EBUSY'
      if (process.platform !== 'win32' || !busy || wait > 1000) throw error
      await new Promise(resolve => setTimeout(resolve, wait))
    }
  }
}

/** Where a PDF is put: a file that gets its name only when it is whole and clean, or memory for a preview. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Sink } from './pdf/write.ts'

/** Bytes that can be read anywhere. */
export interface RandomAccess {
  readonly size: number
  /** The bytes from `position`; fewer only at the end. */
  read(position: number, length: number): Promise<Uint8Array>
}

/** A place for one PDF. */
export interface Output extends Sink {
  /** What has been written so far, to be checked before it is kept. */
  readBack(): Promise<RandomAccess>
  /** The file is good: flushes it and gives it its name. */
  keep(): Promise<void>
  /** The file is not wanted: leaves nothing behind. */
  drop(): Promise<void>
}

/**
 * A file at `path`. Until `keep` it stands beside as `<path>.tmp`, readable by its owner alone, and the old file of that name, if
 * any, is as it was. Methods throw errno errors.
 */
export async function fileOutput(path: string): Promise<Output> {
  const beside = `${path}.tmp`
  await rm(beside, { force: true })
  const file = await open(beside, 'wx+', 0o600)
  let size = 0
  return {
    write: async bytes => {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, size)
        done += bytesWritten
        size += bytesWritten
      }
    },
    readBack: async () => ({
      size,
      read: async (position, length) => {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)))
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
        return buffer.subarray(0, bytesRead)
      },
    }),
    keep: async () => {
      await file.sync()
      await file.close()
      await replace(beside, path)
      await syncFolder(dirname(path))
    },
    drop: async () => {
      await file.close().catch(() => undefined)
      await rm(beside, { force: true })
    },
  }
}

/**
 * Gives a file its name. Where the folder took the file beside it, a name that is refused belongs to a file that is open in
 * another program (Windows) or is kept from being replaced: EBUSY, whatever the system calls it.
 */
async function replace(beside: string, path: string): Promise<void> {
  await rename(beside, path).catch((error: unknown) => {
    const refused =
      error instanceof Error && 'code' in error && ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code))
    throw refused ? Object.assign(new Error('the file is in use'), { code: 'EBUSY' }) : error
  })
}

/** Memory; `bytes` gives the file once it has been kept, undefined before and when it was dropped. */
export function memoryOutput(): Output & { bytes(): Uint8Array | undefined } {
  let parts: Uint8Array[] = []
  let kept: Uint8Array | undefined
  return {
    write: async bytes => {
      parts.push(new Uint8Array(bytes))
    },
    readBack: async () => {
      parts = [Buffer.concat(parts)]
      return inMemory(parts[0] ?? new Uint8Array())
    },
    keep: async () => {
      kept = Buffer.concat(parts)
      parts = []
    },
    drop: async () => {
      parts = []
    },
    bytes: () => kept,
  }
}

/** Bytes in memory, to be read anywhere. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: async (position, length) => bytes.subarray(position, position + length) }
}

/** Flushes a folder, so that the new name outlives a power cut. Windows has no such thing and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

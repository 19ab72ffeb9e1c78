/** A file that grows by sealed frames while its session lasts and is never opened for writing again: segments and heads. */
import { basename, dirname } from 'node:path'
import { joinBytes } from './bytes.ts'
import type { FileLayer, OpenFile } from './file-layer.ts'
import { appendAll } from './safe-write.ts'
import type { Sealer } from './sealed-file.ts'

/** An open log. After a rejected `append` only `close` may be called: what reached the disk is then not known. */
export interface SealedLog {
  readonly name: string
  /** Adds a frame; with `sync` it is on the disk, name and all, when this resolves. */
  append(plain: Uint8Array, sync: boolean): Promise<void>
  /** Frames added, the header not counted. */
  readonly count: number
  readonly lastTag: Uint8Array
  close(): Promise<void>
}

/** A log at `path`, made with its first frame: there is never a file of a header alone. */
export function createSealedLog(files: FileLayer, path: string, sealer: Sealer, header: Uint8Array): SealedLog {
  let file: OpenFile | undefined
  let length = 0
  let count = 0
  return {
    name: basename(path),
    append: async (plain, sync) => {
      const first = file === undefined
      const bytes = first ? joinBytes([sealer.start, sealer.seal(header), sealer.seal(plain)]) : sealer.seal(plain)
      file ??= await files.create(path)
      if (sync) await appendAll(file, bytes, length)
      else await appendLoosely(file, bytes)
      if (first && sync) await files.syncFolder(dirname(path))
      length += bytes.length
      count++
    },
    get count() {
      return count
    },
    get lastTag() {
      return sealer.lastTag
    },
    close: async () => {
      await file?.close()
      // Nothing in it was ever acknowledged, so nothing is lost, and a full disk is not littered by every new try.
      if (file !== undefined && count === 0) await files.remove(path)
    },
  }
}

async function appendLoosely(file: OpenFile, bytes: Uint8Array): Promise<void> {
  const taken = await file.write(bytes)
  if (taken !== bytes.length) throw new Error('short write')
}

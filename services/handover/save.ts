/** Handover files on disk. */
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { type FileCode, type FileLayer, realFiles, toFileCode } from '#services/library/index.ts'
import { writeNewFile } from '#services/library/safe-write.ts'

/** Writes a file, or replaces one, so that its name stands for all of `bytes` or for what was there before. */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  files: FileLayer = realFiles,
): Promise<Result<void, FileCode>> {
  try {
    await writeNewFile(files, join(dirname(path), basename(path)), bytes)
    return ok(undefined)
  } catch (error) {
    return err(toFileCode(error))
  }
}

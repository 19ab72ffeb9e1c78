import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '#core/result.ts'

/** A file's bytes. `too-big` is over `limit` bytes: such a file is not read at all. */
export async function readLimited(
  path: string,
  limit: number,
): Promise<Result<Buffer, 'no-such-file' | 'no-permission' | 'io' | 'too-big'>> {
  try {
    if ((await stat(path)).size > limit) return err('too-big')
    return ok(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return err('no-such-file')
    return err(code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'io')
  }
}

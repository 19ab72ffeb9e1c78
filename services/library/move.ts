/** A library in another folder: every file copied, read back and compared, before anybody relies on the copy. */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { sameBytes } from './bytes.ts'
import { errnoOf, type FileCode, realFiles, toFileCode } from './file-layer.ts'
import { libraryState } from './library.ts'
import { ensureFolder, unfinished, writeNewFile } from './safe-write.ts'

export type CopyCode = 'exists' | 'not-empty' | 'not-the-same' | FileCode

/**
 * Copies a library that nobody is writing into. `exists`: there is one in the other folder; `not-empty`: something else is;
 * `not-the-same`: the disk gave back something other than what was written. What was copied of a failed try stays there.
 */
export async function copyLibrary(from: string, to: string): Promise<Result<{ readonly files: number }, CopyCode>> {
  try {
    if ((await libraryState(to)) !== 'none') return err('exists')
    if ((await namesIn(to)).length > 0) return err('not-empty')
    await mkdir(to, { recursive: true })
    let files = 0
    for (const path of await filesIn(from, '')) {
      const bytes = new Uint8Array(await readFile(join(from, path)))
      await ensureFolder(realFiles, join(to, path, '..'))
      await writeNewFile(realFiles, join(to, path), bytes)
      if (!sameBytes(new Uint8Array(await readFile(join(to, path))), bytes)) return err('not-the-same')
      files++
    }
    return ok({ files })
  } catch (error) {
    return err(toFileCode(error))
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(error => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
}

/** Paths of every file below a folder; what was never finished is left out. */
async function filesIn(root: string, below: string): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  const found = await Promise.all(
    entries.map(entry => {
      const path = join(below, entry.name)
      if (entry.isDirectory()) return entry.name.startsWith('.new-') ? [] : filesIn(root, path)
      return entry.isFile() && !entry.name.endsWith(unfinished) ? [path] : []
    }),
  )
  return found.flat().sort()
}

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'

/** The folder of the built windows, which the page that is printed is one of; `not-built` where they have not been built. */
export async function builtRenderer(): Promise<Result<string, 'not-built'>> {
  const folder = join(process.env.JOURNEYBOOK_ROOT ?? join(import.meta.dirname, '..'), '.build/renderer')
  try {
    await access(join(folder, 'print.html'))
    return ok(folder)
  } catch {
    return err('not-built')
  }
}

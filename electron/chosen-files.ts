/** Files a person chose in a dialog: the window knows their names and a key for each, never where they are. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Ids } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { toFileCode } from '#services/library/index.ts'
import { maxPhotoBytes } from '#services/photos/guard/limits.ts'

/** One file, as the window is told of it. */
export interface ChosenFile {
  readonly key: string
  readonly name: string
}

/** Why a chosen file could not be read. */
export type ReadCode = 'too-big' | 'disk-full' | 'no-permission' | 'io'

/** The files that were chosen and not yet asked for. */
export interface ChosenFiles {
  add(paths: readonly string[]): ChosenFile[]
  /** The bytes of a file, once: its key is then forgotten. `io` for a key that is not known. */
  take(key: string): Promise<Result<Uint8Array, ReadCode>>
  clear(): void
}

/** Makes the list. */
export function createChosenFiles(ids: Ids): ChosenFiles {
  const paths = new Map<string, string>()
  return {
    add: chosen =>
      chosen.map(path => {
        const key = ids.next()
        paths.set(key, path)
        return { key, name: basename(path) }
      }),
    take: async key => {
      const path = paths.get(key)
      if (path === undefined) return err('io')
      paths.delete(key)
      return readPicture(path)
    },
    clear: () => paths.clear(),
  }
}

async function readPicture(path: string): Promise<Result<Uint8Array, ReadCode>> {
  try {
    if ((await stat(path)).size > maxPhotoBytes) return err('too-big')
    return ok(await readFile(path))
  } catch (error) {
    const code = toFileCode(error)
    return err(code === 'gone' ? 'io' : code)
  }
}

/** The most files of a folder; a phone's whole memory is a folder chosen by mistake. */
const maxFiles = 2000

/** What systems and cameras leave among pictures: hidden files, thumbnails' lists, the notes beside a photo. */
const notPictures = /^\.|^(?:Thumbs\.db|desktop\.ini)$|\.(?:aae|xmp|thm|ini)$/i

/** Every file of a folder and the folders in it, by name; links are not followed. */
export async function filesOfFolder(folder: string): Promise<Result<string[], 'too-many' | 'io'>> {
  const found: string[] = []
  const waiting = [folder]
  try {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const entries = await readdir(next, { withFileTypes: true })
      for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))) {
        if (notPictures.test(entry.name)) continue
        if (entry.isDirectory()) waiting.push(join(next, entry.name))
        if (entry.isFile()) found.push(join(next, entry.name))
      }
      if (found.length > maxFiles) return err('too-many')
    }
    return ok(found)
  } catch {
    return err('io')
  }
}

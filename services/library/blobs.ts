/** Photos in a book: write-once sealed files under a keyed name, so that a thief cannot test for a known photo. */
import { join } from 'node:path'
import type { RandomBytes } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { BookPlace } from './book-place.ts'
import { toHex, utf8 } from './bytes.ts'
import { type FileCode, type FileLayer, toFileCode } from './file-layer.ts'
import { deriveKey, hmac, saltBytes, sha256 } from './keys.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { readWhole, sealWhole } from './sealed-file.ts'
import type { BlobCode } from './types.ts'

/** Keeps bytes and gives their id, the lower-case hex SHA-256. The same bytes are kept once. */
export function putBlob(
  files: FileLayer,
  book: BookPlace,
  bytes: Uint8Array,
  random: RandomBytes,
): Promise<Result<string, FileCode>> {
  return keepBlob(files, book, bytes, random).then(ok<string>, error => err(toFileCode(error)))
}

/** The same, throwing errno errors. */
export async function keepBlob(
  files: FileLayer,
  book: BookPlace,
  bytes: Uint8Array,
  random: RandomBytes,
): Promise<string> {
  const id = toHex(sha256(bytes))
  const present = await getBlob(files, book, id)
  if (present.ok) return id
  const { folder, name, path } = pathOf(book, id)
  await ensureFolder(files, folder)
  const place = { key: book.key, kind: 'blob', owner: book.id, name } as const
  // A damaged one is written over by rename: what replaces it is proven to be what it was.
  await writeNewFile(files, path, sealWhole(place, random(saltBytes), {}, bytes))
  return id
}

/** The bytes of a blob, proven to be those that were kept. */
export async function getBlob(files: FileLayer, book: BookPlace, id: string): Promise<Result<Uint8Array, BlobCode>> {
  const { name, path } = pathOf(book, id)
  try {
    const sealed = await files.read(path)
    if (sealed === undefined) return err('missing')
    const whole = readWhole({ key: book.key, kind: 'blob', owner: book.id, name }, sealed)
    return whole !== undefined && toHex(sha256(whole.body)) === id ? ok(whole.body) : err('damaged')
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** Looks at every blob; gives how many there are and the paths, from the book's folder, of those not whole. */
export async function verifyBlobs(
  files: FileLayer,
  book: BookPlace,
): Promise<{ readonly count: number; readonly damaged: readonly string[] }> {
  const damaged: string[] = []
  let count = 0
  for (const group of await files.list(join(book.folder, 'blob')))
    for (const name of await files.list(join(book.folder, 'blob', group))) {
      if (!name.endsWith('.blob')) continue
      count++
      const sealed = await files.read(join(book.folder, 'blob', group, name))
      const whole =
        sealed === undefined ? undefined : readWhole({ key: book.key, kind: 'blob', owner: book.id, name }, sealed)
      if (whole === undefined || pathOf(book, toHex(sha256(whole.body))).name !== name)
        damaged.push(`blob/${group}/${name}`)
    }
  return { count, damaged }
}

function pathOf(book: BookPlace, id: string) {
  const nameKey = deriveKey(book.key, utf8(book.id), 'blob names')
  const hash = toHex(hmac(nameKey, utf8(id)))
  const folder = join(book.folder, 'blob', hash.slice(0, 2))
  const name = `${hash}.blob`
  return { folder, name, path: join(folder, name) }
}

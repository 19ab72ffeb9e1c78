/** Photos in a book: write-once sealed files under a keyed name, so that a thief cannot test for a known photo. */
import { join } from 'node:path'
import { z } from 'zod'
import type { RandomBytes } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { BookPlace } from './book-place.ts'
import { letGo, toHex, utf8 } from './bytes.ts'
import { type FileCode, type FileLayer, toFileCode } from './file-layer.ts'
import { deriveKey, hmac, saltBytes, sha256 } from './keys.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { readWhole, type SealedPlace, sealWhole } from './sealed-file.ts'
import type { BlobCode } from './types.ts'

/** Keeps bytes under an id and gives it. The same bytes are kept once. One at a time for each id. */
export function putBlob(
  files: FileLayer,
  book: BookPlace,
  bytes: Uint8Array,
  random: RandomBytes,
  id: string,
): Promise<Result<string, FileCode>> {
  return keepBlob(files, book, bytes, random, id).then(ok<string>, error => err(toFileCode(error)))
}

/** The same, throwing errno errors. The id is the lower-case hex SHA-256 of the bytes; with that of others, they stand for those. */
export async function keepBlob(
  files: FileLayer,
  book: BookPlace,
  bytes: Uint8Array,
  random: RandomBytes,
  id: string = toHex(sha256(bytes)),
): Promise<string> {
  const isOriginal = toHex(sha256(bytes)) === id
  const present = await readBlob(files, book, id)
  if (present !== undefined && present !== 'damaged' && (present.isOriginal || !isOriginal)) return id
  const { folder, name, path } = pathOf(book, id)
  await ensureFolder(files, folder, book.folder)
  // A damaged one, or one that stood for these bytes, is written over by rename.
  const header = isOriginal ? {} : { standIn: true }
  await writeNewFile(files, path, sealWhole(sealedAs(book, name), random(saltBytes), header, bytes))
  return id
}

/** The bytes of a blob, proven to be those that were kept. */
export async function getBlob(files: FileLayer, book: BookPlace, id: string): Promise<Result<Uint8Array, BlobCode>> {
  try {
    const found = await readBlob(files, book, id)
    if (found === undefined) return err('missing')
    return found === 'damaged' ? err('damaged') : ok(found.body)
  } catch (error) {
    return err(toFileCode(error))
  }
}

async function readBlob(files: FileLayer, book: BookPlace, id: string) {
  const { name, path } = pathOf(book, id)
  const sealed = await files.read(path)
  const found = sealed && openBlob(book, name, sealed, hash => hash === id)
  if (sealed) letGo(sealed)
  return found
}

/** What a blob's file proves to hold. An original must also be the one its name is made from. */
function openBlob(book: BookPlace, name: string, sealed: Uint8Array, isNamed: (hash: string) => boolean) {
  const whole = readWhole(sealedAs(book, name), sealed)
  if (whole === undefined) return 'damaged' as const
  const isOriginal = !standInSchema.safeParse(whole.header).success
  if (isOriginal && !isNamed(toHex(sha256(whole.body)))) return 'damaged' as const
  return { body: whole.body, isOriginal }
}

/**
 * Looks at every blob; gives how many there are and the paths, from the book's folder, of those not whole, and of those that
 * must be there by their id and are not.
 */
export async function verifyBlobs(
  files: FileLayer,
  book: BookPlace,
  wanted: Iterable<string>,
): Promise<{ readonly count: number; readonly damaged: readonly string[] }> {
  const damaged: string[] = []
  const missing = new Set([...wanted].map(id => shortPath(pathOf(book, id).name)))
  let count = 0
  for (const group of await files.list(join(book.folder, 'blob')))
    for (const name of await files.list(join(book.folder, 'blob', group))) {
      if (!name.endsWith('.blob')) continue
      count++
      missing.delete(`blob/${group}/${name}`)
      const sealed = await files.read(join(book.folder, 'blob', group, name))
      const found = sealed && openBlob(book, name, sealed, hash => pathOf(book, hash).name === name)
      if (sealed) letGo(sealed)
      if (found === undefined || found === 'damaged') damaged.push(`blob/${group}/${name}`)
      else letGo(found.body)
    }
  return { count, damaged: [...damaged, ...missing] }
}

const standInSchema = z.object({ standIn: z.literal(true) })

function sealedAs(book: BookPlace, name: string): SealedPlace {
  return { key: book.key, kind: 'blob', owner: book.id, name }
}

function pathOf(book: BookPlace, id: string) {
  const nameKey = deriveKey(book.key, utf8(book.id), 'blob names')
  const hash = toHex(hmac(nameKey, utf8(id)))
  const folder = join(book.folder, 'blob', hash.slice(0, 2))
  const name = `${hash}.blob`
  return { folder, name, path: join(folder, name) }
}

/** A blob's path from the book's folder. */
function shortPath(name: string): string {
  return `blob/${name.slice(0, 2)}/${name}`
}

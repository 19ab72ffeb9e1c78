/** Editions: every print that was handed over, dated, numbered and tied to its review. Sealed in the library. */
import { z } from 'zod'
import type { BookId } from '#core/book/ids.ts'
import type { Result } from '#core/result.ts'
import { type Edition, editionSchema } from '#core/reviews/edition.ts'
import type { FileCode, Library } from '#services/library/index.ts'

const kind = 'editions'
const listSchema = z.array(editionSchema)

/** The editions of a book, oldest first. */
export async function readEditions(library: Library, book: BookId): Promise<readonly Edition[]> {
  const bytes = await library.getRecord(kind, book)
  return bytes ? listSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : []
}

/** The editions of every book that has any, oldest first, by book. */
export async function readAllEditions(library: Library): Promise<ReadonlyMap<string, readonly Edition[]>> {
  const all = await library.getRecords(kind)
  return new Map(
    [...all].map(([book, bytes]) => [book, listSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))]),
  )
}

/** Adds an edition; its number is the next one. */
export async function addEdition(
  library: Library,
  book: BookId,
  edition: Omit<Edition, 'number'>,
): Promise<Result<Edition, FileCode>> {
  const known = await readEditions(library, book)
  const added = { number: (known.at(-1)?.number ?? 0) + 1, ...edition }
  const kept = await library.putRecord(kind, book, Buffer.from(JSON.stringify([...known, added])))
  return kept.ok ? { ok: true, value: added } : kept
}

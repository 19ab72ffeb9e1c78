/** Whom a book was given to. Sealed in the library, beside the case. */
import { z } from 'zod'
import type { BookId } from '#core/book/ids.ts'
import type { Result } from '#core/result.ts'
import { type Disclosure, disclosureSchema } from '#core/reviews/disclosure.ts'
import type { FileCode, Library } from '#services/library/index.ts'

const kind = 'disclosures'
const listSchema = z.array(disclosureSchema)

/** Every handover of a book, oldest first. */
export async function readDisclosures(library: Library, book: BookId): Promise<readonly Disclosure[]> {
  const bytes = await library.getRecord(kind, book)
  return bytes ? listSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : []
}

/** The handovers of every book that was given to someone, oldest first, by book. */
export async function readAllDisclosures(library: Library): Promise<ReadonlyMap<string, readonly Disclosure[]>> {
  const all = await library.getRecords(kind)
  return new Map(
    [...all].map(([book, bytes]) => [book, listSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))]),
  )
}

/** Adds a handover, or replaces the one of the same share. */
export async function keepDisclosure(
  library: Library,
  book: BookId,
  disclosure: Disclosure,
): Promise<Result<void, FileCode>> {
  const others = (await readDisclosures(library, book)).filter(({ share }) => share !== disclosure.share)
  return library.putRecord(kind, book, Buffer.from(JSON.stringify([...others, disclosure])))
}

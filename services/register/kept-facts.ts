/**
 * What brothers' and sisters' books keep to one child, sealed beside the books, so that another child's book can be held against
 * it without opening theirs.
 */
import { type Book, bookSchema } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { keptPart, type Leak, leaksInto } from '#core/toolkit/family.ts'
import type { Library } from '#services/library/index.ts'

const kind = 'kept-facts'
const partSchema = bookSchema.pick({ code: true, people: true, facts: true })

/** Notes what a book keeps to its child, as it is now. Throws errno errors. */
export async function noteKeptFacts(library: Library, book: Book): Promise<void> {
  const part = keptPart(book)
  if (part === undefined) return void unwrap(await library.removeRecord(kind, book.id))
  const text = JSON.stringify(part)
  const known = await library.getRecord(kind, book.id)
  if (known && Buffer.from(known).toString('utf8') === text) return
  unwrap(await library.putRecord(kind, book.id, Buffer.from(text)))
}

/** What another child's book of this library keeps to that child and this book says. Notes this book's own on the way. */
export async function findKeptElsewhere(library: Library, book: Book): Promise<readonly Leak[]> {
  await noteKeptFacts(library, book)
  const all = await library.getRecords(kind)
  if ([...all.keys()].every(id => id === book.id)) return []
  const here = new Set((await library.listBooks()).map(({ id }) => id))
  const others = [...all].filter(([id]) => id !== book.id && here.has(id))
  return others.flatMap(([, bytes]) => {
    const read = partSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return read.success ? leaksInto(read.data, book) : []
  })
}

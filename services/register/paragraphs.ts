/**
 * Keyed fingerprints of the paragraphs of every book in a library, for telling a page copied from another child's book. No
 * text is kept: a paragraph's fingerprint is an HMAC under a key that never leaves the library.
 */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { BookId } from '#core/book/ids.ts'
import type { Book } from '#core/book/schema.ts'
import { type IsToolkit, type OwnParagraph, ownParagraphs } from '#core/checks/story/own-words.ts'
import type { RandomBytes } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import type { Library } from '#services/library/index.ts'

const kind = 'paragraphs'
const keyKind = 'paragraph-key'
const printsSchema = z.array(z.string())

/**
 * The paragraphs of a book that stand in another book of the library as well; the book's own fingerprints are kept on the way.
 * Throws errno errors.
 */
export async function findCopied(
  library: Library,
  book: Book,
  isToolkit: IsToolkit,
  random: RandomBytes,
): Promise<readonly OwnParagraph[]> {
  const key = await paragraphKey(library, random)
  const own = ownParagraphs(book, isToolkit).map(paragraph => ({ paragraph, print: printOf(key, paragraph.words) }))
  await keepPrints(
    library,
    book.id,
    own.map(({ print }) => print),
  )
  const others = await printsElsewhere(library, book.id)
  return own.filter(({ print }) => others.has(print)).map(({ paragraph }) => paragraph)
}

async function paragraphKey(library: Library, random: RandomBytes): Promise<Uint8Array> {
  const known = await library.getRecord(keyKind, 'all')
  if (known) return known
  const made = random(32)
  unwrap(await library.putRecord(keyKind, 'all', made))
  return made
}

/** 96 bits: two of a million paragraphs alike by chance is out of the question. */
function printOf(key: Uint8Array, words: string): string {
  return createHmac('sha256', key).update(words).digest('base64url').slice(0, 16)
}

async function keepPrints(library: Library, id: BookId, prints: readonly string[]): Promise<void> {
  const text = JSON.stringify([...new Set(prints)].toSorted())
  const known = await library.getRecord(kind, id)
  if (known && Buffer.from(known).toString('utf8') === text) return
  unwrap(await library.putRecord(kind, id, Buffer.from(text)))
}

async function printsElsewhere(library: Library, id: BookId): Promise<ReadonlySet<string>> {
  const here = new Set((await library.listBooks()).map(book => book.id))
  const others = [...(await library.getRecords(kind))].filter(([other]) => other !== id && here.has(other))
  return new Set(others.flatMap(([, bytes]) => printsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))))
}

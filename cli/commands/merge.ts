import * as Y from 'yjs'
import { loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'
import { createSender, hashOf, mergeStates, saveFile, writeHandover } from '#services/handover/index.ts'
import { type OpenedFile, openBookFile } from '../book-file.ts'
import type { Command } from '../command.ts'

/** `merge`: two copies of one book, edited apart, into one that has every edit of both; and what came from the second. */
export const merge: Command = {
  name: 'merge',
  summary: 'Bring two copies of a book together; no edit of either is lost',
  usage: 'A B --out C.journeybook [--passphrase-file FILE]',
  options: { out: { type: 'string' } },
  positionals: { min: 2, max: 2 },
  run: async (input, io) => {
    const [first = '', second = ''] = input.positionals
    const { out } = input.values
    if (typeof out !== 'string') return err('usage', { why: '--out says where to write the book.' })
    const mine = await openBookFile(first, input, io)
    if (!mine.ok) return mine
    const theirs = await openBookFile(second, input, io)
    if (!theirs.ok) return theirs
    if (mine.value.book.id !== theirs.value.book.id) return err('two-books')
    const merged = mergeBooks(mine.value, theirs.value)
    if (!merged.ok) return merged
    const { state, book } = merged.value
    const photos = originalsFirst(mine.value.photos, theirs.value.photos)
    const passphrase = await io.passphrase(input)
    if (!passphrase.ok) return passphrase
    const sender = createSender(io.ports.random(32))
    const voices = new Map([...theirs.value.voices, ...mine.value.voices])
    const contents = { book: book.id, state, photos, voices, sender }
    const bytes = await writeHandover(contents, { passphrase: passphrase.value }, io.ports)
    const saved = await saveFile(out, bytes)
    if (!saved.ok) return saved
    const json = {
      code: book.code,
      pages: book.pages.length,
      photos: photos.size,
      ...changes(mine.value.book, book),
    }
    const { added, changed, removed } = json
    const text = `Book ${book.code}: ${json.pages} pages. From the second copy: ${added.length} pages new, ${changed.length} changed, ${removed} gone.`
    return ok({ json, text })
  },
}

function mergeBooks(mine: OpenedFile, theirs: OpenedFile): Result<{ state: Uint8Array; book: Book }> {
  const state = mergeStates(Y.encodeStateAsUpdate(mine.doc), Y.encodeStateAsUpdate(theirs.doc))
  if (state === undefined) return err('damaged')
  const doc = loadDoc(state)
  if (!doc.ok) return doc
  const book = readBook(doc.value)
  return book.ok ? ok({ state, book: book.value }) : book
}

/** The photos of both; where one has the original and the other what stands for it, the original. */
function originalsFirst(
  mine: ReadonlyMap<string, Uint8Array>,
  theirs: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const photos = new Map(mine)
  for (const [id, bytes] of theirs) {
    const present = photos.get(id)
    if (present === undefined || (hashOf(present) !== id && hashOf(bytes) === id)) photos.set(id, bytes)
  }
  return photos
}

/** Page numbers, in the merged book, that are new or differ from the first copy; and how many of its pages are gone. */
function changes(before: Book, after: Book) {
  const known = new Map(before.pages.map(page => [page.id, JSON.stringify(page)]))
  const added: number[] = []
  const changed: number[] = []
  after.pages.forEach((page, at) => {
    const was = known.get(page.id)
    if (was === undefined) added.push(at + 1)
    else if (was !== JSON.stringify(page)) changed.push(at + 1)
    known.delete(page.id)
  })
  return { added, changed, removed: known.size }
}

/** Books as files of the command line: a .journeybook is the handover file. */
import { readFile } from 'node:fs/promises'
import * as Y from 'yjs'
import { createDoc, loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'
import {
  createSender,
  type Handover,
  type HandoverCode,
  readHandover,
  saveFile,
  writeHandover,
} from '#services/handover/index.ts'
import type { FileCode } from '#services/library/index.ts'
import type { CommandInput, CommandIo } from './command.ts'

/** A book file that was opened: its document, the book in it, its photos and voices by id and what the file says of itself. */
export interface OpenedFile {
  readonly doc: Y.Doc
  readonly book: Book
  readonly photos: ReadonlyMap<string, Uint8Array>
  readonly voices: ReadonlyMap<string, Uint8Array>
  readonly manifest: Handover['manifest']
}

/** Opens a book file with the passphrase of this command. `no-such-file`: it is not there or cannot be read. */
export async function openBookFile(
  file: string,
  input: CommandInput,
  io: CommandIo,
): Promise<Result<OpenedFile, HandoverCode | 'no-such-file' | 'no-passphrase'>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return err('no-such-file')
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const handover = await readHandover(bytes, { passphrase: passphrase.value })
  if (!handover.ok) return handover
  const doc = loadDoc(handover.value.state)
  if (!doc.ok) return doc
  const book = readBook(doc.value)
  if (!book.ok) return book
  const { photos, voices, manifest } = handover.value
  return ok({ doc: doc.value, book: book.value, photos, voices, manifest })
}

/** Writes a new book, closed with this command's passphrase. A file of that name is replaced only once the new one is whole. */
export async function saveNewBook(
  file: string,
  book: Book,
  photos: ReadonlyMap<string, Uint8Array>,
  input: CommandInput,
  io: CommandIo,
): Promise<Result<void, FileCode | 'no-passphrase'>> {
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const state = Y.encodeStateAsUpdate(createDoc(book))
  const sender = createSender(io.ports.random(32))
  const bytes = await writeHandover(
    { book: book.id, state, photos, sender },
    { passphrase: passphrase.value },
    io.ports,
  )
  return saveFile(file, bytes)
}

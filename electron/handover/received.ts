/**
 * Files that were chosen and wait for a decision. They are held in memory only, so that nothing of a stranger's file is on
 * the disk before somebody takes it, and they are gone when the library is locked.
 */
import { readFile, stat } from 'node:fs/promises'
import { loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import type { Ids } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type Trial, tryHandover } from '#services/handover/guard/guard.ts'
import {
  type HandedChildren,
  type Handover,
  type HandoverCode,
  type HandoverKey,
  hashOf,
  hasPassphrase,
  libraryReceiver,
  maxFileBytes,
  readChildren,
  readHandover,
  type SealedName,
} from '#services/handover/index.ts'
import { type FileCode, type Library, toFileCode } from '#services/library/index.ts'
import type { PictureGuard } from '#services/photos/guard/guard.ts'

/** A file that was proven whole. */
export interface OpenedFile {
  readonly handover: Handover
  readonly book: Book
}

/** The files of this sitting; `T` is what one holds once it was proven whole. */
export interface Received<T> {
  /** Reads a file; `needs` says what it asks for. Any earlier one is let go. */
  take(
    path: string,
  ): Promise<Result<{ readonly file: string; readonly needs: 'words' | 'nothing' }, HandoverCode | FileCode>>
  /** Opens it; without a passphrase with the library's own key. */
  open(file: string, library: Library, passphrase: string | undefined): Promise<Result<T, OpenCode>>
  /** One that was opened. */
  find(file: string): T | undefined
  drop(): void
}
export type ReceivedFiles = Received<OpenedFile>

type OpenCode = HandoverCode | FileCode | 'no-such-file' | 'too-heavy'
type Pictures = Pick<PictureGuard, 'look'>

/** Makes the list of books received; `start` tries a file, `pictures` looks at each photo of its book. */
export function createReceivedFiles(ids: Ids, start: () => Trial, pictures: Pictures): ReceivedFiles {
  return createReceived(ids, start, 'book.age', async (bytes, key) => {
    const read = await readHandover(bytes, key)
    if (!read.ok) return read
    const doc = loadDoc(read.value.state)
    if (!doc.ok) return doc
    const book = readBook(doc.value)
    doc.value.destroy()
    if (!book.ok) return book
    return (await areShown(read.value, pictures)) ? ok({ handover: read.value, book: book.value }) : err('damaged')
  })
}

/** Makes the list of children received, each perhaps with its book. */
export function createReceivedChildren(ids: Ids, start: () => Trial, pictures: Pictures): Received<HandedChildren> {
  return createReceived(ids, start, 'children.age', async (bytes, key) => {
    const read = await readChildren(bytes, key)
    if (!read.ok) return read
    for (const { book } of read.value.children)
      if (book && !(await areShown(book.handover, pictures))) return err('damaged')
    return read
  })
}

/** Whether every photo can be shown: whoever sent it looked at each when it came in, so one that is none was put there since. */
async function areShown({ photos }: Handover, pictures: Pictures): Promise<boolean> {
  const looked = await Promise.all([...photos.values()].map(photo => pictures.look(photo, [])))
  return looked.every(each => each.ok)
}

/** Makes a list that holds one file at a time, of those that have `sealed` in them. */
function createReceived<T>(
  ids: Ids,
  start: () => Trial,
  sealed: SealedName,
  read: (bytes: Uint8Array, key: HandoverKey) => Promise<Result<T, HandoverCode>>,
): Received<T> {
  let held: { readonly file: string; readonly path: string; readonly bytes: Uint8Array; opened?: T } | undefined
  return {
    take: async path => {
      held = undefined
      const bytes = await readWhole(path)
      if (!bytes.ok) return bytes
      const needs = await hasPassphrase(bytes.value, sealed)
      if (!needs.ok) return needs
      held = { file: ids.next(), path, bytes: bytes.value }
      return ok({ file: held.file, needs: needs.value ? 'words' : 'nothing' })
    },
    open: async (file, library, passphrase) => {
      if (held?.file !== file) return err('no-such-file')
      const key = await keyFor(library, passphrase)
      if (!key.ok) return key
      const { path, bytes } = held
      // What it does to whoever opens it is seen in a process that can be ended; only then is it opened here.
      const tried = await tryHandover(start, path, key.value, sealed)
      if (!tried.ok) return tried
      if (tried.value !== hashOf(bytes)) return err('no-such-file')
      const opened = await read(bytes, key.value)
      if (!opened.ok) return opened
      if (held?.file !== file) return err('no-such-file')
      held.opened = opened.value
      return opened
    },
    find: file => (held?.file === file ? held.opened : undefined),
    drop: () => {
      held = undefined
    },
  }
}

async function keyFor(library: Library, passphrase: string | undefined): Promise<Result<HandoverKey, FileCode>> {
  if (passphrase !== undefined) return ok({ passphrase })
  const receiver = await libraryReceiver(library)
  return receiver.ok ? ok({ identity: receiver.value.identity }) : receiver
}

async function readWhole(path: string): Promise<Result<Uint8Array, 'too-big' | FileCode>> {
  try {
    if ((await stat(path)).size > maxFileBytes) return err('too-big')
    return ok(await readFile(path))
  } catch (error) {
    return err(toFileCode(error))
  }
}

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
  type Handover,
  type HandoverCode,
  type HandoverKey,
  hashOf,
  hasPassphrase,
  libraryReceiver,
  maxFileBytes,
  readHandover,
} from '#services/handover/index.ts'
import { type FileCode, type Library, toFileCode } from '#services/library/index.ts'
import type { PictureGuard } from '#services/photos/guard/guard.ts'

/** A file that was proven whole. */
export interface OpenedFile {
  readonly handover: Handover
  readonly book: Book
}

/** The files of this sitting. */
export interface ReceivedFiles {
  /** Reads a file; `needs` says what it asks for. Any earlier one is let go. */
  take(
    path: string,
  ): Promise<Result<{ readonly file: string; readonly needs: 'words' | 'nothing' }, HandoverCode | FileCode>>
  /** Opens it; without a passphrase with the library's own key. */
  open(
    file: string,
    library: Library,
    passphrase: string | undefined,
  ): Promise<Result<OpenedFile, HandoverCode | FileCode | 'no-such-file' | 'too-heavy'>>
  /** One that was opened. */
  find(file: string): OpenedFile | undefined
  drop(): void
}

/** Makes the list; it holds one file at a time. `start` tries a file, `pictures` looks at each photo of its book. */
export function createReceivedFiles(ids: Ids, start: () => Trial, pictures: Pick<PictureGuard, 'look'>): ReceivedFiles {
  let held:
    | { readonly file: string; readonly path: string; readonly bytes: Uint8Array; opened?: OpenedFile }
    | undefined
  return {
    take: async path => {
      held = undefined
      const bytes = await readWhole(path)
      if (!bytes.ok) return bytes
      const needs = await hasPassphrase(bytes.value)
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
      const tried = await tryHandover(start, path, key.value)
      if (!tried.ok) return tried
      if (tried.value !== hashOf(bytes)) return err('no-such-file')
      const read = await readHandover(bytes, key.value)
      if (!read.ok) return read
      const doc = loadDoc(read.value.state)
      if (!doc.ok) return doc
      const book = readBook(doc.value)
      doc.value.destroy()
      if (!book.ok) return book
      const looked = await Promise.all([...read.value.photos.values()].map(photo => pictures.look(photo, [])))
      // Whoever sent it looked at each photo when it came in: one that is none was put there since.
      if (looked.some(each => !each.ok)) return err('damaged')
      if (held?.file !== file) return err('no-such-file')
      held.opened = { handover: read.value, book: book.value }
      return ok(held.opened)
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

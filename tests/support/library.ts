/** Libraries in temporary folders, at a cost of scrypt that tests can pay. */
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createIds, type Ports } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import {
  type BookStore,
  createLibrary,
  type FileLayer,
  type Library,
  type LibraryOptions,
  unlockLibrary,
} from '#services/library/index.ts'

export const goodPassphrase = 'orchard pebble lantern river'

/** A folder of its own, left behind so that a failure can be looked at. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'journeybook-test-'))
}

/** Ports with real randomness and a clock that goes on by a second each time it is asked. */
export function tickingPorts(start = Date.UTC(2026, 10, 23)): Ports {
  let now = start
  const random = (length: number) => new Uint8Array(randomBytes(length))
  return {
    clock: {
      now: () => {
        now += 1000
        return now
      },
    },
    ids: createIds(random),
    random,
  }
}

/** Options of a library at `place`, with scrypt at 2^10. */
export function libraryOptions(place: string, files?: FileLayer, ports: Ports = tickingPorts()): LibraryOptions {
  return { place, ports, scryptLogN: 10, ...(files === undefined ? {} : { files }) }
}

/** A state whose text `story` holds words. */
export function stateOf(words: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('story').insert(0, words)
  return Y.encodeStateAsUpdate(doc)
}

/** The words of the text `story`. */
export function wordsOf(doc: Y.Doc): string {
  return doc.getText('story').toString()
}

/** A new library in a folder of its own, with one book whose words are `start;`. */
export async function openBook() {
  const place = await temporaryFolder()
  const options = libraryOptions(place)
  const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  const book = unwrap(await library.createBook(stateOf('start;')))
  return { library, book, options, place, folder: join(place, 'books', book.id) }
}

/** Unlocks a library that was closed, and opens a book of it. */
export async function reopen(
  options: ReturnType<typeof libraryOptions>,
  id: string,
): Promise<{ library: Library; book: BookStore }> {
  const library = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
  return { library, book: unwrap(await library.openBook(id)) }
}

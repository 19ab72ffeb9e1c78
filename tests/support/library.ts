/** Libraries in temporary folders, at a cost of scrypt that tests can pay. */
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createIds, type Ports } from '#core/ports/index.ts'
import type { FileLayer, LibraryOptions } from '#services/library/index.ts'

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

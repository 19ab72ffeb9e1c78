/** Takes a .journeybook file into the library as a new book. */
import { readFile, stat } from 'node:fs/promises'
import type { books as spec } from '#contract/books.ts'
import type { AreaHandlers } from '#contract/define.ts'
import { ok } from '#core/result.ts'
import { readHandover, unpackInto } from '#services/handover/index.ts'
import { toFileCode } from '#services/library/index.ts'
import { parseBookId } from './books/open-books.ts'
import type { Dialogs } from './dialogs.ts'
import type { Tell } from './events.ts'
import type { LibrarySession } from './library-session.ts'
import { refuse } from './replies.ts'

/** The largest file that is looked at, bytes: services/handover has the same limit for what it opens. */
const maxFileBytes = 1024 * 1024 * 1024

type OpenFile = AreaHandlers<typeof spec>['openFile']

/** Makes the handler of `books.openFile`. A book comes in whole or not at all. */
export function createOpenFile(session: LibrarySession, dialogs: Dialogs, tell: Tell): OpenFile {
  return async ({ passphrase }) => {
    const library = session.current()
    if (!library) return { ok: false, code: 'locked' }
    const path = await dialogs.chooseBook()
    if (path === undefined) return ok({})
    const bytes = await readWhole(path)
    if (!(bytes instanceof Uint8Array)) return { ok: false, code: bytes }
    const read = await readHandover(bytes, { passphrase })
    if (!read.ok)
      return refuse(read, ['not-a-book', 'wrong-passphrase', 'newer-version', 'damaged', 'too-big'], 'not-a-book')
    const taken = await unpackInto(library, read.value)
    if (!taken.ok) return refuse(taken, ['disk-full', 'no-permission', 'io'], 'io')
    const id = parseBookId(taken.value.id)
    await taken.value.close()
    tell('books.changed', {})
    return ok(id ? { id } : {})
  }
}

async function readWhole(path: string): Promise<Uint8Array | 'too-big' | 'no-permission' | 'disk-full' | 'io'> {
  try {
    if ((await stat(path)).size > maxFileBytes) return 'too-big'
    return await readFile(path)
  } catch (error) {
    const code = toFileCode(error)
    return code === 'gone' ? 'io' : code
  }
}

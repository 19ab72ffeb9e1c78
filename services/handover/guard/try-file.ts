import { readFile } from 'node:fs/promises'
import { loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import { readChildren } from '../children-file.ts'
import { hashOf } from '../manifest.ts'
import { readHandover } from '../read.ts'
import type { TryAnswer, TryJob } from './jobs.ts'

/** Opens a file the whole way: envelope, zip, signature, document, and the book in it. */
export async function tryFile({ path, key, sealed }: TryJob): Promise<TryAnswer> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return { ok: false, code: 'no-such-file' }
  if (sealed === 'children.age') {
    const children = await readChildren(bytes, key)
    return children.ok ? { ok: true, hash: hashOf(bytes) } : { ok: false, code: children.code }
  }
  const read = await readHandover(bytes, key)
  if (!read.ok) return { ok: false, code: read.code }
  const doc = loadDoc(read.value.state)
  const book = doc.ok ? readBook(doc.value) : doc
  return book.ok ? { ok: true, hash: hashOf(bytes) } : { ok: false, code: book.code }
}

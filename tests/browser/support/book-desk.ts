/** What the desktop is to the editor: a book's state by GET, its updates and photos by POST, art from the app's files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import type { Serve } from './test-page.ts'

/** A desk with one book on it. */
export interface BookDesk {
  readonly serve: Serve
  /** The book as the desktop has it. */
  book(): Book
  /** The document as the desktop has it. */
  readonly doc: Y.Doc
  /** From now on updates are refused, or taken again. */
  refuse(refused: boolean): void
}

const assets = join(import.meta.dirname, '../../../assets')
const artFolder = join(assets, 'art')

/** Puts a book on a desk. */
export function createBookDesk(book: Book): BookDesk {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(createDoc(book)))
  let refused = false
  return {
    doc,
    book: () => unwrap(readBook(doc)),
    refuse: value => {
      refused = value
    },
    serve(path, { method, body }) {
      if (path.endsWith('/state')) {
        return { type: 'application/octet-stream', body: Buffer.from(Y.encodeStateAsUpdate(doc)) }
      }
      if (path.endsWith('/updates') && method === 'POST') {
        if (refused) return { type: 'text/plain', body: '', status: 503 }
        if (body) Y.applyUpdate(doc, body)
        return { type: 'text/plain', body: '', status: 204 }
      }
      if (path.endsWith('/photos') && method === 'POST') {
        const photo = { id: 'a'.repeat(64), width: 4000, height: 3000, type: 'image/jpeg' }
        return { type: 'application/json', body: JSON.stringify({ photo }) }
      }
      if (path.endsWith('/sounds') && method === 'POST') {
        return { type: 'application/json', body: JSON.stringify({ sound: 'c'.repeat(64) }) }
      }
      if (/\/photo\/[0-9a-f]{64}(?:\/developed)?$/.test(path)) return artFile('moving-day')
      const sticker = /^\/sticker\/([a-z0-9-]+)$/.exec(path)?.[1]
      if (sticker) return { type: 'image/svg+xml', body: readFileSync(join(assets, 'stickers', `${sticker}.svg`)) }
      const art = /^\/art\/([a-z0-9-]+)$/.exec(path)?.[1]
      return art ? artFile(art) : undefined
    },
  }
}

function artFile(id: string) {
  try {
    return { type: 'image/webp', body: readFileSync(join(artFolder, `${id}.webp`)) }
  } catch {
    return { type: 'image/svg+xml', body: standIn }
  }
}

const standIn =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#7fbcc2"/><circle cx="600" cy="160" r="80" fill="#f2c14e"/><rect y="420" width="800" height="180" fill="#efdcae"/></svg>'

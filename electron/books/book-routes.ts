/** A book's bytes by URL (contract/urls.ts): its state, its updates, its cover. */
import * as Y from 'yjs'
import { type Route, reply } from '../scheme.ts'
import { type NotOpenCode, type OpenBooks, parseBookId } from './open-books.ts'
import type { Shelf } from './shelf.ts'

/** A whole book pasted at once is under 5 MB; what is larger is not typing. */
const maxUpdateBytes = 32 * 1024 * 1024
/** Ten bytes a session that ever wrote in the book: thousands of sessions are far below it. */
const maxVectorBytes = 1024 * 1024

/** The routes of open books. */
export function createBookRoutes(books: OpenBooks, shelf: Shelf): Route[] {
  return [
    {
      method: 'GET',
      match: /^\/book\/([a-z0-9-]+)\/state$/,
      answer: async ([name]) => {
        const id = parseBookId(name)
        const opened = id && (await books.open(id))
        if (!opened?.ok) return new Response(null, { status: opened ? statusOf(opened.code) : 404 })
        return reply(new Uint8Array(Y.encodeStateAsUpdate(opened.value.doc)), 'application/octet-stream')
      },
    },
    {
      method: 'GET',
      match: /^\/book\/([a-z0-9-]+)\/version\/([a-z0-9-]+)$/,
      answer: async ([name, version = '']) => {
        const id = parseBookId(name)
        const read = id && (await books.borrow(id, store => store.stateAt(version)))
        if (!read?.ok) return new Response(null, { status: read ? statusOf(read.code) : 404 })
        const state = read.value
        return state.ok
          ? reply(new Uint8Array(state.value), 'application/octet-stream')
          : new Response(null, { status: state.code === 'no-such-version' ? 404 : 500 })
      },
    },
    {
      method: 'POST',
      match: /^\/book\/([a-z0-9-]+)\/updates$/,
      answer: async ([name], request) => {
        const id = parseBookId(name)
        if (!id) return new Response(null, { status: 404 })
        const update = await readBody(request, maxUpdateBytes)
        if (!update) return new Response(null, { status: 413 })
        const taken = await books.apply(id, update)
        return new Response(null, { status: taken.ok ? 204 : statusOf(taken.code) })
      },
    },
    {
      method: 'POST',
      match: /^\/book\/([a-z0-9-]+)\/since$/,
      answer: async ([name], request) => {
        const id = parseBookId(name)
        const vector = await readBody(request, maxVectorBytes)
        if (!id || !vector) return new Response(null, { status: id ? 413 : 404 })
        const read = await books.borrow(id, async store => missingFrom(store.doc, vector))
        if (!read.ok) return new Response(null, { status: statusOf(read.code) })
        return read.value ? reply(read.value, 'application/octet-stream') : new Response(null, { status: 400 })
      },
    },
    {
      method: 'GET',
      match: /^\/book\/([a-z0-9-]+)\/cover$/,
      answer: async ([name]) => {
        const id = parseBookId(name)
        const stored = id && (await shelf.find(id))
        return stored ? Response.json({ book: stored.cover }) : new Response(null, { status: 404 })
      },
    },
  ]
}

/** What a document with that state vector lacks; undefined when the bytes are no state vector. */
function missingFrom(doc: Y.Doc, vector: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(Y.encodeStateAsUpdate(doc, vector))
  } catch {
    return undefined
  }
}

/** The body of a POST; undefined when it is larger than `max` bytes. */
export async function readBody(request: Request, max: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const said = Number(request.headers.get('content-length') ?? 0)
  if (said > max) return undefined
  const body = new Uint8Array(await request.arrayBuffer())
  return body.byteLength > max ? undefined : body
}

function statusOf(code: NotOpenCode | 'bad-update'): number {
  if (code === 'locked') return 423
  if (code === 'no-such-book') return 404
  return code === 'bad-update' ? 400 : 500
}

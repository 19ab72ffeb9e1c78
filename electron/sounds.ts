/** Recorded voices by URL: kept clean in the book's own sealed files, and served as they are kept. */
import { photoIdSchema } from '#core/book/ids.ts'
import { keepPart } from '#services/together/recordings.ts'
import { cleanVoice, maxVoiceBytes } from '#services/together/voice.ts'
import { readBody } from './books/book-routes.ts'
import { type OpenBooks, parseBookId } from './books/open-books.ts'
import { type Route, reply } from './scheme.ts'

/** The routes of recorded voices. */
export function createSoundRoutes(books: OpenBooks): Route[] {
  return [
    {
      method: 'POST',
      match: /^\/book\/([a-z0-9-]+)\/sounds$/,
      answer: async ([name], request) => {
        const id = parseBookId(name)
        if (!id) return new Response(null, { status: 404 })
        const bytes = await readBody(request, maxVoiceBytes)
        if (!bytes) return new Response(null, { status: 413 })
        const voice = await cleanVoice(bytes)
        if (!voice) return new Response(null, { status: 415 })
        const opened = await books.open(id)
        if (!opened.ok) return new Response(null, { status: 423 })
        const kept = await opened.value.putBlob(voice)
        return kept.ok ? Response.json({ sound: kept.value }) : new Response(null, { status: 507 })
      },
    },
    {
      method: 'POST',
      match: /^\/book\/([a-z0-9-]+)\/sounds\/([a-z0-9][a-z0-9-]{0,49})\/(\d{1,5})$/,
      answer: async ([name, recording = '', part], request) => {
        const id = parseBookId(name)
        if (!id) return new Response(null, { status: 404 })
        const bytes = await readBody(request, maxVoiceBytes)
        if (!bytes) return new Response(null, { status: 413 })
        const kept = await books.borrow(id, store => keepPart(store, recording, Number(part), bytes))
        if (!kept.ok) return new Response(null, { status: 423 })
        return new Response(null, { status: kept.value.ok ? 204 : 507 })
      },
    },
    {
      method: 'GET',
      match: /^\/book\/([a-z0-9-]+)\/sound\/([0-9a-f]{64})$/,
      answer: async ([name, hash]) => {
        const id = parseBookId(name)
        const sound = photoIdSchema.safeParse(hash)
        if (!id || !sound.success) return new Response(null, { status: 404 })
        const got = await books.borrow(id, store => store.getBlob(sound.data))
        if (!got.ok || !got.value.ok) return new Response(null, { status: 404 })
        const bytes = new Uint8Array(got.value.value)
        // A photo has an address of its own, where its metadata is taken off: it is not given out here as it is.
        return isOpusInWebm(bytes) ? reply(bytes, 'audio/webm') : new Response(null, { status: 404 })
      },
    },
  ]
}

/** A WebM file (EBML head) whose track says that it is Opus, within its first kilobyte as Chromium writes it. */
export function isOpusInWebm(bytes: Uint8Array): boolean {
  const isEbml = bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3
  return isEbml && Buffer.from(bytes.subarray(0, 1024)).includes('A_OPUS')
}

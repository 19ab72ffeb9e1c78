import type { AreaHandlers } from '#contract/define.ts'
import type { handover as spec } from '#contract/handover.ts'
import { type BookId, bookIdSchema } from '#core/book/ids.ts'
import type { Ports } from '#core/ports/index.ts'
import { ok } from '#core/result.ts'
import {
  isReceivingCode,
  libraryReceiver,
  librarySender,
  notesClass,
  readOwnName,
  rememberSender,
  spokenWords,
  standingOf,
  unpackInto,
} from '#services/handover/index.ts'
import type { Library } from '#services/library/index.ts'
import { readDisclosures } from '#services/register/disclosures.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { Tell } from '../events.ts'
import { mergeFile } from '../handover/merge.ts'
import type { OpenedFile, ReceivedFiles } from '../handover/received.ts'
import { type SendParts, sendBook } from '../handover/send.ts'
import type { LibrarySession } from '../library-session.ts'
import { narrow, refuse } from '../replies.ts'

/** What the calls about handovers work with. */
export interface HandoverParts extends SendParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly received: ReceivedFiles
  readonly tell: Tell
  /** Asks for a .journeybook file. */
  chooseBook(): Promise<string | undefined>
}

const locked = { ok: false, code: 'locked' } as const
const writeCodes = ['disk-full', 'no-permission', 'io', 'locked'] as const

/** Handlers of the area `handover`. */
export function createHandoverHandlers(parts: HandoverParts): AreaHandlers<typeof spec> {
  const { session, books, received, ports, tell } = parts
  return {
    getOwn: async () => {
      const library = session.current()
      if (!library) return locked
      const own = await libraryReceiver(library)
      if (!own.ok) return refuse(own, writeCodes, 'io')
      return ok({ code: own.value.code, words: wordsOf(own.value.code), name: (await readOwnName(library)) ?? '' })
    },
    wordsOf: async ({ code }) =>
      isReceivingCode(code.trim()) ? ok({ words: wordsOf(code.trim()) }) : { ok: false, code: 'bad-recipient' },
    send: async order => {
      const library = session.current()
      if (!library) return locked
      const sent = await books.borrow(order.book, store => sendBook(parts, library, store, order))
      if (!sent.ok) return refuse(sent, ['no-such-book', 'locked'], 'no-such-book')
      tell('books.changed', { id: order.book })
      const codes = [
        'no-such-book',
        'bad-recipient',
        'must-fix',
        'missing-photo',
        'missing-voice',
        ...writeCodes,
      ] as const
      return narrow(sent.value, codes, 'io')
    },
    listSent: async ({ book }) => {
      const library = session.current()
      return library ? ok([...(await readDisclosures(library, book))].reverse()) : locked
    },
    choose: async () => {
      if (!session.current()) return locked
      const path = await parts.chooseBook()
      if (path === undefined) return ok({})
      return narrow(await received.take(path), ['not-a-book', 'too-big', 'no-permission', 'io'], 'io')
    },
    read: async ({ file, passphrase }) => {
      const library = session.current()
      if (!library) return locked
      const opened = await received.open(file, library, passphrase)
      const codes = ['not-a-book', 'wrong-passphrase', 'not-for-you', 'newer-version', 'damaged', 'too-big'] as const
      if (!opened.ok) return refuse(opened, ['no-such-file', 'too-heavy', ...codes, ...writeCodes], 'not-a-book')
      return describe(library, ports, file, opened.value)
    },
    acceptNew: async ({ file }) => {
      const library = session.current()
      const opened = received.find(file)
      if (!library) return locked
      if (!opened) return { ok: false, code: 'no-such-file' }
      const taken = await unpackInto(library, opened.handover, ports.ids)
      if (!taken.ok) return refuse(taken, writeCodes, 'io')
      const book = bookIdSchema.parse(taken.value.id)
      await taken.value.close()
      await settle(library, opened, received)
      tell('books.changed', {})
      return ok({ book })
    },
    acceptMerge: async ({ file }) => {
      const library = session.current()
      const opened = received.find(file)
      if (!library) return locked
      if (!opened) return { ok: false, code: 'no-such-file' }
      const book = opened.handover.manifest.book as BookId
      const merged = await books.change(book, store => mergeFile(store, opened))
      if (!merged.ok) return refuse(merged, ['no-such-book', 'locked'], 'no-such-book')
      if (!merged.value.ok) return refuse(merged.value, ['damaged', ...writeCodes], 'io')
      await settle(library, opened, received)
      tell('books.changed', { id: book })
      const { before, clashes } = merged.value.value
      const { id, time, name } = before
      return ok({ book, before: { id, time, ...(name !== undefined && { name }) }, clashes: [...clashes] })
    },
    drop: async () => {
      received.drop()
      return ok(undefined)
    },
  }
}

function wordsOf(code: string) {
  return { en: spokenWords(code, 'en'), cy: spokenWords(code, 'cy') }
}

/** Taken: its sender is known from now on. Not being able to note that is no reason to say that it was not taken. */
async function settle(library: Library, { handover }: OpenedFile, received: ReceivedFiles): Promise<void> {
  received.drop()
  await rememberSender(library, handover.manifest.sender)
}

async function describe(library: Library, { random }: Ports, file: string, { handover, book }: OpenedFile) {
  const { manifest, photos, voices } = handover
  const own = await librarySender(library, random)
  if (!own.ok) return refuse(own, writeCodes, 'io')
  const { sender, made, audience, classes } = manifest
  const standing = await standingOf(library, sender, own.value.key)
  const isHere = (await library.listBooks()).some(({ id }) => id === manifest.book)
  return ok({
    file,
    book: manifest.book as BookId,
    title: book.title,
    code: book.code,
    pages: book.pages.length,
    photos: photos.size,
    voices: voices.size,
    made,
    withNotes: audience === 'self' || classes.includes(notesClass),
    from: { ...(sender.name !== undefined && { name: sender.name }), standing },
    isHere,
  })
}

/** Makes a file of children for a colleague: cases, logs and books as they are here. It is logged before it is on the disk. */
import type { HandOverOrder } from '#contract/register.ts'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { handedTo } from '#core/reviews/case-record.ts'
import { londonDay } from '#core/reviews/day.ts'
import type { Disclosure } from '#core/reviews/disclosure.ts'
import {
  bytesOf,
  type ChildToHand,
  type HandedCase,
  type HandoverLock,
  isReceivingCode,
  librarySender,
  mostChildrenBytes,
  packBook,
  packVoices,
  saveFile,
  writeChildren,
  writeOwnName,
} from '#services/handover/index.ts'
import type { Sender } from '#services/handover/manifest.ts'
import { generatePassphrase, type Library } from '#services/library/index.ts'
import { keepDisclosure } from '#services/register/disclosures.ts'
import { gatherChildren } from '#services/register/gather-children.ts'
import type { OpenBooks } from '../books/open-books.ts'
import { changeCase } from './change-case.ts'

/** What a file of children is made with. */
export interface SendChildrenParts {
  readonly books: OpenBooks
  readonly ports: Ports
  /** The language of generated words. */
  language(): 'en' | 'cy'
  /** Asks where to put the file; undefined when the person changed their mind. */
  choosePlace(name: string): Promise<string | undefined>
}

/** What came of it; `words` are to be given by telephone and kept nowhere. */
export interface ChildrenSent {
  readonly done: boolean
  readonly count: number
  readonly words?: string
}

type Order = Required<HandOverOrder>

/** Sends children as ordered and gives them their new worker here too. */
export async function sendChildren(
  parts: SendChildrenParts,
  library: Library,
  order: Order,
): Promise<Result<ChildrenSent>> {
  const { ports } = parts
  const { lock, from } = order.file
  if (lock.way === 'code' && !isReceivingCode(lock.code)) return err('bad-recipient')
  const today = londonDay(ports.clock.now())
  const cases = await gatherChildren(library, order.children)
  if (!cases.ok) return cases
  const place = await parts.choosePlace(`handed-over-${today}`)
  if (place === undefined) return ok({ done: false, count: 0 })
  if (from !== '') await writeOwnName(library, from)
  const sender = await librarySender(library, ports.random, from === '' ? undefined : from)
  if (!sender.ok) return sender
  const share = ports.ids.next()
  const made = new Date(ports.clock.now()).toISOString()
  const children: ChildToHand[] = []
  const logs = new Map<string, Disclosure>()
  let size = 0
  for (const each of cases.value) {
    const book = await bookOf(parts.books, library, sender.value, each)
    if (!book.ok) return book
    const log = logOf(order, share, made, book.value)
    const record = handedTo(each.record, order.to, today, share)
    const { pages: _, ...bytes } = book.value ?? { pages: 0 }
    const child = { ...each, record, disclosures: [...each.disclosures, log], ...('state' in bytes && { book: bytes }) }
    size += bytesOf(child)
    if (size > mostChildrenBytes) return err('too-much')
    children.push(child)
    logs.set(each.id, log)
  }
  if (children.length === 0) return err('no-such-book')
  const words = lock.way === 'words' ? generatePassphrase(ports.random, parts.language()) : undefined
  const opener: HandoverLock = lock.way === 'code' ? { recipients: [lock.code] } : { passphrase: words ?? '' }
  const bytes = await writeChildren({ share, sender: sender.value, children }, opener, ports)
  const saved = await logThenSave(library, logs, place, bytes)
  if (!saved.ok) return saved
  // The file has gone: it is in the log, and its words must be shown even where the new worker cannot be written here.
  for (const id of logs.keys()) await changeCase(library, id as BookId, now => handedTo(now, order.to, today, share))
  return ok({ done: true, count: children.length, ...(words !== undefined && { words }) })
}

async function logThenSave(
  library: Library,
  logs: ReadonlyMap<string, Disclosure>,
  place: string,
  bytes: Uint8Array,
): Promise<Result<void>> {
  let result: Result<void> = ok(undefined)
  for (const [id, log] of logs) if (result.ok) result = await keepDisclosure(library, id as BookId, log)
  if (result.ok) result = await saveFile(place, bytes)
  if (result.ok) return result
  for (const [id, log] of logs) await keepDisclosure(library, id as BookId, { ...log, failed: true })
  return result
}

interface BookAsItIs {
  readonly state: Uint8Array
  readonly photos: ReadonlyMap<string, Uint8Array>
  readonly voices: ReadonlyMap<string, Uint8Array>
  readonly pages: number
}

/** A child's book, with every photo as it was brought in and every recorded voice; undefined where there is none here. */
async function bookOf(
  books: OpenBooks,
  library: Library,
  sender: Sender,
  { id }: HandedCase,
): Promise<Result<BookAsItIs | undefined, string>> {
  if (!(await library.listBooks()).some(book => book.id === id)) return ok(undefined)
  const read = await books.borrow(id as BookId, async (store): Promise<Result<BookAsItIs, string>> => {
    const book = readBook(store.doc)
    if (!book.ok) return book
    const photos = await packBook(
      store,
      book.value.photos.map(({ id: photo }) => photo),
      sender,
    )
    const voices = await packVoices(store, () => true)
    if (!photos.ok || !voices.ok) return err('missing-photo')
    const { state } = photos.value
    return ok({ state, photos: photos.value.photos, voices: voices.value, pages: book.value.pages.length })
  })
  return read.ok ? read.value : read
}

function logOf({ to, file: { lock } }: Order, share: string, made: string, book: BookAsItIs | undefined): Disclosure {
  const unchecked = lock.way === 'code' && lock.checked !== true ? lock.checked.reason : undefined
  return {
    share,
    made,
    to,
    audience: 'agency',
    way: lock.way,
    ...(lock.way === 'code' && { code: lock.code }),
    ...(unchecked !== undefined && { unchecked }),
    withCase: true,
    withNotes: true,
    pages: book?.pages ?? 0,
    photos: book?.photos.size ?? 0,
    ...(book && book.voices.size > 0 && { voices: book.voices.size }),
  }
}

/** Makes a file of a book for someone else. It is in the log of disclosures before it is on the disk. */
import * as Y from 'yjs'
import type { SendOrder } from '#contract/handover.ts'
import { loadDoc } from '#core/book/doc.ts'
import { chooseAtHome } from '#core/book/edits/childs-layer.ts'
import { chooseTold, readTellable } from '#core/book/edits/told.ts'
import type { BookId, PageId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { ownVersionName } from '#core/book/version-names.ts'
import { stopsPrint } from '#core/checks/book.ts'
import type { Finding } from '#core/checks/finding.ts'
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { Disclosure } from '#core/reviews/disclosure.ts'
import {
  type HandoverLock,
  isReceivingCode,
  librarySender,
  notesClass,
  packBook,
  packVoices,
  saveFile,
  standInsFor,
  staysInFamily,
  withoutLeftHome,
  writeHandover,
  writeOwnName,
} from '#services/handover/index.ts'
import { type BookStore, generatePassphrase, type Library } from '#services/library/index.ts'
import { keepDisclosure } from '#services/register/disclosures.ts'

/** What sending works with. */
export interface SendParts {
  readonly ports: Ports
  /** The language of generated words. */
  language(): 'en' | 'cy'
  /** What the checks find in a book, with the names and agreements of its case. */
  check(book: Book): Promise<readonly Finding[]>
  /** Asks where to put the file; undefined when the person changed their mind. */
  choosePlace(name: string): Promise<string | undefined>
}

/** What came of it. */
export interface Sent {
  readonly saved: boolean
  /** To be given by telephone; kept nowhere. */
  readonly words?: string
}

/** Sends an open book as ordered. */
export async function sendBook(
  parts: SendParts,
  library: Library,
  store: BookStore,
  order: SendOrder,
): Promise<Result<Sent>> {
  const { lock, allow } = order
  if (lock.way === 'code' && !isReceivingCode(lock.code)) return err('bad-recipient')
  const book = readBook(store.doc)
  if (!book.ok) return err('no-such-book')
  const mustFix = stopsPrint(await parts.check(book.value)).length
  if (mustFix > 0 && !allow) return err('must-fix', { findings: mustFix })
  const day = new Date(parts.ports.clock.now()).toISOString().slice(0, 10)
  const place = await parts.choosePlace(`journeybook-${day}`)
  if (place === undefined) return ok({ saved: false })
  const goes = whatGoes(store, book.value, order)
  const packed = await pack(parts, library, store, goes, order)
  if (!packed.ok) return packed
  const { words, bytes, disclosure } = packed.value
  const logged = { ...disclosure, ...(mustFix > 0 && allow ? { allowed: allow } : {}) }
  const kept = await keepDisclosure(library, store.id as BookId, logged)
  if (!kept.ok) return kept
  await store.nameVersion(ownVersionName({ why: 'sent' }))
  const saved = await saveFile(place, bytes)
  if (!saved.ok) {
    await keepDisclosure(library, store.id as BookId, { ...logged, failed: true })
    return saved
  }
  return ok({ saved: true, ...(words === undefined ? {} : { words }) })
}

/**
 * The book as it goes: outside the family without the layer of pages that stay at home. That, and what is told, is noted in
 * the book here.
 */
function whatGoes(store: BookStore, book: Book, { audience, stayHome = [], told = [] }: SendOrder): Book {
  if (staysInFamily(audience)) return book
  chooseTold(store.doc, told)
  chooseAtHome(store.doc, stayHome as PageId[])
  if (stayHome.length === 0) return book
  const state = withoutLeftHome(Y.encodeStateAsUpdate(store.doc))
  const doc = state && loadDoc(state)
  assert(doc?.ok, 'a book without a layer is a book')
  const read = readBook(doc.value)
  doc.value.destroy()
  assert(read.ok, 'a book without a layer can be read')
  return read.value
}

async function pack(parts: SendParts, library: Library, store: BookStore, book: Book, order: SendOrder) {
  const { ports } = parts
  const { to, audience, lock, withNotes, voicesOf = [], from } = order
  await writeOwnName(library, from)
  const sender = await librarySender(library, ports.random, from === '' ? undefined : from)
  if (!sender.ok) return sender
  const originals = await packBook(
    store,
    book.photos.map(({ id }) => id),
    sender.value,
  )
  if (!originals.ok)
    return err(originals.code === 'missing' || originals.code === 'damaged' ? 'missing-photo' : originals.code)
  const photos = await standInsFor(book, originals.value.photos)
  const pages = new Set(book.pages.map(({ id }) => id))
  const voices = await packVoices(store, page => pages.has(page) && (voicesOf as PageId[]).includes(page))
  if (!voices.ok) return err(voices.code === 'missing' || voices.code === 'damaged' ? 'missing-voice' : voices.code)
  const share = ports.ids.next()
  const classes = withNotes ? [notesClass] : []
  const words = lock.way === 'words' ? generatePassphrase(ports.random, parts.language()) : undefined
  const opener: HandoverLock = lock.way === 'code' ? { recipients: [lock.code] } : { passphrase: words ?? '' }
  const contents = {
    book: store.id,
    share,
    state: Y.encodeStateAsUpdate(store.doc),
    photos,
    voices: voices.value,
    sender: sender.value,
    audience,
    classes,
  }
  const bytes = await writeHandover(contents, opener, ports)
  const told = staysInFamily(audience) ? 0 : readTellable(store.doc).filter(({ record }) => record.told).length
  const unchecked = lock.way === 'code' && lock.checked !== true ? lock.checked.reason : undefined
  const disclosure: Disclosure = {
    share,
    made: new Date(ports.clock.now()).toISOString(),
    to,
    audience,
    way: lock.way,
    ...(lock.way === 'code' ? { code: lock.code } : {}),
    ...(unchecked === undefined ? {} : { unchecked }),
    withNotes,
    pages: book.pages.length,
    photos: photos.size,
    ...(voices.value.size > 0 && { voices: voices.value.size }),
    ...(told > 0 && { told }),
  }
  return ok({ bytes, words, disclosure })
}

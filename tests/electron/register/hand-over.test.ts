/** Children handed from one laptop to another, as the two windows ask for it: real libraries, books, photos and files. */
import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { HandOverOrder } from '#contract/register.ts'
import { createDoc } from '#core/book/doc.ts'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { photoSchema } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { createOpenBooks } from '#electron/books/open-books.ts'
import type { Dialogs } from '#electron/dialogs.ts'
import { createReceivedChildren } from '#electron/handover/received.ts'
import { createLibrarySession, type LibrarySession } from '#electron/library-session.ts'
import { createHandOverHandlers } from '#electron/register/hand-over.ts'
import { startNodeTrial } from '#services/handover/guard/guard.ts'
import { hashOf, libraryReceiver } from '#services/handover/index.ts'
import type { Library } from '#services/library/index.ts'
import { createPictureGuard } from '#services/photos/guard/guard.ts'
import { startNodeDecoder } from '#services/photos/guard/node-decoder.ts'
import { readCase, writeCase } from '#services/register/cases.ts'
import { readDisclosures } from '#services/register/disclosures.ts'
import { smallBook } from '#support/books.ts'
import { goodPassphrase, libraryOptions, temporaryFolder, tickingPorts } from '#support/library.ts'
import { phoneJpeg, photoLike } from '#support/pictures.ts'

const mali = 'mali1' as BookId
const guard = createPictureGuard(startNodeDecoder)
afterAll(() => guard.close())

/** One laptop with its open library; its file dialogs answer with `place`. */
interface Laptop {
  readonly session: LibrarySession
  readonly handlers: ReturnType<typeof createHandOverHandlers>
  readonly library: Library
}

let place: string
const news = { saveState: () => {}, changing: async () => {}, closing: async () => {}, changedElsewhere: () => {} }

async function laptop(device: string): Promise<Laptop> {
  const session = createLibrarySession(libraryOptions(await temporaryFolder()))
  unwrap(await session.create(goodPassphrase))
  const ports = tickingPorts()
  const books = createOpenBooks(session, news)
  session.onLock({ before: books.closeAll })
  const dialogs = { chooseSavePlace: async () => place, chooseCases: async () => place } as unknown as Dialogs
  const handlers = createHandOverHandlers({
    session,
    books,
    receivedChildren: createReceivedChildren(ports.ids, startNodeTrial, guard),
    dialogs,
    ports,
    tell: () => {},
    settings: { device },
    language: () => 'en',
  })
  return { session, handlers, library: session.current() as Library }
}

let nia: Laptop
let beth: Laptop
let photo: Buffer

beforeEach(async () => {
  place = join(await temporaryFolder(), 'handed-over.journeycases')
  ;[nia, beth] = [await laptop('nias'), await laptop('beths')]
  photo = await phoneJpeg(photoLike(400, 300, randomBytes(1)[0]))
  const shown = photoSchema.parse({ id: hashOf(photo), width: 400, height: 300, type: 'image/jpeg', agreed: true })
  const doc = createDoc(smallBook({ id: mali, photos: [shown] }))
  await unwrap(await nia.library.createBook(Y.encodeStateAsUpdate(doc), { id: mali, blobs: [photo] })).close()
  const record = { version: 1, caseCode: 'CDF 1', worker: 'Nia', fullNames: { kelly: 'Kelly Pritchard' } }
  unwrap(await writeCase(nia.library, mali, caseRecordSchema.parse(record)))
  return async () => {
    await nia.session.lock('asked')
    await beth.session.lock('asked')
  }
})

const words = { way: 'words' } as const
const send = (lock: NonNullable<HandOverOrder['file']>['lock']) =>
  nia.handlers.handOver({ children: [mali], to: 'Beth', file: { lock, from: 'Nia' } })

async function open(passphrase?: string) {
  const { file } = unwrap(await beth.handlers.chooseCases())
  const read = await beth.handlers.readCases({ file: file ?? '', ...(passphrase !== undefined && { passphrase }) })
  return { file: file ?? '', read }
}

// Words are stretched as they are in earnest, and each file is tried in a process of its own first.
describe('a child handed over in one press', { timeout: 120_000 }, () => {
  it('arrives with case, book, photos and log, is looked at first, and both sides know of it', async () => {
    const sent = unwrap(await send(words))
    expect(sent).toMatchObject({ done: true, count: 1, words: expect.stringMatching(/^(\S+ ){5}\S+$/) })
    const { file, read } = await open(sent.words)
    expect(unwrap(read)).toMatchObject({
      from: { name: 'Nia', standing: 'unknown' },
      children: [{ code: 'CDF 1', isHere: false, book: { title: { en: 'Mali’s book' }, pages: 3, photos: 1 } }],
    })
    expect(await beth.library.listBooks()).toEqual([])
    expect(unwrap(await beth.handlers.takeCases({ file, replace: false }))).toEqual({ added: 1, replaced: 0, kept: 0 })

    const store = unwrap(await beth.library.openBook(mali))
    expect(unwrap(readBook(store.doc)).pages).toHaveLength(3)
    expect(Buffer.from(unwrap(await store.getBlob(hashOf(photo)))).equals(photo)).toBe(true)
    expect((await beth.library.verify()).damaged).toEqual([])
    for (const { library } of [nia, beth]) {
      expect(unwrap(await readCase(library, mali))).toMatchObject({
        worker: 'Beth',
        pastWorkers: [{ name: 'Nia' }],
        fullNames: { kelly: 'Kelly Pritchard' },
      })
      expect(await readDisclosures(library, mali)).toMatchObject([{ to: 'Beth', withCase: true, pages: 3, photos: 1 }])
    }
    expect((await readDisclosures(beth.library, mali))[0]?.received?.from).toBe('Nia')
  })

  it('opens for a receiving code without words, and for nobody else', async () => {
    const { code } = unwrap(await libraryReceiver(beth.library))
    expect(unwrap(await send({ way: 'code', code, checked: true })).words).toBeUndefined()
    expect((await open()).read).toMatchObject({ ok: true })
    const { file } = unwrap(await nia.handlers.chooseCases())
    expect(await nia.handlers.readCases({ file: file ?? '' })).toMatchObject({ code: 'not-for-you' })
    expect(await send({ way: 'code', code: 'age1no', checked: true })).toMatchObject({ code: 'bad-recipient' })
  })

  it('that is here already comes together with its book, and loses nothing', async () => {
    const { code } = unwrap(await libraryReceiver(beth.library))
    unwrap(await send({ way: 'code', code, checked: true }))
    const first = await open()
    unwrap(await beth.handlers.takeCases({ file: first.file, replace: false }))
    const own = unwrap(await beth.library.openBook(mali))
    own.doc.getText('notes/one').insert(0, 'Beth asked the carers.')
    await own.close()
    unwrap(await send({ way: 'code', code, checked: true }))
    const second = await open()
    expect(unwrap(second.read)).toMatchObject({ from: { standing: 'known' }, children: [{ isHere: true }] })
    expect(unwrap(await beth.handlers.takeCases({ file: second.file, replace: true }))).toMatchObject({ replaced: 1 })
    const store = unwrap(await beth.library.openBook(mali))
    expect(store.doc.getText('notes/one').toString()).toContain('Beth asked the carers.')
  })

  it('leaves no file and says so in the log where the disk does not take it', async () => {
    place = join(await temporaryFolder(), 'gone', 'handed-over.journeycases')
    const { code } = unwrap(await libraryReceiver(beth.library))
    expect(await send({ way: 'code', code, checked: { reason: 'no telephone' } })).toMatchObject({ ok: false })
    expect(await readDisclosures(nia.library, mali)).toMatchObject([{ failed: true, unchecked: 'no telephone' }])
    expect(unwrap(await readCase(nia.library, mali))).toMatchObject({ worker: 'Nia', handedOver: [] })
    expect(await readdir(join(place, '..')).catch(() => [])).toEqual([])
  })
})

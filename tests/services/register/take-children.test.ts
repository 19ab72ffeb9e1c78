/** Children who go to a colleague with everything, and come in all of them or none. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import type { BookId } from '#core/book/ids.ts'
import { ok, unwrap } from '#core/result.ts'
import { caseRecordSchema, handedTo } from '#core/reviews/case-record.ts'
import type { Disclosure } from '#core/reviews/disclosure.ts'
import { createSender, type HandedChildren, readChildren, writeChildren } from '#services/handover/index.ts'
import { createLibrary, type Library, realFiles, unlockLibrary } from '#services/library/index.ts'
import { readCase, writeCase } from '#services/register/cases.ts'
import { listChildren } from '#services/register/child-list.ts'
import { readDisclosures } from '#services/register/disclosures.ts'
import { childrenKept } from '#services/register/documents.ts'
import { addEdition, readEditions } from '#services/register/editions.ts'
import { gatherChildren } from '#services/register/gather-children.ts'
import { takeChildren, undoTaking } from '#services/register/take-children.ts'
import { smallBook } from '#support/books.ts'
import { goodPassphrase, libraryOptions, temporaryFolder, tickingPorts } from '#support/library.ts'

const ports = tickingPorts()
const bookState = () => Y.encodeStateAsUpdate(createDoc(smallBook({ id: mali })))
const words = { passphrase: 'gorse lantern willow harbour ember otter' }
const mali = 'mali1' as BookId
const record = caseRecordSchema.parse({
  version: 1,
  caseCode: 'CDF 1',
  fullNames: { kelly: 'Kelly Pritchard' },
  placedOn: '2026-01-05',
  reviewsHeld: ['2026-02-02'],
  worker: 'Nia',
  consents: [{ what: 'letters', by: 'Kelly', on: '2026-01-01' }],
})
const edition = {
  made: '2026-03-03T10:00:00.000Z',
  purpose: 'print-shop',
  language: 'en' as const,
  layer: '5-7' as const,
  pages: 24,
  fingerprint: 'ab'.repeat(32),
  review: 2,
}
const log: Disclosure = {
  share: 'share1',
  made: '2026-03-04T10:00:00.000Z',
  to: 'Beth',
  audience: 'agency',
  way: 'words',
  withCase: true,
  withNotes: true,
  pages: 0,
  photos: 0,
}

let bytes: Uint8Array
let file: HandedChildren
let beth: Library
let place: string
/** How many files may still be made before the disk is full. */
let room = Number.POSITIVE_INFINITY
const files: typeof realFiles = {
  ...realFiles,
  create: async path => {
    if (room-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    return realFiles.create(path)
  },
}
const ways = { replace: false, device: 'beths', now: Date.UTC(2026, 2, 5), merge: async () => ok(undefined) }

// Sealed and opened once: stretching the words takes half a second each time, as it should.
beforeAll(async () => {
  const nia = unwrap(
    await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase }),
  ).library
  const photo = ports.random(5000)
  await unwrap(await nia.createBook(bookState(), { id: mali, blobs: [photo] })).close()
  unwrap(await writeCase(nia, mali, record))
  unwrap(await addEdition(nia, mali, edition))
  unwrap(await childrenKept.write(nia, { version: 1, cases: { sheet1: { ...record, caseCode: 'CDF 2' } } }))
  const gathered = unwrap(await gatherChildren(nia, [mali, 'sheet1', 'nobody']))
  const children = gathered.map(each => ({
    ...each,
    disclosures: [log],
    ...(each.id === mali && { book: { state: bookState(), photos: new Map() } }),
  }))
  bytes = await writeChildren(
    { share: 'share1', sender: createSender(ports.random(32), 'Nia'), children },
    words,
    ports,
  )
  file = unwrap(await readChildren(bytes, words))
  await nia.close()
}, 120_000)

beforeEach(async () => {
  room = Number.POSITIVE_INFINITY
  place = await temporaryFolder()
  beth = unwrap(await createLibrary(libraryOptions(place, files), { passphrase: goodPassphrase })).library
  return () => beth.close()
})

/** Everything of the register and the shelf, to be held against itself. */
async function all(library: Library) {
  const { books, others } = await listChildren(library)
  const kept = unwrap(await childrenKept.read(library))
  const logs = await readDisclosures(library, mali)
  return { books, others, kept, logs, case: unwrap(await readCase(library, mali)) }
}

// Words are stretched as they are in earnest.
describe('children handed to a colleague’s laptop', { timeout: 120_000 }, () => {
  it('arrive as one: the book, the case, the editions and the log, which says whence they came', async () => {
    expect(unwrap(await takeChildren(beth, file, ways))).toEqual({ added: 2, replaced: 0, kept: 0 })
    expect(unwrap(await readCase(beth, mali))).toEqual(record)
    expect(await readEditions(beth, mali)).toMatchObject([edition])
    expect(await readDisclosures(beth, mali)).toEqual([
      { ...log, received: { at: '2026-03-05T00:00:00.000Z', from: 'Nia' } },
    ])
    const { books, others } = await listChildren(beth)
    expect([books.map(({ code }) => code), others.map(({ code }) => code)]).toEqual([['CDF 1'], ['CDF 2']])
  })

  it('take the place of what only a spreadsheet had brought in', async () => {
    const row = caseRecordSchema.parse({ version: 1, caseCode: 'cdf 2', placedOn: '2026-01-05' })
    unwrap(await childrenKept.write(beth, { version: 1, cases: { row1: row } }))
    unwrap(await takeChildren(beth, file, ways))
    expect((await listChildren(beth)).others.map(({ id }) => id)).toEqual(['sheet1'])
  })

  it('that are here already stay as they are, unless those that come are wanted: then the books come together', async () => {
    const own = { ...record, manager: 'Siân' }
    unwrap(await writeCase(beth, mali, own))
    await unwrap(await beth.createBook(bookState(), { id: mali })).close()
    expect(unwrap(await takeChildren(beth, file, ways))).toEqual({ added: 1, replaced: 0, kept: 1 })
    expect(unwrap(await readCase(beth, mali))).toEqual(own)
    const merged: string[] = []
    const merge = async ({ id }: { id: string }) => ok(merged.push(id))
    const taken = await takeChildren(beth, file, { ...ways, replace: true, merge })
    expect([unwrap(taken), merged]).toEqual([{ added: 0, replaced: 2, kept: 0 }, [mali]])
    expect(unwrap(await readCase(beth, mali))).toEqual(record)
  })

  it('come in whole or not at all, wherever the disk is full', async () => {
    unwrap(await writeCase(beth, mali, { ...record, manager: 'Siân' }))
    unwrap(await childrenKept.write(beth, { version: 1, cases: { row1: { ...record, caseCode: 'CDF 2' } } }))
    const before = await all(beth)
    let space = 0
    for (; ; space++) {
      room = space
      const taken = await takeChildren(beth, file, { ...ways, replace: true })
      room = Number.POSITIVE_INFINITY
      if (taken.ok) break
      expect(taken.code).toBe('disk-full')
      // A disk that is full may leave no room to put back what was there either: the next start does.
      unwrap(await undoTaking(beth, ways.device))
      expect(await all(beth)).toEqual(before)
    }
    expect(space).toBeGreaterThan(10)
    expect((await all(beth)).books).toHaveLength(1)
  })

  it('and are undone at the next start where the computer stopped half-way, by that computer alone', async () => {
    await unwrap(await beth.createBook(bookState(), { id: mali })).close()
    const before = await all(beth)
    const merge = () => Promise.reject(new Error('the computer stopped'))
    await expect(takeChildren(beth, file, { ...ways, replace: true, merge })).rejects.toThrow('stopped')
    expect(await all(beth)).not.toEqual(before)
    await beth.close()
    beth = unwrap(await unlockLibrary(libraryOptions(place, files), { passphrase: goodPassphrase }))
    expect(unwrap(await undoTaking(beth, 'another'))).toBe(false)
    unwrap(await undoTaking(beth, ways.device))
    expect(await all(beth)).toEqual(before)
    expect(unwrap(await undoTaking(beth, ways.device))).toBe(false)
  })

  it('open with their words and no others, and a damaged file gives nothing', async () => {
    expect(await readChildren(bytes, { passphrase: 'other words' })).toMatchObject({ code: 'wrong-passphrase' })
    const damaged = bytes.slice()
    damaged[2000]! ^= 1
    expect((await readChildren(damaged, words)).ok).toBe(false)
    expect(await readChildren(new TextEncoder().encode('case,region'), words)).toMatchObject({ code: 'not-a-book' })
    expect(Buffer.from(bytes).includes('Pritchard')).toBe(false)
    expect(Buffer.from(bytes).includes(mali)).toBe(false)
  })

  it('keep who worked with them, and until when', () => {
    const handed = handedTo(record, 'Beth', '2026-03-01', 'share1')
    expect(handed).toMatchObject({
      worker: 'Beth',
      pastWorkers: [{ name: 'Nia', until: '2026-03-01' }],
      handedOver: [{ to: 'Beth', on: '2026-03-01', share: 'share1' }],
      consents: record.consents,
    })
    expect(handedTo(handed, 'Beth', '2026-03-02').pastWorkers).toHaveLength(1)
  })
})

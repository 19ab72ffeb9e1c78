import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BookId } from '#core/book/ids.ts'
import { unwrap } from '#core/result.ts'
import { caseRecordSchema, handedTo } from '#core/reviews/case-record.ts'
import { createLibrary, type Library } from '#services/library/index.ts'
import { type HandedOver, openCases, packCases, takeCases } from '#services/register/case-handover.ts'
import { readCase, writeCase } from '#services/register/cases.ts'
import { listChildren } from '#services/register/child-list.ts'
import { childrenKept } from '#services/register/documents.ts'
import { addEdition, readEditions } from '#services/register/editions.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

const words = 'gorse lantern willow harbour ember otter'
const random = (length: number) => new Uint8Array(randomBytes(length))
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

// Sealed and opened once: stretching the words takes half a second each time, as it should.
let packed: { readonly bytes: Uint8Array; readonly count: number }
let file: HandedOver
let beth: Library

async function open(): Promise<Library> {
  return unwrap(await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase })).library
}

beforeAll(async () => {
  const nia = await open()
  unwrap(await writeCase(nia, mali, record))
  unwrap(await addEdition(nia, mali, edition))
  unwrap(await childrenKept.write(nia, { version: 1, cases: { sheet1: { ...record, caseCode: 'CDF 2' } } }))
  packed = unwrap(await packCases(nia, [mali, 'sheet1', 'nobody'], words, random))
  file = unwrap(await openCases(packed.bytes, words))
  await nia.close()
})

beforeEach(async () => {
  beth = await open()
  return () => beth.close()
})

describe('children handed to a colleague’s laptop', () => {
  it('arrive with everything, and are on the board before their books are there', async () => {
    expect(packed.count).toBe(2)
    const taken = unwrap(await takeCases(beth, file, false))
    expect(taken).toEqual({ added: 2, replaced: 0, kept: 0 })
    expect(unwrap(await readCase(beth, mali))).toEqual(record)
    expect(await readEditions(beth, mali)).toMatchObject([edition])
    const { books, others } = await listChildren(beth)
    expect([books.length, others.map(({ code }) => code).toSorted()]).toEqual([0, ['CDF 1', 'CDF 2']])
  })

  it('join the book when it comes: one child, not two', async () => {
    unwrap(await takeCases(beth, file, false))
    const store = unwrap(await beth.createBook(new Uint8Array([0, 0]), { id: mali }))
    await store.close()
    const { books, others } = await listChildren(beth)
    expect(books.map(({ code }) => code)).toEqual(['CDF 1'])
    expect(others.map(({ code }) => code)).toEqual(['CDF 2'])
  })

  it('take the place of what only a spreadsheet had brought in', async () => {
    const row = caseRecordSchema.parse({ version: 1, caseCode: 'cdf 1', placedOn: '2026-01-05' })
    unwrap(await childrenKept.write(beth, { version: 1, cases: { row1: row } }))
    unwrap(await takeCases(beth, file, false))
    expect((await listChildren(beth)).others.map(({ id }) => id).toSorted()).toEqual([mali, 'sheet1'])
  })

  it('that are here already stay as they are, unless the one that comes is wanted', async () => {
    const own = { ...record, manager: 'Siân' }
    unwrap(await writeCase(beth, mali, own))
    expect(unwrap(await takeCases(beth, file, false))).toEqual({ added: 1, replaced: 0, kept: 1 })
    expect(unwrap(await readCase(beth, mali))).toEqual(own)
    expect(unwrap(await takeCases(beth, file, true))).toEqual({ added: 0, replaced: 2, kept: 0 })
    expect(unwrap(await readCase(beth, mali))).toEqual(record)
  })

  it('open with their words and no others, and a damaged file gives nothing', async () => {
    const { bytes } = packed
    expect(await openCases(bytes, 'other words')).toMatchObject({ code: 'wrong-passphrase' })
    const damaged = bytes.slice()
    damaged[damaged.length - 5]! ^= 1
    expect(await openCases(damaged, words)).toMatchObject({ code: 'damaged' })
    expect(await openCases(new TextEncoder().encode('case,region'), words)).toMatchObject({ code: 'not-cases' })
    expect(Buffer.from(bytes).includes('Pritchard')).toBe(false)
  })

  it('keep who worked with them, and until when', () => {
    const handed = handedTo(record, 'Beth', '2026-03-01', true)
    expect(handed).toMatchObject({
      worker: 'Beth',
      pastWorkers: [{ name: 'Nia', until: '2026-03-01' }],
      handedOver: [{ to: 'Beth', on: '2026-03-01' }],
      consents: record.consents,
    })
    expect(handedTo(handed, 'Beth', '2026-03-02', false).pastWorkers).toHaveLength(1)
  })
})

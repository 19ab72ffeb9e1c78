import { beforeEach, describe, expect, it } from 'vitest'
import type { BookId, PhotoId } from '#core/book/ids.ts'
import { caseNames } from '#core/checks/case-names.ts'
import { unwrap } from '#core/result.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { createLibrary, type Library } from '#services/library/index.ts'
import { readCase, readCases, writeCase, writePhotoAgreement } from '#services/register/cases.ts'
import { addEdition, readAllEditions, readEditions } from '#services/register/editions.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

const book = 'book-1' as BookId
let library: Library

beforeEach(async () => {
  const made = await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase })
  library = unwrap(made).library
  return () => library.close()
})

describe('the case record of a book', () => {
  const record = caseRecordSchema.parse({
    version: 1,
    placedOn: '2026-01-20',
    reviewsHeld: ['2026-02-10'],
    fullNames: { kelly: 'Kelly Pritchard' },
    otherNames: ['Jac Pritchard', ' '],
  })

  it('is not there until it is written, and is then read as it was written', async () => {
    expect(await readCase(library, book)).toEqual({ ok: true, value: undefined })
    unwrap(await writeCase(library, book, record))
    expect(unwrap(await readCase(library, book))).toEqual(record)
  })

  it('takes an agreement for some photos and gives it back, and nothing else of it changes', async () => {
    const [one, two] = ['a', 'b'].map(letter => letter.repeat(64) as PhotoId)
    if (!one || !two) throw new Error('two photos')
    unwrap(await writeCase(library, book, record))
    const agreement = { by: 'Pat and Glyn', on: '2026-10-03', secondLook: 'Siân' }
    unwrap(await writePhotoAgreement(library, book, [one, two], agreement))
    expect(unwrap(await readCase(library, book))).toEqual({
      ...record,
      photoAgreements: { [one]: agreement, [two]: agreement },
    })
    unwrap(await writePhotoAgreement(library, book, [one], undefined))
    expect(unwrap(await readCase(library, book))?.photoAgreements).toEqual({ [two]: agreement })
  })

  it('begins with an agreement where there was none, and is left alone where it cannot be read', async () => {
    const photo = 'a'.repeat(64) as PhotoId
    unwrap(await writePhotoAgreement(library, book, [photo], { by: 'Pat', on: '2026-10-03' }))
    expect(unwrap(await readCase(library, book))?.photoAgreements[photo]).toEqual({ by: 'Pat', on: '2026-10-03' })
    unwrap(await library.putRecord('case', book, Buffer.from('{"version":9}')))
    expect(await writePhotoAgreement(library, book, [photo], undefined)).toEqual({ ok: false, code: 'damaged' })
  })

  it('that cannot be read is never taken for one without names', async () => {
    unwrap(await library.putRecord('case', book, Buffer.from('{"version":9}')))
    expect(await readCase(library, book)).toEqual({ ok: false, code: 'damaged' })
  })

  it('is read with all others at once; one that cannot be read costs no other', async () => {
    unwrap(await writeCase(library, book, record))
    unwrap(await library.putRecord('case', 'book-2', Buffer.from('{"version":9}')))
    expect(await readCases(library)).toEqual(new Map([[book, record]]))
  })

  it('names everyone whose full name must be in no file', () => {
    expect(caseNames(record)).toEqual(['Kelly Pritchard', 'Jac Pritchard'])
  })
})

describe('editions', () => {
  const edition = {
    made: '2026-03-03T10:00:00.000Z',
    purpose: 'print-shop',
    language: 'en' as const,
    layer: '5-7' as const,
    pages: 24,
    fingerprint: 'ab'.repeat(32),
  }

  it('are numbered as they are made and kept in order', async () => {
    unwrap(await addEdition(library, book, edition))
    const second = unwrap(await addEdition(library, book, { ...edition, review: 2 }))
    expect(second.number).toBe(2)
    expect((await readEditions(library, book)).map(({ number }) => number)).toEqual([1, 2])
  })

  it('are read for every book at once', async () => {
    unwrap(await addEdition(library, book, edition))
    unwrap(await addEdition(library, 'book-2' as BookId, edition))
    expect([...(await readAllEditions(library)).keys()].toSorted()).toEqual(['book-1', 'book-2'])
  })
})

import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rootMap } from '#core/book/doc.ts'
import { unwrap } from '#core/result.ts'
import { openBook } from '#support/library.ts'

describe('photos', () => {
  it('come back by the hash of their bytes, from files whose names do not tell it', async () => {
    const { library, book, place } = await openBook()
    const photo = new Uint8Array(50_000).fill(7)
    const id = unwrap(await book.putBlob(photo))
    expect(id).toMatch(/^[0-9a-f]{64}$/)
    expect(unwrap(await book.putBlob(photo))).toBe(id)
    expect(unwrap(await book.getBlob(id))).toEqual(photo)
    expect(await book.getBlob('0'.repeat(64))).toMatchObject({ code: 'missing' })
    const names = (await readdir(place, { recursive: true })).filter(name => name.endsWith('.blob'))
    expect(names).toHaveLength(1)
    expect(names[0]).not.toContain(id.slice(0, 12))
    await library.close()
  })

  it('are kept once when the same one is brought in several times at once', async () => {
    const { library, book, place } = await openBook()
    const photo = new Uint8Array(5000).fill(3)
    const kept = await Promise.all([1, 2, 3, 4].map(() => book.putBlob(photo)))
    expect(new Set(kept.map(unwrap)).size).toBe(1)
    expect(unwrap(await book.getBlob(unwrap(kept[0]!)))).toEqual(photo)
    expect((await readdir(place, { recursive: true })).filter(name => name.includes('.blob'))).toHaveLength(1)
    await library.close()
  })

  it('are kept whole again when a damaged one is brought in once more', async () => {
    const { library, book, place } = await openBook()
    const photo = new Uint8Array(5000).fill(9)
    const id = unwrap(await book.putBlob(photo))
    const path = (await readdir(place, { recursive: true })).find(name => name.endsWith('.blob'))!
    await writeFile(join(place, path), 'nonsense')
    expect(await book.getBlob(id)).toMatchObject({ code: 'damaged' })
    expect((await library.verify()).damaged).toEqual([path])
    unwrap(await book.putBlob(photo))
    expect(unwrap(await book.getBlob(id))).toEqual(photo)
    await library.close()
  })

  it('are missed by a look at every byte when their file has gone, for as long as the book speaks of them', async () => {
    const { library, book, place } = await openBook()
    const id = unwrap(await book.putBlob(new Uint8Array(5000).fill(9)))
    const path = (await readdir(place, { recursive: true })).find(name => name.endsWith('.blob'))!
    rootMap(book.doc, 'photos').set(id, new Y.Map())
    await book.flush()
    expect((await library.verify()).damaged).toEqual([])
    await rm(join(place, path))
    expect((await library.verify()).damaged).toEqual([path])
    rootMap(book.doc, 'photos').delete(id)
    await book.flush()
    expect((await library.verify()).damaged).toEqual([])
    await library.close()
  })
})

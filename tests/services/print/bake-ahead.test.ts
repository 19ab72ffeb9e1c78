import { afterAll, describe, expect, it } from 'vitest'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { bakeAhead } from '#services/print/bake-ahead.ts'
import { createBakeCache } from '#services/print/bake-cache.ts'
import { pressIn } from '#services/print/profiles.ts'
import { closeEngine, printed, printRequest } from '#support/print-run.ts'

afterAll(closeEngine)

/** Bytes in memory, counting what is asked and given. */
function memory() {
  const kept = new Map<string, Uint8Array>()
  const counts = { given: 0, missed: 0, put: 0 }
  return {
    kept,
    counts,
    cache: {
      get: async (key: string) => {
        const found = kept.get(key)
        if (found) counts.given++
        else counts.missed++
        return found
      },
      put: async (key: string, bytes: Uint8Array) => {
        counts.put++
        kept.set(key, bytes)
      },
    },
  }
}

/** A book with a map and a row of faces, its people with portraits. */
function withFaces(book: Book): Book {
  const portrait = { art: 'scene' }
  const people = [
    { id: 'mali', role: 'child', name: { en: 'Mali', cy: 'Mali' }, portrait },
    { id: 'pat', role: 'parent', name: { en: 'Pat', cy: 'Pat' }, portrait },
    { id: 'nain', role: 'grandparent', name: { en: 'Gran', cy: 'Nain' }, portrait },
  ]
  const [page, ...others] = book.pages
  const frames = (['people-map', 'faces-home'] as const).map((what, at) => ({
    id: `faces-${at}`,
    kind: 'generated',
    by: 'grown-up',
    what,
    box: { x: 10, y: 10 + at * 90, width: 120 - at * 20, height: 80, rotation: 0 },
  }))
  const own = page && { ...page, frames: [...page.frames, ...frames], stack: [...page.stack, 'faces-0', 'faces-1'] }
  return bookSchema.parse({ ...book, people, pages: [own, ...others] })
}

const purpose = purposeOf('print-shop') ?? expect.fail('no purpose')

// Two prints and the browser's start, beside whatever else two cores are at.
describe('pictures baked ahead', { timeout: 90_000 }, () => {
  it('are all that the print needs, masks too, and the file is byte for byte the one made without them', async () => {
    const { kept, counts, cache } = memory()
    const request = await printRequest('print-shop', { pages: 1, photoPx: 1200 })
    const ahead = {
      book: request.book,
      readPhoto: request.readPhoto,
      readArt: request.readArt,
      purpose,
      press: await pressIn(),
      cache: createBakeCache(cache, '1.0'),
      signal: new AbortController().signal,
    }
    expect(await bakeAhead(ahead)).toBeGreaterThan(2)
    expect(await bakeAhead(ahead)).toBe(0)
    const before = kept.size
    Object.assign(counts, { given: 0, missed: 0, put: 0 })
    const warm = await printed('print-shop', { pages: 1, photoPx: 1200 }, { cache: createBakeCache(cache, '1.0') })
    expect(counts).toMatchObject({ missed: 0, put: 0 })
    expect(counts.given).toBe(before)
    const cold = await printed('print-shop', { pages: 1, photoPx: 1200 })
    expect(warm.report.sha256).toBe(cold.report.sha256)
  })

  it('are the portraits of a people map and of large faces too, as large as the page asks for them', async () => {
    const { counts, cache } = memory()
    const made = await printRequest('print-shop', { pages: 1, photoPx: 1200 })
    const book = withFaces(made.book)
    await bakeAhead({
      ...made,
      book,
      purpose,
      press: await pressIn(),
      cache: createBakeCache(cache, '1.0'),
      signal: new AbortController().signal,
    })
    const portraits = counts.put
    Object.assign(counts, { given: 0, missed: 0, put: 0 })
    await printed('print-shop', { pages: 1, photoPx: 1200 }, { book, cache: createBakeCache(cache, '1.0') })
    expect(portraits).toBeGreaterThan(2)
    expect(counts).toMatchObject({ missed: 0, put: 0 })
  })

  it('are not taken from another version of the program, nor from bytes that are no picture', async () => {
    const { kept, cache } = memory()
    const baked = {
      data: new Uint8Array([1, 2, 3]),
      coding: 'jpeg' as const,
      width: 2,
      height: 1,
      mask: new Uint8Array([9, 9]),
    }
    await createBakeCache(cache, '1.0').put('key', baked)
    expect(await createBakeCache(cache, '1.0').get('key')).toEqual({
      ...baked,
      data: Buffer.from(baked.data),
      mask: Buffer.from(baked.mask),
    })
    expect(await createBakeCache(cache, '1.1').get('key')).toBeUndefined()
    for (const key of kept.keys()) kept.set(key, new Uint8Array([0, 0, 0, 9, 1]))
    expect(await createBakeCache(cache, '1.0').get('key')).toBeUndefined()
  })

  it('stop between two pictures when they are asked to', async () => {
    const { counts, cache } = memory()
    const request = await printRequest('print-shop', { pages: 1, photoPx: 1200 })
    const stop = new AbortController()
    const stopping = { ...cache, put: async () => stop.abort() }
    const baked = await bakeAhead({
      ...request,
      purpose,
      press: await pressIn(),
      cache: createBakeCache(stopping, '1.0'),
      signal: stop.signal,
    })
    expect(baked).toBe(1)
    expect(counts.missed).toBe(1)
  })
})

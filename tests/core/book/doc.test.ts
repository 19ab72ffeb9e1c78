import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc, loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import { unwrap } from '#core/result.ts'
import { smallBook } from '#support/books.ts'

describe('the document of a book', () => {
  it('gives back exactly the book it was made from', () => {
    const book = smallBook()
    expect(unwrap(readBook(createDoc(book)))).toEqual(book)
  })

  it('is opened again from one update', () => {
    const update = Y.encodeStateAsUpdate(createDoc(smallBook()))
    expect(unwrap(readBook(unwrap(loadDoc(update))))).toEqual(smallBook())
  })

  it('refuses a document of a newer format by name and leaves it as it was', () => {
    const doc = createDoc(smallBook())
    doc.getMap('meta').set('format', 2)
    expect(loadDoc(Y.encodeStateAsUpdate(doc))).toEqual({ ok: false, code: 'newer-version', details: { format: 2 } })
  })

  it('refuses bytes that are no document, an empty document and one with a hole in it', () => {
    expect(loadDoc(Uint8Array.of(1, 2, 3)).ok).toBe(false)
    expect(loadDoc(Y.encodeStateAsUpdate(new Y.Doc()))).toEqual({ ok: false, code: 'damaged' })
    const doc = createDoc(smallBook())
    const before = Y.encodeStateVector(doc)
    doc.getMap('settings').set('accent', 'robin')
    expect(loadDoc(Y.encodeStateAsUpdate(doc, before))).toEqual({ ok: false, code: 'damaged' })
  })

  it('says which part cannot be read and nothing of what it holds', () => {
    const doc = createDoc(smallBook())
    doc.getMap('settings').set('layer', 'grown-up Kelly')
    const result = loadDoc(Y.encodeStateAsUpdate(doc))
    expect(result).toEqual({ ok: false, code: 'damaged', details: { where: 'settings' } })
  })

  it('keeps a page whose section the other copy took away', () => {
    const doc = createDoc(smallBook())
    doc.getMap('sections').delete('before')
    expect(unwrap(readBook(doc)).pages.map(page => page.section)).toEqual(['now', 'now', 'now'])
  })
})

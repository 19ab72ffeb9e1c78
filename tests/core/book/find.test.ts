import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { setFrame, writeWords } from '#core/book/edits/frames.ts'
import { findInBook, type Query, replaceMatches } from '#core/book/find.ts'
import type { FrameId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { createUndo } from '#core/book/undo.ts'
import { unwrap } from '#core/result.ts'
import { smallBook } from '#support/books.ts'

function bookOf(doc: Y.Doc) {
  return unwrap(readBook(doc))
}

function start() {
  const doc = createDoc(smallBook())
  const photo = 'two-photo' as FrameId
  writeWords(doc, 'one-story' as FrameId, 'en', '8-11', [{ runs: [{ text: 'A house by the Beach. Glyn’s beach!' }] }])
  writeWords(doc, 'one-story' as FrameId, 'cy', '5-7', [{ runs: [{ text: 'Y beach, medd hi.' }] }])
  setFrame(doc, photo, { alt: { en: 'A beach', cy: 'Traeth: beach' }, caption: { en: 'Beaches and a beach', cy: 'x' } })
  const find = (query: Query) => findInBook(bookOf(doc), query)
  return { doc, find }
}

describe('finding in the whole book', () => {
  it('looks in every telling, caption and alt text, in both languages and for every age, page by page', () => {
    const { find } = start()
    const found = find({ text: 'beach' }).map(({ page, part, language, layer }) => [page, part, language, layer])
    expect(found).toEqual([
      ['one', 'words', 'en', '8-11'],
      ['one', 'words', 'en', '8-11'],
      ['one', 'words', 'cy', '5-7'],
      ['one', 'caption', 'en', undefined],
      ['two', 'caption', 'en', undefined],
      ['two', 'caption', 'en', undefined],
      ['two', 'alt', 'en', undefined],
      ['two', 'alt', 'cy', undefined],
      ['three', 'caption', 'en', undefined],
    ])
  })

  it('keeps to whole words and to capitals when it is asked to', () => {
    const { find } = start()
    expect(find({ text: 'Beach', wholeWords: true })).toHaveLength(8)
    expect(find({ text: 'Beach', matchCase: true })).toHaveLength(2)
    expect(find({ text: 'ou', wholeWords: true })).toEqual([])
  })

  it('takes a straight apostrophe for a round one, and every other sign for itself', () => {
    const { find } = start()
    expect(find({ text: "Glyn's" })).toHaveLength(1)
    expect(find({ text: '.*' })).toEqual([])
    expect(find({ text: '  ' })).toEqual([])
  })

  it('finds names, and says that they follow People', () => {
    const { find } = start()
    expect(find({ text: 'kelly' }).map(({ fixed }) => fixed)).toEqual(['name', 'name', 'name'])
    expect(find({ text: 'with Kel' })[0]?.fixed).toBe('name')
  })
})

describe('replacing in the whole book', () => {
  it('changes every find in one step that undo takes back', () => {
    const { doc, find } = start()
    const before = bookOf(doc)
    const undo = createUndo(doc)
    expect(replaceMatches(doc, before, find({ text: 'beach', wholeWords: true }), 'shore')).toBe(8)
    expect(find({ text: 'beach', wholeWords: true })).toEqual([])
    expect(find({ text: 'shore' })).toHaveLength(8)
    const photo = bookOf(doc).pages[1]?.frames.find(({ id }) => id === 'two-photo')
    expect(photo).toMatchObject({
      alt: { en: 'A shore', cy: 'Traeth: shore' },
      caption: { en: 'Beaches and a shore', cy: 'x' },
    })
    undo.undo()
    expect(bookOf(doc)).toEqual(before)
    expect(undo.canUndo()).toBe(false)
    undo.close()
  })

  it('changes one alone', () => {
    const { doc, find } = start()
    const second = find({ text: 'beach' })[1]
    expect(replaceMatches(doc, bookOf(doc), second ? [second] : [], 'sea')).toBe(1)
    expect(find({ text: 'sea' })[0]?.text).toBe('A house by the Beach. Glyn’s sea!')
  })

  it('leaves names and what the child made as they are', () => {
    const { doc, find } = start()
    setFrame(doc, 'one-story' as FrameId, { by: 'child' } as object)
    const before = bookOf(doc)
    expect(replaceMatches(doc, before, find({ text: 'kelly' }), 'Mam Kelly')).toBe(0)
    const [ofChild] = find({ text: 'house' })
    expect(ofChild?.fixed).toBe('child')
    expect(replaceMatches(doc, before, ofChild ? [ofChild] : [], 'x')).toBe(0)
    expect(bookOf(doc)).toEqual(before)
  })
})

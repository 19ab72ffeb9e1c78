import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { comparePages } from '#core/book/compare.ts'
import { createDoc, notesText } from '#core/book/doc.ts'
import { bringBackBook, bringBackPage } from '#core/book/edits/bring-back.ts'
import { deleteFrames, setFrame } from '#core/book/edits/frames.ts'
import { deletePage, duplicatePage, movePage, setNotes } from '#core/book/edits/pages.ts'
import { deletePerson, setPerson } from '#core/book/edits/people.ts'
import { setTitle } from '#core/book/edits/settings.ts'
import type { PersonId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { createUndo } from '#core/book/undo.ts'
import { wordsRoot, writeWordsInto } from '#core/book/words-doc.ts'
import { unwrap } from '#core/result.ts'
import { pageOne, pageTwo, photoOne, smallBook, storyOne, titleOne } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function rewrite(doc: Y.Doc, text: string): void {
  doc.transact(() => writeWordsInto(wordsRoot(doc, storyOne, 'en', '5-7'), [{ runs: [{ text }] }]))
}

describe('bringing a page back', () => {
  it('brings back its words, frames, names and notes, and nothing of other pages', () => {
    const doc = createDoc(smallBook())
    setNotes(doc, pageOne, 'ask Pat')
    const earlier = copyOf(doc)
    const was = unwrap(readBook(earlier))
    rewrite(doc, 'Something else.')
    deleteFrames(doc, [titleOne])
    setFrame(doc, photoOne, { caption: { en: 'The park' } })
    setNotes(doc, pageOne, 'gone')
    deletePerson(doc, 'kelly' as PersonId)
    deletePage(doc, pageTwo)
    bringBackPage(doc, earlier, pageOne)
    const is = unwrap(readBook(doc))
    expect(is.pages.find(({ id }) => id === pageOne)).toEqual(was.pages[0])
    expect(notesText(doc, pageOne).toString()).toBe('ask Pat')
    expect(is.people).toEqual(was.people)
    expect(is.pages.map(({ id }) => id)).not.toContain(pageTwo)
  })

  it('brings back a page that was taken out, at its place', () => {
    const doc = createDoc(smallBook())
    const earlier = copyOf(doc)
    deletePage(doc, pageTwo)
    bringBackPage(doc, earlier, pageTwo)
    expect(unwrap(readBook(doc))).toEqual(unwrap(readBook(earlier)))
  })

  it('leaves the page where it stands now, and takes out one that was not there yet', () => {
    const doc = createDoc(smallBook())
    const earlier = copyOf(doc)
    movePage(doc, pageOne, pageTwo, 'now' as never)
    const added = duplicatePage(doc, countingIds(), pageTwo)
    bringBackPage(doc, earlier, pageOne)
    bringBackPage(doc, earlier, added)
    expect(unwrap(readBook(doc)).pages.map(({ id }) => id)).toEqual(['two', 'one', 'three'])
  })

  it('is one step of undo, and writes nothing where nothing differs', () => {
    const doc = createDoc(smallBook())
    const earlier = copyOf(doc)
    rewrite(doc, 'Something else.')
    const now = unwrap(readBook(doc))
    const undo = createUndo(doc)
    bringBackPage(doc, earlier, pageOne)
    undo.undo()
    expect(unwrap(readBook(doc))).toEqual(now)
    expect(undo.canUndo()).toBe(false)
    let updates = 0
    doc.on('update', () => updates++)
    bringBackPage(doc, copyOf(doc), pageOne)
    expect(updates).toBe(0)
  })
})

describe('bringing the whole book back', () => {
  it('gives the earlier book again, and undo gives the later one', () => {
    const doc = createDoc(smallBook())
    setNotes(doc, pageTwo, 'a note')
    const earlier = copyOf(doc)
    rewrite(doc, 'Something else.')
    setTitle(doc, { en: 'Another title' })
    setPerson(doc, 'kelly' as PersonId, { name: { en: 'Mam' } })
    duplicatePage(doc, countingIds(), pageOne)
    deletePage(doc, pageTwo)
    const later = unwrap(readBook(doc))
    const undo = createUndo(doc)
    bringBackBook(doc, earlier)
    expect(unwrap(readBook(doc))).toEqual(unwrap(readBook(earlier)))
    expect(notesText(doc, pageTwo).toString()).toBe('a note')
    undo.undo()
    expect(unwrap(readBook(doc))).toEqual(later)
  })
})

describe('comparing two states', () => {
  it('names the pages that are new, changed and gone', () => {
    const doc = createDoc(smallBook())
    const earlier = unwrap(readBook(doc))
    rewrite(doc, 'Something else.')
    deletePage(doc, pageTwo)
    const added = duplicatePage(doc, countingIds(), pageOne)
    expect(comparePages(earlier, unwrap(readBook(doc)))).toEqual([
      { page: pageOne, how: 'changed' },
      { page: added, how: 'new' },
      { page: pageTwo, how: 'gone' },
    ])
    expect(comparePages(earlier, earlier)).toEqual([])
  })
})

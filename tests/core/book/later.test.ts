import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { foldPage, unfoldPage } from '#core/book/edits/family.ts'
import { withLaterPages } from '#core/book/later.ts'
import { readBook } from '#core/book/read.ts'
import { bookSchema } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { pageTwo, smallBook } from '#support/books.ts'

describe('a page that a child folded closed', () => {
  it('is printed as a page for later with the child’s picture, and shows nothing of what is on it', () => {
    const doc = createDoc(smallBook())
    foldPage(doc, pageTwo, 'welsh-sheep')
    const later = withLaterPages(unwrap(readBook(doc)))
    expect(bookSchema.parse(later)).toEqual(later)
    expect(later.pages.map(page => page.frames.length)).toEqual([3, 3, 3])
    const folded = JSON.stringify(later.pages[1])
    expect(folded).toContain('A page for later')
    expect(folded).toContain('Tudalen at eto')
    expect(folded).toContain('welsh-sheep')
    for (const hidden of ['Me now', 'You live with', 'The beach']) expect(folded).not.toContain(hidden)
    expect(later.pages[0]).toEqual(smallBook().pages[0])
  })

  it('opens to the very page it was, also when it was waiting for something', () => {
    const before = smallBook()
    const waiting = { ...before, pages: before.pages.map(page => ({ ...page, state: 'waiting' as const })) }
    const doc = createDoc(waiting)
    foldPage(doc, pageTwo, 'star')
    foldPage(doc, pageTwo, 'rainbow')
    unfoldPage(doc, pageTwo)
    expect(unwrap(readBook(doc))).toEqual(waiting)
  })
})

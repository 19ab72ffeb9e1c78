import { describe, expect, it } from 'vitest'
import { isFilled, lookOf, settingsWithLook } from '#core/book/look.ts'
import type { Page } from '#core/book/schema.ts'
import { smallBook } from '#support/books.ts'

const book = smallBook()
const [page] = book.pages as [Page]
const filled: Page = { ...page, background: { colour: 'sky', art: 'cottage' } }
const background = { colour: 'sand' } as const
const look = { accent: 'robin', border: 'dots', storyFont: 'lexend', background } as const

describe('the look of a whole book', () => {
  it('lies behind every page but those that a picture fills', () => {
    expect([isFilled(page), isFilled(filled)]).toEqual([false, true])
    expect(lookOf(page, look, false, page.id).background).toEqual(background)
    expect(lookOf(filled, look, false, page.id)).toBe(filled)
  })

  it('lies behind one page alone when that is asked, whatever fills it', () => {
    expect(lookOf(filled, look, true, filled.id).background).toEqual(background)
    expect(lookOf({ ...page, id: 'other' as never }, look, true, page.id).background).toEqual(page.background)
  })

  it('leaves every page as it is where no background is chosen', () => {
    expect(lookOf(page, { accent: 'mor', storyFont: 'andika' }, false, page.id)).toBe(page)
  })

  it('changes the settings it names and keeps the rest', () => {
    expect(settingsWithLook(book.settings, look)).toEqual({
      ...book.settings,
      accent: 'robin',
      border: 'dots',
      storyFont: 'lexend',
    })
  })
})

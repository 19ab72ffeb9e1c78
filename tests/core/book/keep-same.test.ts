import { describe, expect, it } from 'vitest'
import { keepSame } from '#core/book/keep-same.ts'

const book = () => ({
  title: { en: 'Mali' },
  pages: [
    { id: 'a', state: 'open' },
    { id: 'b', state: 'open' },
  ],
  photos: [{ id: 'p', people: ['mali'] }],
})

describe('what is read again', () => {
  it('is the same object when it says the same', () => {
    const first = book()
    expect(keepSame(first, book())).toBe(first)
  })

  it('keeps the parts that did not change, and says what is new', () => {
    const first = book()
    const next = { ...book(), photos: [{ id: 'p', people: ['mali', 'pat'] }] }
    const kept = keepSame(first, next)
    expect(kept).toEqual(next)
    expect([kept === first, kept.pages === first.pages, kept.title === first.title]).toEqual([false, true, true])
  })

  it('knows the items of a list again by their id, wherever they stand', () => {
    const first = book()
    const next = { ...book(), pages: [{ id: 'c', state: 'open' }, ...book().pages] }
    const kept = keepSame(first, next)
    expect(kept).toEqual(next)
    expect(kept.pages.slice(1).map((page, at) => page === first.pages[at])).toEqual([true, true])
  })

  it.each([
    ['a field that went', { a: 1, b: 2 }, { a: 1 }],
    ['a field that came', { a: 1 }, { a: 1, b: undefined }],
    ['another field with nothing in it', { a: undefined }, { b: undefined }],
    ['a list for a record', { a: {} }, { a: [] }],
    ['a shorter list', { a: [1, 2] }, { a: [1] }],
    ['another order', { a: [1, 2] }, { a: [2, 1] }],
  ])('says what is new of %s', (_, first, next) => {
    const kept = keepSame(first, next)
    expect(kept).toStrictEqual(next)
    expect(kept).not.toBe(first)
  })
})
